import '../src/platform/zod';
import { defineBackground } from 'wxt/utils/define-background';
import { assembleBackground } from '../src/background/assemble';
import { type PublisherValues, publisherFrom } from '../src/background/publisher';
import { followWords } from '../src/i18n/follow-words';
import { invitationWords } from '../src/i18n/invitation-words';
import { failureText, text } from '../src/i18n/text';
import { createReceiver } from '../src/messaging/server';
import { closeStorageToPages } from '../src/platform/access-levels';
import { onAlarm, setAlarm, setAlarmIn } from '../src/platform/alarms';
import { clickedPage } from '../src/platform/clicked-page';
import { systemClock as clock } from '../src/platform/clock';
import * as extension from '../src/platform/extension';
import { http, isOnline } from '../src/platform/http';
import { openAuthWindow, redirectUri } from '../src/platform/identity';
import { injectFile } from '../src/platform/injection';
import { exclusive } from '../src/platform/locks';
import { readManaged } from '../src/platform/managed';
import { memoryArea } from '../src/platform/memory-area';
import { addFieldMenu, onFieldMenu } from '../src/platform/menus';
import { openDatabase } from '../src/storage/database';
import { createStores } from '../src/storage/stores';

/** Put here by the build (wxt.config.ts). */
declare const __PUBLISHER__: PublisherValues | null;

const [LOOK_UP, RENEWAL] = ['look-up', 'renewal'];

export default defineBackground(() => {
  void closeStorageToPages();
  const { handlers, insertFromMenu, keepSignedIn, lookUp, prune } = assembleBackground({
    ...{ clock, http, isOnline, redirectUri, openAuthWindow, readManaged, invitationWords },
    stores: createStores(openDatabase, memoryArea),
    publisher: publisherFrom(__PUBLISHER__),
    exclusive: (run) => exclusive(RENEWAL, run),
    setLookUpAlarm: (on) => setAlarm(LOOK_UP, 0.5, on),
    setRenewalAlarm: (milliseconds) => setAlarmIn(RENEWAL, milliseconds),
    openSettings: extension.openSettings,
    watchEvent: (tabId, frameId) => injectFile({ tabId, frameId }, 'google-calendar-follow.js'),
    defaultTitle: () => text('default_title'),
    explain: failureText,
    followWords,
    sayOtherAccount: (calendar, webex) => text('other_account', calendar, webex),
    say: text,
  });
  const [extensionId, ownOrigin] = [extension.extensionId(), extension.ownOrigin()];
  extension.onMessage(createReceiver(handlers, { extensionId, ownOrigin, hostPages: extension.hostPageOrigins() }));
  onFieldMenu((tabId, frameId) => void insertFromMenu(crypto.randomUUID(), clickedPage(tabId, frameId)));
  onAlarm(LOOK_UP, () => void lookUp.settleDue());
  onAlarm(RENEWAL, () => void keepSignedIn());
  extension.onInstalled(() => {
    void addFieldMenu(text('menu_insert'));
    void extension.renewOpenTabs();
  });
  void lookUp.settleDue();
  void keepSignedIn();
  void prune();
});
