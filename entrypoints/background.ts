import '../src/platform/zod';
import { defineBackground } from 'wxt/utils/define-background';
import { createSession } from '../src/auth/session';
import { makeHandlers } from '../src/background/calls';
import { makeConfirmMeeting } from '../src/background/confirm-meeting';
import { makeCreateMeeting } from '../src/background/create-meeting';
import { makeInsertFromMenu } from '../src/background/insert-from-menu';
import { makeLookUp } from '../src/background/look-up';
import { makeOwnMeetings } from '../src/background/own-meetings';
import { makeRecentCreations } from '../src/background/recent-creations';
import { makeSignIn } from '../src/background/sign-in';
import { failed } from '../src/domain/failure';
import type { Meeting } from '../src/domain/meeting';
import { invitationWords } from '../src/i18n/invitation-words';
import { failureText, text } from '../src/i18n/text';
import { renderInvitation } from '../src/invite/render-invitation';
import { createReceiver } from '../src/messaging/server';
import { onAlarm, setAlarm } from '../src/platform/alarms';
import { clickedPage } from '../src/platform/clicked-page';
import { systemClock as clock } from '../src/platform/clock';
import {
  extensionId,
  hostPageOrigins,
  onInstalled,
  onMessage,
  openSettings,
  ownOrigin,
  renewOpenTabs,
} from '../src/platform/extension';
import { http, isOnline } from '../src/platform/http';
import { openAuthWindow, redirectUri } from '../src/platform/identity';
import { addFieldMenu, onFieldMenu } from '../src/platform/menus';
import { createAuthRecords } from '../src/storage/auth-records';
import { lazyDatabase } from '../src/storage/database';
import { createJournal } from '../src/storage/journal';
import { createMeetings } from '../src/storage/meetings';
import { createVault } from '../src/storage/vault';
import { createWebexClient } from '../src/webex/client';

const LOOK_UP_ALARM = 'look-up';

export default defineBackground(() => {
  const database = lazyDatabase();
  const [journal, meetings] = [createJournal(database), createMeetings(database)];
  const store = createAuthRecords(createVault(database));
  const webex = createWebexClient({ http, ...createSession(store, clock) });
  const readMe = (token: string) =>
    createWebexClient({
      http,
      accessToken: async () => ({ ok: true, value: token }),
      renewed: async () => failed('session_ended'),
    }).readMe();
  const forgetMeetings = async () => void (await Promise.all([journal.clear(), meetings.clear()]));
  const signIn = makeSignIn({ store, clock, redirectUri, openAuthWindow, readMe, forgetMeetings });
  const { whoAmI } = signIn;
  const render = (meeting: Meeting) => renderInvitation(meeting, invitationWords());

  const confirm = makeConfirmMeeting({ journal, clock, mySites: async () => (await whoAmI())?.account.sites ?? [] });
  const lookUp = makeLookUp({
    journal,
    webex,
    clock,
    confirm,
    whoAmI,
    isUnderWay: (key) => creating.isUnderWay(key),
    setAlarm: (on) => setAlarm(LOOK_UP_ALARM, 0.5, on),
  });
  const creating = makeCreateMeeting({
    journal,
    meetings,
    webex,
    clock,
    lookUp,
    confirm,
    whoAmI,
    render,
    isOnline,
    defaultTitle: () => text('default_title'),
  });
  const own = makeOwnMeetings({ journal, meetings, webex, whoAmI, render });
  const recent = makeRecentCreations({ journal, meetings, clock, render });
  const insertFromMenu = makeInsertFromMenu({
    clock,
    create: creating.create,
    delivered: own.delivered,
    explain: failureText,
    say: text,
  });

  const handlers = makeHandlers({ creating, own, recent, signIn, openSettings });
  onMessage(
    createReceiver(handlers, { extensionId: extensionId(), ownOrigin: ownOrigin(), hostPages: hostPageOrigins() }),
  );
  onFieldMenu((tabId, frameId) => void insertFromMenu(crypto.randomUUID(), clickedPage(tabId, frameId)));
  onAlarm(LOOK_UP_ALARM, () => void lookUp.settleDue());
  onInstalled(() => {
    void addFieldMenu(text('menu_insert'));
    void renewOpenTabs();
  });
  void lookUp.settleDue();
});
