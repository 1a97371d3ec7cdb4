import '../../src/ui/tokens.css';
import '../../src/ui/popup/popup.css';
import { text } from '../../src/i18n/text';
import { createCaller } from '../../src/messaging/client';
import { browser } from '../../src/platform/browser';
import { Popup } from '../../src/ui/popup/popup';
import { startPage } from '../../src/ui/start-page';

startPage(text('app_name'), <Popup call={createCaller(() => browser.runtime)} />);
