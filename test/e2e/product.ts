import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { createBroker } from '../../src/broker/create-broker';
import type { LogEntry } from '../../src/broker/needs';
import { WEBEX_URLS } from '../../src/broker/settings';
import { systemClock } from '../../src/broker/system-clock';
import { mailPage } from '../adapters/pages/gmail/page';
import { calendarPage } from '../adapters/pages/google-calendar/page';
import { OUTLOOK_HOSTS, outlookPage } from '../adapters/pages/outlook/page';
import { protonCalendarPage } from '../adapters/pages/proton-calendar/page';
import { protonMailPage } from '../adapters/pages/proton-mail/page';
import { emptyTab, WINDOW } from '../adapters/pages/shared/empty-tab';
import { createFaults, type Faults } from '../simulator/faults';
import type { SimHandler, SimRequest } from '../simulator/http';
import { isOfSignInPage, listedAs } from '../simulator/listed';
import { type SimServer, startServer, type UnexpectedVisit } from '../simulator/server';
import { createSimFetch } from '../simulator/sim-fetch';
import {
  GOVERNMENT_CLIENT_ID,
  GOVERNMENT_CLIENT_SECRET,
  ORDINARY_HOST,
  TEST_CLIENT_ID,
  TEST_CLIENT_SECRET,
  testIntegration,
} from '../simulator/test-account';
import { fromWebHandler } from '../simulator/web-handler';
import { createWebex, type Webex } from '../simulator/webex';
import type { Integration, Person } from '../simulator/webex-options';
import { openBareBrowser } from './bare-browser';
import { NOTES_HOSTS } from './notes-site';

/** The id that the public key of development and test builds gives (wxt.config.ts). */
export const EXTENSION_ID = 'gpadmljfokcniddbjdpabjlpbdabfcbg';
export const REDIRECT_URI = `https://${EXTENSION_ID}.chromiumapp.org/webex`;

export const BUILD = resolve('.output/chrome-mv3-test');
/** Brings a client ID and the address of a token broker, so that people connect with one click (wxt.config.ts). */
const PRESET_BUILD = resolve('.output/chrome-mv3-test-preset');
export const BROKER_HOST = 'broker.example.com';

export type OwnPage = 'popup' | 'options' | 'welcome' | 'trust' | 'access-request';

/** The built extension in a real Chromium, with Webex and the host pages at their real addresses on this machine. */
export interface Product {
  readonly context: BrowserContext;
  readonly server: SimServer;
  readonly webex: Webex;
  /** Webex for Government, which shares nothing with the other. */
  readonly government: Webex;
  /** What the token broker says of itself; empty without `preset`. */
  readonly brokerLog: LogEntry[];
  /** Every request that came out of the browser for a known host, whole; a test may empty it. */
  readonly sent: SimRequest[];
  /** Requests to Webex and its token broker that are in no list of what the extension sends. */
  readonly unlisted: readonly UnexpectedVisit[];
  readonly profile: string;
  /** Folder of the extension. */
  readonly build: string;
  /** The background's service worker; it stays the same object when the browser starts it anew. */
  background(): Promise<Worker>;
  /** One of our own pages, in a tab. */
  open(page: OwnPage): Promise<Page>;
  /** An empty tab; the first one of a test is kept for the next, because a browser takes long to make one. */
  tab(): Promise<Page>;
  /** Closes or empties what is open, so that the next test finds the browser as it began. */
  tidy(): Promise<void>;
  /** Another Webex in place of this one, with nothing asked of it yet; what the extension has stored stays. */
  beginAnew(): void;
  close(): Promise<void>;
}

type Hosts = Readonly<Record<string, SimHandler>>;

const HOST_PAGE_HOSTS: Hosts = {
  'mail.google.com': mailPage(),
  'calendar.google.com': calendarPage(),
  'calendar.proton.me': protonCalendarPage(),
  'mail.proton.me': protonMailPage(),
  ...NOTES_HOSTS,
  ...Object.fromEntries(OUTLOOK_HOSTS.map((host) => [host, outlookPage()])),
};

export interface ProductOptions {
  readonly people?: readonly Person[];
  readonly integration?: Partial<Integration>;
  /** The build with an integration of its own, and the token broker it speaks to. */
  readonly preset?: boolean;
  /** Further host names and what answers for them. */
  readonly hosts?: Hosts;
  readonly build?: string;
  readonly headless?: boolean;
  /** The browser's own language, which is English whatever the machine's is. */
  readonly language?: string;
  /** Changes the empty profile before the browser starts. */
  readonly prepare?: (profile: string) => Promise<void>;
  /** Keeps the tab that a first installation opens. */
  readonly keepsWelcome?: boolean;
  /** Another way to start the browser. */
  readonly executable?: string;
  readonly args?: readonly string[];
  /** Arguments of Playwright's own that the browser is started without. */
  readonly without?: readonly string[];
  /** Not shared with other tests: for what outlives an emptied extension, such as access to addresses. */
  readonly isOwn?: true;
  /** With nothing of Playwright's own over the pages (bare-browser.ts). */
  readonly isBare?: boolean;
}

export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const people = options.people ?? [ORDINARY_HOST];
  const begin = () => ({
    webex: createWebex({ integrations: [testIntegration([REDIRECT_URI], options.integration)], people }),
    government: createGovernment(people),
  });
  let current = begin();
  const faults = createFaults();
  const brokerLog: LogEntry[] = [];
  const sent: SimRequest[] = [];
  const unlisted: UnexpectedVisit[] = [];
  const webexHosts: Hosts = {
    'webexapis.com': (request) => current.webex.handle(request),
    'idbroker.webex.com': (request) => current.webex.identityBroker(request),
    'api-usgov.webex.com': (request) => current.government.handle(request),
    ...options.hosts,
  };
  const broker = options.preset ? { [BROKER_HOST]: brokerBefore(webexHosts, faults, brokerLog) } : {};
  const server = await startServer({
    hosts: noted({ ...HOST_PAGE_HOSTS, ...held({ ...broker, ...webexHosts }, unlisted) }, sent),
    faults,
  });
  const profile = await mkdtemp(join(tmpdir(), 'one-click-'));
  await options.prepare?.(profile);
  const build = options.build ?? (options.preset ? PRESET_BUILD : BUILD);
  const executablePath = options.executable ?? process.env.CHROMIUM_PATH;
  const args = [
    `--lang=${options.language ?? 'en-US'}`,
    `--load-extension=${build}`,
    `--disable-extensions-except=${build}`,
    // Every name leads to the simulator: a request nobody expects is seen there, and fails the test.
    `--host-resolver-rules=MAP * 127.0.0.1:${server.port}, EXCLUDE 127.0.0.1`,
    `--ignore-certificate-errors-spki-list=${server.spki}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    // Lets tests install the extension anew and press its toolbar button (CDP domain Extensions).
    '--enable-unsafe-extension-debugging',
    ...QUIET,
    ...(options.args ?? []),
  ];
  const bare = options.isBare
    ? await openBareBrowser(executablePath ?? chromium.executablePath(), profile, args)
    : undefined;
  const context =
    bare?.context ??
    (await chromium.launchPersistentContext(profile, {
      ...(executablePath ? { executablePath } : {}),
      headless: options.headless ?? true,
      viewport: options.headless === false ? null : WINDOW,
      ignoreDefaultArgs: [...(options.without ?? [])],
      args,
    }));
  const background = async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  await background();
  const welcome = await welcomeTab(context);
  if (!options.keepsWelcome) await welcome.close();
  const tabs = tabsOf(context);
  return {
    ...tabs,
    context,
    server,
    get webex() {
      return current.webex;
    },
    get government() {
      return current.government;
    },
    brokerLog,
    sent,
    unlisted,
    profile,
    build,
    background,
    async open(page) {
      const tab = await context.newPage();
      await tab.goto(`chrome-extension://${EXTENSION_ID}/${page}.html`);
      return tab;
    },
    beginAnew() {
      current = begin();
      server.renew();
      for (const list of [sent, unlisted, brokerLog]) list.length = 0;
    },
    async close() {
      try {
        await (bare ?? context).close();
      } finally {
        await server.close();
        // The browser's last processes may still be writing there.
        await rm(profile, { recursive: true, force: true, maxRetries: 10 });
      }
    },
  };
}

function tabsOf(context: BrowserContext): Pick<Product, 'tab' | 'tidy'> {
  let kept: Page | undefined;
  let isTaken = false;
  return {
    async tab() {
      if (isTaken) return context.newPage();
      isTaken = true;
      if (!kept || kept.isClosed()) kept = await context.newPage();
      // As a new one would be: a page behind another one may not copy.
      await kept.bringToFront();
      return kept;
    },
    async tidy() {
      // The tab that the browser began with keeps its window open.
      for (const page of context.pages().slice(1)) if (page !== kept) await page.close();
      if (kept && !kept.isClosed()) await emptyTab(kept);
      isTaken = false;
    },
  };
}

/** The tab that the first installation opens: waited for, so that it comes between no test and its own tabs. */
async function welcomeTab(context: BrowserContext): Promise<Page> {
  const found = (tab: Page) => tab.waitForURL(WELCOME, { waitUntil: 'commit' }).then(() => tab);
  return Promise.any([
    context.waitForEvent('page', { predicate: (tab) => found(tab).then(Boolean, () => false) }),
    ...context.pages().map(found),
  ]);
}

const WELCOME = `chrome-extension://${EXTENSION_ID}/welcome.html`;

/** The same hosts, which note what they are asked. */
const noted = (hosts: Hosts, sent: SimRequest[]): Hosts =>
  Object.fromEntries(
    Object.entries(hosts).map(([host, handle]) => [
      host,
      (request: SimRequest) => {
        sent.push(request);
        return handle(request);
      },
    ]),
  );

/** Where only what is listed may be asked. */
const LISTED_HOSTS = new Set([BROKER_HOST, 'webexapis.com', 'idbroker.webex.com', 'api-usgov.webex.com']);

/** The same hosts, of which Webex and broker hold every request against the lists of what the extension sends. */
const held = (hosts: Hosts, unlisted: UnexpectedVisit[]): Hosts =>
  Object.fromEntries(
    Object.entries(hosts).map(([host, handle]) => [
      host,
      (request: SimRequest) => {
        if (!LISTED_HOSTS.has(host)) return handle(request);
        const { method, url } = request;
        const isListed = listedAs(method, url, `https://${BROKER_HOST}`) !== undefined || isOfSignInPage(request);
        if (!isListed) unlisted.push({ host, how: 'not-listed', detail: `${method} ${url.pathname}${url.search}` });
        return handle(request);
      },
    ]),
  );

function createGovernment(people: readonly Person[]): Webex {
  const own = { clientId: GOVERNMENT_CLIENT_ID, clientSecret: GOVERNMENT_CLIENT_SECRET };
  const webex = createWebex({ integrations: [testIntegration([REDIRECT_URI], own)], people, seed: 2 });
  webex.modes.refreshLifeSeconds = 60 * 86_400;
  return webex;
}

/**
 * The real token broker. Faults planned for its own paths (`/token`, `/revoke`, `/health`) strike between extension and
 * broker; those for Webex's strike between broker and Webex as well.
 */
function brokerBefore(hosts: Hosts, faults: Faults, log: LogEntry[]): SimHandler {
  const settings = {
    clientId: TEST_CLIENT_ID,
    clientSecret: TEST_CLIENT_SECRET,
    redirectUris: [REDIRECT_URI],
    origins: [`chrome-extension://${EXTENSION_ID}`],
    ...WEBEX_URLS,
  };
  const broker = createBroker(settings, {
    fetch: createSimFetch(hosts, faults),
    limiter: { allow: async () => ({ ok: true }) },
    clock: systemClock,
    log: (entry) => log.push(entry),
  });
  return fromWebHandler(broker.fetch);
}

/** Chromium's own errands, none of which belong to the product. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-features=OptimizationHints,MediaRouter,DialMediaRouteProvider,Translate',
];

/** The redirect never leaves the browser, but it may open a connection to its host before it notices. */
const REDIRECT_HOST = new URL(REDIRECT_URI).hostname;

/** Hosts that Chromium itself asks for whatever it is told; their requests are refused and are none of ours. */
const BROWSERS_OWN = new Set([
  'accounts.google.com',
  'update.googleapis.com',
  'www.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'android.clients.google.com',
  'redirector.gvt1.com',
  'safebrowsing.googleapis.com',
  'www.gstatic.com',
]);

/** Stops the service worker as the browser does, whatever it is doing; the next message starts it anew. */
export async function stopBackground({ context }: Product, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Lets our alarm ring now instead of in half a minute. */
export async function ringAlarm(product: Product): Promise<void> {
  await (await product.background()).evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { alarms: { onAlarm: { dispatch(alarm: { readonly name: string }): void } } };
    };
    chrome.alarms.onAlarm.dispatch({ name: 'look-up' });
  });
}

/** Runs our script once more in every open calendar, as an installation does beside a page that is just loading. */
export async function injectAgain(product: Product): Promise<void> {
  await (await product.background()).evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(query: object): Promise<{ readonly id?: number }[]> };
        scripting: { executeScript(what: object): Promise<unknown> };
      };
    };
    for (const { id: tabId } of await chrome.tabs.query({ url: 'https://calendar.google.com/*' })) {
      await chrome.scripting.executeScript({ target: { tabId }, files: ['google-calendar.js'] });
    }
  });
}

/** Installs the extension anew over itself, as an update does, under whatever pages are open. */
export async function updateExtension({ context, build }: Product): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Extensions.loadUnpacked', { path: build });
  await session?.detach();
}

/** What reached the simulator without being meant for it, and what was asked of Webex without being listed. */
export const strays = ({ server, unlisted }: Product): readonly UnexpectedVisit[] => [
  ...unlisted,
  ...server.unexpected.filter(
    ({ host, how }) =>
      how === 'handler-failed' || !(BROWSERS_OWN.has(host) || (host === REDIRECT_HOST && how === 'tls-name')),
  ),
];
