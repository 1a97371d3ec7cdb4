import type { Preset } from '../../../src/auth/ways';
import { assembleBackground } from '../../../src/background/assemble';
import type { ConnectChoice } from '../../../src/messaging/calls';
import { http } from '../../../src/platform/http';
import type { AuthWindowEnd } from '../../../src/platform/identity';
import { openDatabase } from '../../../src/storage/database';
import { createStores } from '../../../src/storage/stores';
import { ORDINARY_HOST, TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../../simulator/test-account';
import type { Person } from '../../simulator/webex-options';
import { NOW, REDIRECT_URI } from '../simulator/client';
import { createTestArea } from '../storage/memory-area';
import { decideAt } from './consent';
import { freshDatabase } from './fresh-database';
import { createHandClock } from './hand-clock';
import { createQueue } from './queue';
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
    /** Addresses that the sign-in window was opened with. */
    opened: [] as URL[],
    /** What the organisation's policy sets; a policy that can't be read rejects. */
    managed: async (): Promise<unknown> => ({}),
    publisher: undefined as Preset | undefined,
  };
  return { clock, at, memory: createTestArea(), exclusive: createQueue(), ...openSimNetwork(clock) };
}

/** The background as the extension assembles it. Calling it again is a restart over the same profile. */
export function startBackground({ clock, at, memory, exclusive, webex: simulator }: Browser) {
  const stores = createStores(openDatabase, memory, clock.now);
  const alarm = { on: false, renewalIn: undefined as number | undefined, watched: [] as [number, number][] };
  const assembled = assembleBackground({
    stores,
    clock,
    http,
    exclusive,
    publisher: at.publisher,
    isOnline: () => at.online,
    redirectUri: () => REDIRECT_URI,
    async openAuthWindow(url) {
      at.opened.push(new URL(url));
      return at.window ?? { kind: 'redirected', url: await decideAt(simulator, url, at.person, at.decision) };
    },
    readManaged: () => at.managed(),
    async setLookUpAlarm(on) {
      alarm.on = on;
    },
    async setRenewalAlarm(milliseconds) {
      alarm.renewalIn = milliseconds;
    },
    openSettings: async () => undefined,
    async watchEvent(tabId, frameId) {
      alarm.watched.push([tabId, frameId]);
    },
    followWords: {
      differs: (parts, meeting) => `${parts.join()} still: ${meeting.title} ${meeting.start}`,
      changed: (parts, meeting) => `${parts.join()} now: ${meeting.title} ${meeting.start}`,
    },
    invitationWords: () => WORDS,
    defaultTitle: () => 'Webex meeting',
    explain: ({ code }) => `why: ${code}`,
    sayOtherAccount: (calendar, webex) => `${calendar} is not ${webex}`,
    say: (sentence) => sentence,
  });
  const { records: store, journal, meetings } = stores;
  return { ...assembled, stores, store, journal, meetings, alarm };
}

/** The choice of an integration of one's own. */
export const own = (
  clientId: string = TEST_CLIENT_ID,
  clientSecret: string = TEST_CLIENT_SECRET,
  more: Partial<Omit<ConnectChoice, 'using'>> = {},
): ConnectChoice => ({
  using: { kind: 'own', region: 'commercial', clientId, clientSecret },
  chooseAccount: false,
  leaveUnclear: false,
  ...more,
});

/** Signs in with the made-up integration; throws if that fails. */
export async function connect(background: Background, choice: ConnectChoice = own()): Promise<void> {
  const connected = await background.signIn.connect(choice);
  if (!connected.ok) throw new Error(`the sign-in of the test failed: ${connected.failure.code}`);
}

/** A browser whose person is connected, and its background. */
export async function openConnected(): Promise<{ browser: Browser; background: Background }> {
  const browser = openBrowser();
  const background = startBackground(browser);
  await connect(background);
  return { browser, background };
}
