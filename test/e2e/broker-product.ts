import { test as base, expect, type Page } from '@playwright/test';
import type { Result } from '../../src/domain/failure';
import { type CallName, PROTOCOL, type ReplyOf, type RequestOf } from '../../src/messaging/calls';
import { type OAuthServer, startOAuthServer } from '../oauth-server/oauth-server';
import { signInAndAgree } from '../oauth-server/sign-in-page';
import { ORDINARY_HOST, testIntegration } from '../simulator/test-account';
import { createWebex } from '../simulator/webex';
import { REVIEW } from './calendar';
import { BROKER_HOST, type Product, REDIRECT_URI, startProduct, strays } from './product';

/** The preset build, its token broker, and behind that an OAuth server that isn't ours. */
export interface BrokerProduct extends Product {
  readonly oauth: OAuthServer;
}

async function startBrokerProduct(): Promise<BrokerProduct> {
  const [integration, people] = [testIntegration([REDIRECT_URI]), [ORDINARY_HOST]];
  const webex = createWebex({ integrations: [integration], people });
  const oauth = await startOAuthServer({ integration, people, webex });
  const product = await startProduct({
    preset: true,
    hosts: { 'webexapis.com': oauth.handle, 'idbroker.webex.com': oauth.identityBroker },
  });
  return {
    ...product,
    webex,
    oauth,
    close: async () => {
      await product.close();
      await oauth.close();
    },
  };
}

/** One product for a whole worker, because a browser takes long to start; each test finds it as nobody had signed in yet. */
export const test = base.extend<{ product: BrokerProduct }, { runningProduct: BrokerProduct }>({
  runningProduct: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter.
    async ({}, use) => {
      const product = await startBrokerProduct();
      await use(product);
      await product.close();
    },
    { scope: 'worker' },
  ],
  product: async ({ runningProduct: product }, use) => {
    await forget(product);
    await use(product);
    const stray = strays(product);
    const broken = product.oauth.broken;
    product.server.faults.clear();
    await product.tidy();
    expect(stray, 'unexpected requests').toEqual([]);
    expect(broken, 'failures within the provider').toEqual([]);
  },
});

export { expect };

async function forget(product: BrokerProduct): Promise<void> {
  const { context, oauth, server, webex } = product;
  server.faults.clear();
  const settings = await product.open('options');
  await call(settings, 'connection.disconnect', { leaveUnclear: true, forgetMeetings: true });
  await settings.close();
  await context.clearCookies();
  oauth.modes.accessLifeSeconds = 3_600;
  oauth.forget();
  const { meetings, attempts } = webex.state;
  for (const list of [meetings, attempts, server.requests, product.sent, product.brokerLog]) list.length = 0;
}

/** Calls the background as our own pages do, but once only, whatever happens to it. */
export function call<Name extends CallName>(page: Page, name: Name, request: RequestOf<Name>): Promise<ReplyOf<Name>> {
  return page.evaluate(
    async (message) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): unknown } } };
      return chrome.runtime.sendMessage(message);
    },
    message(name, request),
  ) as Promise<ReplyOf<Name>>;
}

/** The same call with each of the requests, all sent before any is answered. */
export function callAtOnce<Name extends CallName>(
  page: Page,
  name: Name,
  requests: readonly RequestOf<Name>[],
): Promise<ReplyOf<Name>[]> {
  return page.evaluate(
    async (messages) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): unknown } } };
      return Promise.all(messages.map((message) => chrome.runtime.sendMessage(message)));
    },
    requests.map((request) => message(name, request)),
  ) as Promise<ReplyOf<Name>[]>;
}

const message = (name: CallName, request: object) => ({ oneClick: PROTOCOL, call: name, request });

/** What one click asks for: a meeting at a certain time, which is needed for no other click. */
export const oneClick = (title: string = REVIEW.title): RequestOf<'meeting.create'> => {
  const { start, end, zone } = REVIEW;
  return { key: crypto.randomUUID(), draft: { title, when: { kind: 'at', start, end, zone } } };
};

/** `ok`, or the code of the failure. */
export const outcomeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);

/** What a click on this very page comes to. */
export const makeMeeting = async (page: Page): Promise<string> =>
  outcomeOf(await call(page, 'meeting.create', oneClick()));

export const pressSignIn = (settings: Page): Promise<void> =>
  settings.getByRole('button', { name: /^Sign in (to Webex|again)$/ }).click();

/**
 * Presses the one button there is and does in the window what `inWindow` says; signs in there when left out. Fails unless
 * the page then says `outcome`; that somebody is signed in, when left out.
 */
export async function signIn(
  product: BrokerProduct,
  settings: Page,
  { outcome, inWindow = signInAndAgree }: { outcome?: string; inWindow?: (window: Page) => Promise<unknown> } = {},
): Promise<void> {
  const acts: Promise<unknown>[] = [];
  const act = (window: Page) => acts.push(inWindow(window));
  product.context.on('page', act);
  try {
    await pressSignIn(settings);
    await (outcome === undefined ? expectSignedIn(settings) : says(settings, outcome));
    await Promise.all(acts);
  } finally {
    product.context.off('page', act);
  }
}

/** The settings page, signed in through the provider's own pages. */
export async function signedIn(product: BrokerProduct): Promise<Page> {
  const settings = await product.open('options');
  await signIn(product, settings);
  return settings;
}

/** The extension gives up on a broker after 15 seconds; before that come the window and the provider's own pages. */
const PATIENCE = { timeout: 60_000 };

export const expectSignedIn = (settings: Page): Promise<void> =>
  expect(settings.getByRole('heading', { name: 'Connected', exact: true })).toBeVisible(PATIENCE);

/** Waits until the page alerts the person with this. */
export const says = (settings: Page, sentence: string): Promise<void> =>
  expect(settings.getByRole('alert').filter({ hasText: sentence })).toBeVisible(PATIENCE);

/** Neither who somebody is nor how to reach Webex is stored, in whatever form. */
export async function expectNothingStored(product: BrokerProduct, settings: Page): Promise<void> {
  const view = await call(settings, 'connection.read', {});
  expect(view).toMatchObject({ ok: true });
  if (view.ok) expect([view.value.stored, view.value.connected]).toEqual([undefined, undefined]);
  expect(await (await product.background()).evaluate(countRecords)).toBe(0);
}

/** Runs in the background. */
function countRecords(): Promise<number> {
  return new Promise((resolve) => {
    indexedDB.open('one-click').onsuccess = (event) => {
      const database = (event.target as IDBOpenDBRequest).result;
      const count = database.transaction('vault').objectStore('vault').count();
      count.onsuccess = () => resolve(count.result);
      database.close();
    };
  });
}

/** How often the browser asked the broker for tokens, answered or not. */
export const tokenRequests = ({ server }: Product): number =>
  server.requests.filter(({ host, path, method }) => host === BROKER_HOST && path === '/token' && method === 'POST')
    .length;
