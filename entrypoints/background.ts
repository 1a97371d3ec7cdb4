import '../src/platform/zod';
import { defineBackground } from 'wxt/utils/define-background';
import { assembleBackground } from '../src/background/assemble';
import { type PublisherValues, publisherFrom } from '../src/background/publisher';
import { INSERT_COMMAND } from '../src/domain/command';
import { badgeWords } from '../src/i18n/badge-words';
import { followWords, seriesWords } from '../src/i18n/follow-words';
import { lineWords } from '../src/i18n/line-words';
import { sayRepetition } from '../src/i18n/recurrence-words';
import { browserLanguage, failureText, text } from '../src/i18n/text';
import { browserVoice } from '../src/i18n/voice';
import { createReceiver } from '../src/messaging/server';
import { closeStorageToPages } from '../src/platform/access-levels';
import { onAlarm, setAlarm, setAlarmIn } from '../src/platform/alarms';
import { showBadge } from '../src/platform/badge';
import { systemClock as clock } from '../src/platform/clock';
import { onCommand } from '../src/platform/commands';
import * as extension from '../src/platform/extension';
import { http, isOnline } from '../src/platform/http';
import { authWindow, openAuthWindow, redirectUri } from '../src/platform/identity';
import { injectFile } from '../src/platform/injection';
import { exclusive } from '../src/platform/locks';
import { onManagedChange, readManaged } from '../src/platform/managed';
import { memoryArea } from '../src/platform/memory-area';
import { addFieldMenu, onFieldMenu } from '../src/platform/menus';
import { notify, onNotificationPress } from '../src/platform/notifications';
import { onAddressBar } from '../src/platform/omnibox';
import { activePage, openedPage, TOP_FRAME } from '../src/platform/opened-page';
import { readSentences } from '../src/platform/packaged';
import { onAccessChange, pageScripts } from '../src/platform/page-scripts';
import { hasOrigin, isGranted, notifications, optionalPermissions } from '../src/platform/permissions';
import { onSyncChange, syncArea } from '../src/platform/sync-area';
import { openDatabase } from '../src/storage/database';
import { createStores } from '../src/storage/stores';

/** Put here by the build (wxt.config.ts). */
declare const __PUBLISHER__: PublisherValues | null;

const [LOOK_UP, RENEWAL, BADGE] = ['look-up', 'renewal', 'badge'];

export default defineBackground(() => {
  void closeStorageToPages();
  const { badge, handlers, inserting, keepSignedIn, lookUp, pages, prune, sync, typedLine } = assembleBackground({
    ...{ clock, http, isOnline, redirectUri, openAuthWindow, readManaged, syncArea, pageScripts },
    ...{ browserVoice, readSentences, sayRepetition, lineWords },
    popupPage: () => `${extension.ownOrigin()}/popup.html`,
    ...{ mayReach: hasOrigin, mayUse: isGranted, authWindow, optionalPermissions },
    about: () => extension.about(browserLanguage()),
    stores: createStores(openDatabase, memoryArea),
    publisher: publisherFrom(__PUBLISHER__),
    exclusive: (run) => exclusive(RENEWAL, run),
    setLookUpAlarm: (on) => setAlarm(LOOK_UP, 0.5, on),
    setRenewalAlarm: (milliseconds) => setAlarmIn(RENEWAL, milliseconds),
    setBadgeAlarm: (milliseconds) => setAlarmIn(BADGE, milliseconds),
    showBadge: (minutes) => showBadge(...badgeWords(minutes)),
    mayNotify: notifications.areAllowed,
    notify: (minutes) => notify('soon', text('app_name'), text('notify_soon', String(minutes))),
    openSettings: extension.openSettings,
    runScript: (tabId, frameId, script) => injectFile({ tabId, frameId }, script),
    defaultTitle: () => text('default_title'),
    explain: failureText,
    sayOneDate: () => text('repeat_one_date'),
    followWords,
    seriesWords,
    seriesLeft: text,
    sayOtherAccount: (calendar, webex) => text('other_account', calendar, webex),
    activePage,
    say: text,
  });
  const [extensionId, ownOrigin] = [extension.extensionId(), extension.ownOrigin()];
  extension.onMessage(createReceiver(handlers, { extensionId, ownOrigin, isOn: pages.isOn }));
  const insertAt = (tabId: number, frameId: number) =>
    void inserting.makeAndInsert(crypto.randomUUID(), openedPage(tabId, frameId));
  onFieldMenu(insertAt);
  onCommand(INSERT_COMMAND, (tabId) => insertAt(tabId, TOP_FRAME));
  onAddressBar(typedLine);
  onAlarm(LOOK_UP, () => void lookUp.settleDue());
  onAlarm(RENEWAL, () => void keepSignedIn());
  onAlarm(BADGE, () => void badge());
  extension.onInstalled((isFirst) => {
    if (isFirst) void extension.openPage('welcome.html');
    void addFieldMenu(text('menu_insert'));
    void pages.renew();
  });
  extension.onStartup(() => void addFieldMenu(text('menu_insert')));
  const settleSync = () => void sync.settle().catch(() => undefined);
  onSyncChange(settleSync);
  onManagedChange(() => void pages.policyChanged());
  onAccessChange((origins) => {
    void pages.accessChanged(origins);
    void badge();
  });
  onNotificationPress(() => void extension.openPage('popup.html'));
  void pages.settle();
  void lookUp.settleDue();
  void keepSignedIn();
  settleSync();
  void prune();
  void badge();
});
