import '../../src/ui/tokens.css';
import '../../src/ui/popup/popup.css';
import { text } from '../../src/i18n/text';
import { createCaller, opensWindow } from '../../src/messaging/client';
import { activeOrigin, readActiveTab } from '../../src/platform/active-tab';
import { browser } from '../../src/platform/browser';
import { readClipboard } from '../../src/platform/clipboard';
import { requestOrigins } from '../../src/platform/permissions';
import { Popup } from '../../src/ui/popup/popup';
import { startPage } from '../../src/ui/start-page';

const call = createCaller(() => browser.runtime, opensWindow);
/** Written by our own background (typed-line.ts): no other page can lead here. */
const said = new URLSearchParams(location.search);
const [title, date, time] = ['title', 'date', 'time'].map((name) => said.get(name) ?? '') as [string, string, string];
const asked = { title, ...(date && { slot: { date, time, minutes: 30 } }) };

startPage(text('app_name'), <Popup {...{ call, asked, activeOrigin, readActiveTab, readClipboard, requestOrigins }} />);
