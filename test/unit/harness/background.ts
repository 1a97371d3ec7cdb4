import { createSession } from '../../../src/auth/session';
import { makeConfirmMeeting } from '../../../src/background/confirm-meeting';
import { type CreateMeeting, makeCreateMeeting } from '../../../src/background/create-meeting';
import { makeLookUp } from '../../../src/background/look-up';
import { makeOwnMeetings } from '../../../src/background/own-meetings';
import { makeRecentCreations } from '../../../src/background/recent-creations';
import { makeSignIn } from '../../../src/background/sign-in';
import { failed } from '../../../src/domain/failure';
import type { Meeting } from '../../../src/domain/meeting';
import { renderInvitation } from '../../../src/invite/render-invitation';
import { http } from '../../../src/platform/http';
import type { AuthWindowEnd } from '../../../src/platform/identity';
import { createAuthRecords } from '../../../src/storage/auth-records';
import { lazyDatabase } from '../../../src/storage/database';
import { createJournal } from '../../../src/storage/journal';
import { createMeetings } from '../../../src/storage/meetings';
import { createVault } from '../../../src/storage/vault';
import { createWebexClient } from '../../../src/webex/client';
import { ORDINARY_HOST, TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../../simulator/test-account';
import type { Person } from '../../simulator/webex-options';
import { NOW, REDIRECT_URI } from '../simulator/client';
import { decideAt } from './consent';
import { freshDatabase } from './fresh-database';
import { createHandClock } from './hand-clock';
import { openSimNetwork } from './sim-network';
import { WORDS } from './words';

export type Browser = ReturnType<typeof openBrowser>;
export type Background = ReturnType<typeof startBackground>;

/** A browser with an empty profile and a person before it; the network leads to a simulated Webex. */
export function openBrowser() {
  freshDatabase();
  const clock = createHandClock(NOW);
  const at = {
    online: true,
    person: ORDINARY_HOST as Person,
    decision: 'accept' as 'accept' | 'decline',
    /** How the sign-in window ends when the person doesn't decide in it. */
    window: undefined as AuthWindowEnd | undefined,
  };
  return { clock, at, ...openSimNetwork(clock) };
}

/** The background as `entrypoints/background.ts` puts it together. Calling it again is a restart over the same profile. */
export function startBackground({ clock, at, webex: simulator }: Browser) {
  const database = lazyDatabase();
  const [journal, meetings] = [createJournal(database), createMeetings(database)];
  const store = createAuthRecords(createVault(database));
  const webex = createWebexClient({ http, ...createSession(store, clock) });
  const signIn = makeSignIn({
    store,
    clock,
    redirectUri: () => REDIRECT_URI,
    openAuthWindow: async (url) =>
      at.window ?? { kind: 'redirected', url: await decideAt(simulator, url, at.person, at.decision) },
    forgetMeetings: async () => void (await Promise.all([journal.clear(), meetings.clear()])),
    readMe: (token) =>
      createWebexClient({
        http,
        accessToken: async () => ({ ok: true, value: token }),
        renewed: async () => failed('session_ended'),
      }).readMe(),
  });
  const { whoAmI } = signIn;
  const render = (meeting: Meeting) => renderInvitation(meeting, WORDS);
  const confirm = makeConfirmMeeting({ journal, clock, mySites: async () => (await whoAmI())?.account.sites ?? [] });
  const alarm = { on: false };
  const lookUp = makeLookUp({
    journal,
    webex,
    clock,
    confirm,
    whoAmI,
    isUnderWay: (key) => creating.isUnderWay(key),
    setAlarm: async (on) => {
      alarm.on = on;
    },
  });
  const creating: CreateMeeting = makeCreateMeeting({
    journal,
    meetings,
    webex,
    clock,
    lookUp,
    confirm,
    whoAmI,
    render,
    isOnline: () => at.online,
    defaultTitle: () => 'Webex meeting',
  });
  const own = makeOwnMeetings({ journal, meetings, webex, whoAmI, render });
  const recent = makeRecentCreations({ journal, meetings, clock, render });
  return { database, journal, meetings, store, webex, signIn, confirm, alarm, lookUp, creating, own, recent };
}

/** Signs in with the made-up integration; throws if that fails. */
export async function connect(background: Background, id = TEST_CLIENT_ID, secret = TEST_CLIENT_SECRET): Promise<void> {
  const connected = await background.signIn.connect(id, secret);
  if (!connected.ok) throw new Error(`the sign-in of the test failed: ${connected.failure.code}`);
}

/** A browser whose person is connected, and its background. */
export async function openConnected(): Promise<{ browser: Browser; background: Background }> {
  const browser = openBrowser();
  const background = startBackground(browser);
  await connect(background);
  return { browser, background };
}
