import '../../src/ui/tokens.css';
import '../../src/ui/options/options.css';
import { text } from '../../src/i18n/text';
import { createCaller } from '../../src/messaging/client';
import { browser } from '../../src/platform/browser';
import { requestOrigin } from '../../src/platform/permissions';
import { askToPersist } from '../../src/platform/persist';
import { Options } from '../../src/ui/options/options';
import { startPage } from '../../src/ui/start-page';

const call = createCaller(() => browser.runtime);

startPage(text('options_title'), <Options call={call} requestOrigin={requestOrigin} askToPersist={askToPersist} />);
