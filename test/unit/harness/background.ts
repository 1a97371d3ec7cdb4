import type { Preset } from '../../../src/auth/ways';
import { assembleBackground } from '../../../src/background/assemble';
import type { OpenedPage } from '../../../src/background/insert-into-page';
import type { Voice } from '../../../src/i18n/voice';
import type { ConnectChoice } from '../../../src/messaging/calls/connection';
import { http as network } from '../../../src/platform/http';
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
import type { Life } from './killable';
import { createTestPageScripts } from './page-scripts';
import { createQueue } from './queue';
import { openSimNetwork } from './sim-network';
import { createTestSync } from './sync-area';
import { VOICE } from './words';

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
    /** What lies in the browser's own sync. */
    sync: createTestSync(),
    publisher: undefined as Preset | undefined,
    /** Origins that the browser keeps from us. */
    refused: new Set<string>(),
    /** Permissions and match patterns that the browser has not granted. */
    notGranted: new Set<string>(),
    /** What the person has allowed in the browser beside what was installed. */
    optional: new Set<string>(),
    /** The browser keeps what was allowed. */
    keepsOptional: false,
    /** A sign-in window is noted. */
    authWindow: false,
    voice: VOICE as Voice,
    /** What the package holds in further languages. */
    packaged: {} as Record<string, unknown>,
    /** The person has allowed notifications. */
    mayNotify: false,
    /** The tab in front, as far as it is open to us. */
    page: undefined as OpenedPage | undefined,
  };
  const pageScripts = createTestPageScripts();
  return { clock, at, pageScripts, memory: createTestArea(), exclusive: createQueue(), ...openSimNetwork(clock) };
}

/** The background as the extension assembles it. Calling it again is a restart over the same profile. */
export function startBackground(
  { clock: handClock, at, pageScripts, memory, exclusive, webex: simulator }: Browser,
  life?: Life,
) {
  const { clock, http, open } = life ?? { clock: handClock, http: network, open: openDatabase };
  const stores = createStores(open, memory, clock.now);
  const alarm = {
    on: false,
    renewalIn: undefined as number | undefined,
    badge: undefined as number | undefined,
    badgeIn: undefined as number | undefined,
    notified: [] as number[],
    ran: [] as [number, number, string][],
  };
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
    syncArea: at.sync,
    async setLookUpAlarm(on) {
      alarm.on = on;
    },
    async setBadgeAlarm(milliseconds) {
      alarm.badgeIn = milliseconds;
    },
    async showBadge(minutes) {
      alarm.badge = minutes;
    },
    mayNotify: async () => at.mayNotify,
    async notify(minutes) {
      alarm.notified.push(minutes);
    },
    async setRenewalAlarm(milliseconds) {
      alarm.renewalIn = milliseconds;
    },
    popupPage: () => 'chrome-extension://id/popup.html',
    lineWords: {
      help: () => 'help',
      meet: (title) => `meet: ${title}`,
      schedule: (title, start, zone) => `schedule: ${title}, ${start} ${zone}`,
      join: (link) => `join: ${link}`,
      number: (number) => `number: ${number}`,
      now: () => 'jetzt',
    },
    openSettings: async () => undefined,
    async runScript(tabId, frameId, script) {
      alarm.ran.push([tabId, frameId, script]);
      return true;
    },
    followWords: {
      differs: (parts, meeting) => `${parts.join()} still: ${meeting.title} ${meeting.start}`,
      changed: (parts, meeting) => `${parts.join()} now: ${meeting.title} ${meeting.start}`,
      oneDate: () => 'one date',
      leftRepeating: () => 'left: repeats',
      left: () => 'left',
    },
    seriesWords: {
      differs: (parts, date) => `${parts.join()} of this date still: ${date.title} ${date.start}`,
      changed: (parts, date) => `${parts.join()} of this date now: ${date.title} ${date.start}`,
      moveAll: ({ start }) => `move all as ${start}?`,
      movedAll: ({ start }) => `moved all as ${start}`,
    },
    seriesLeft: (key) => key,
    browserVoice: at.voice,
    async readSentences(language) {
      if (!(language in at.packaged)) throw new Error(`no ${language} in the package`);
      return at.packaged[language];
    },
    sayRepetition: (answer) => `on ${answer}`,
    sayOneDate: () => 'one date only',
    defaultTitle: () => 'Webex meeting',
    explain: ({ code }) => `why: ${code}`,
    sayOtherAccount: (calendar, webex) => `${calendar} is not ${webex}`,
    activePage: async () => at.page,
    say: (sentence) => sentence,
    pageScripts,
    authWindow: {
      isNoted: async () => at.authWindow,
      async forget() {
        at.authWindow = false;
      },
    },
    optionalPermissions: {
      areGranted: async () => at.optional.size > 0,
      async giveBack() {
        if (!at.keepsOptional) at.optional.clear();
      },
    },
    mayUse: async (name) => !at.notGranted.has(name),
    mayReach: async (url) => !at.refused.has(new URL(url).origin),
    about: async () => ({ version: '0.1.0', browser: 'Chrome/148.0', language: 'en' }),
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
