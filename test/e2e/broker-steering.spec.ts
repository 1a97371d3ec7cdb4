import type { CDPSession, Page } from '@playwright/test';
import { TEST_CLIENT_ID } from '../simulator/test-account';
import { type BrokerProduct, call, expect, makeMeeting, oneClick, outcomeOf, signedIn, test } from './broker-product';
import { BROKER_HOST, EXTENSION_ID, stopBackground } from './product';

const CALENDAR = 'https://calendar.google.com/calendar/u/0/r/week';

/** What somebody would write who hopes that sign-in is steered from there. */
const LURES = {
  clientId: 'Cevil',
  clientSecret: 'evil',
  brokerUrl: 'https://evil.example',
  broker: 'https://evil.example',
  region: 'government',
  connection: {
    way: 'own',
    region: 'government',
    clientId: 'Cevil',
    clientSecret: 'evil',
    broker: 'https://evil.example',
  },
  authWindow: 1,
};

interface Area {
  set(values: object): Promise<void>;
  get(all: null): Promise<object>;
  clear(): Promise<void>;
}

for (const area of ['local', 'sync', 'session', 'managed'] as const) {
  test(`a content script can't write storage.${area}, and sign-in goes where it always goes`, async ({ product }) => {
    const page = await product.context.newPage();
    const content = await contentScriptOf(page);
    expect(await content.evaluate('typeof document.querySelector + chrome.runtime.id')).toBe(`function${EXTENSION_ID}`);
    const written = await content.evaluate(`
      (async () => {
        try {
          await chrome.storage.${area}.set(${JSON.stringify(LURES)});
          return 'written';
        } catch (error) {
          return 'refused';
        }
      })()`);
    expect(written).toBe('refused');
    const settings = await signedIn(product);
    expect(await makeMeeting(settings)).toBe('ok');
    expect(whereTo(product)).toEqual(new Set([BROKER_HOST, 'webexapis.com', 'calendar.google.com']));
    const asked = product.sent.filter(({ url }) => url.pathname === '/v1/authorize');
    expect(asked.map(({ url }) => url.searchParams.get('client_id'))).toEqual([TEST_CLIENT_ID]);
  });
}

test('even what already stands in storage.local and storage.sync steers nothing', async ({ product }) => {
  const background = await product.background();
  const held = await background.evaluate(async (lures) => {
    const { local, sync } = (globalThis as unknown as { chrome: { storage: Record<'local' | 'sync', Area> } }).chrome
      .storage;
    for (const area of [local, sync]) await area.set(lures);
    return [await local.get(null), await sync.get(null)];
  }, LURES);
  expect(held).toEqual([LURES, LURES]);
  try {
    await stopBackground(product, await product.open('popup'));
    const settings = await signedIn(product);
    expect(await makeMeeting(settings)).toBe('ok');
    expect(whereTo(product)).toEqual(new Set([BROKER_HOST, 'webexapis.com']));
  } finally {
    await background.evaluate(async () => {
      const { local, sync } = (globalThis as unknown as { chrome: { storage: Record<'local' | 'sync', Area> } }).chrome
        .storage;
      for (const area of [local, sync]) await area.clear();
    });
  }
});

test('a content script may call nothing that signs in or out, or tells who is signed in', async ({ product }) => {
  const settings = await signedIn(product);
  const content = await contentScriptOf(await product.context.newPage());
  const attempts = {
    'connection.connect': { using: { kind: 'preset' }, chooseAccount: false, leaveUnclear: true },
    'connection.disconnect': { leaveUnclear: true, forgetMeetings: true },
    'connection.read': {},
    'feature.allow': { feature: 'personal_room' },
    'room.read': {},
  };
  for (const [name, request] of Object.entries(attempts)) {
    const message = JSON.stringify({ oneClick: 1, call: name, request });
    const reply = await content.evaluate(`chrome.runtime.sendMessage(${message}).catch(() => null)`);
    expect(reply, name).not.toMatchObject({ ok: true });
  }
  expect(await makeMeeting(settings)).toBe('ok');
  expect(product.sent.filter(({ url }) => url.pathname === '/v1/authorize')).toHaveLength(1);
});

for (const hours of [5, -5]) {
  test(`a clock that is wrong by ${hours} hours, and put right later: meetings are made all the same`, async ({
    product,
  }) => {
    await setClock(product, hours);
    const settings = await signedIn(product);
    expect(await makeMeeting(settings)).toBe('ok');
    await product.oauth.expireTokens();
    expect(await makeMeeting(settings)).toBe('ok');
    await setClock(product, 0);
    expect(await makeMeeting(settings)).toBe('ok');
    await product.oauth.expireTokens();
    expect(outcomeOf(await call(settings, 'meeting.create', oneClick()))).toBe('ok');
    expect(product.webex.state.meetings).toHaveLength(4);
    expect(product.oauth.grants.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  });
}

/** Puts the background's clock so many hours ahead. */
async function setClock(product: BrokerProduct, hours: number): Promise<void> {
  const ahead = await (await product.background()).evaluate((by) => {
    const here = globalThis as unknown as { rightNow?: () => number };
    const rightNow = here.rightNow ?? Date.now;
    here.rightNow = rightNow;
    Date.now = () => rightNow() + by * 3_600_000;
    return Date.now() - rightNow();
  }, hours);
  expect(Math.round(ahead / 3_600_000)).toBe(hours);
}

/** The isolated world of our script in a calendar, where a defect of the browser or of ours would let a page in. */
async function contentScriptOf(page: Page): Promise<{ evaluate(expression: string): Promise<unknown> }> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${EXTENSION_ID}`) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  await page.goto(CALENDAR);
  const contextId = await found;
  return {
    async evaluate(expression) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}

const whereTo = ({ sent }: BrokerProduct): Set<string> => new Set(sent.map(({ url }) => url.hostname));
