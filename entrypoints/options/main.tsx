import '../../src/ui/tokens.css';
import '../../src/ui/options/options.css';
import { text } from '../../src/i18n/text';
import { createCaller } from '../../src/messaging/client';
import { browser } from '../../src/platform/browser';
import { Options } from '../../src/ui/options/options';
import { startPage } from '../../src/ui/start-page';

startPage(text('options_title'), <Options call={createCaller(() => browser.runtime)} />);
