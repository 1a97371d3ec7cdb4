import type { Page } from '@playwright/test';
import type { Invitation } from '../../src/domain/invitation';
import type { CallMessage } from '../../src/messaging/calls';
import { REVIEW } from './calendar';
import { panelIn } from './panel';
import type { Product } from './product';
import { expect, type test as shared } from './shared';

/** Key of an event that was saved some time ago. */
export const KEY = 'cmV2aWV3IGFkYUBleGFtcGxlLmNvbQ==';

/** What our scripts have asked of the background, oldest first. */
export type Heard = Pick<CallMessage, 'call' | 'request'>;

/** Notes every call from now on, in the background itself; its answers stay its own. */
export async function listenIn(product: Product): Promise<void> {
  await (await product.background()).evaluate(() => {
    const global = globalThis as unknown as {
      heard?: unknown[];
      chrome: { runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } } };
    };
    if (!global.heard) global.chrome.runtime.onMessage.addListener((message) => void global.heard?.push(message));
    global.heard = [];
  });
}

export async function heard(product: Product, call?: Heard['call']): Promise<readonly Heard[]> {
  const all = await (await product.background()).evaluate(() => (globalThis as unknown as { heard?: Heard[] }).heard);
  if (!all) throw new Error('the background began anew, and has noted nothing');
  return all.filter((each) => !call || each.call === call);
}

/** A meeting of ours, made beside the page, for an event such as `REVIEW`; a series where a rule is given. */
export async function makeMeeting(
  product: Product,
  { title, start, end, zone } = REVIEW,
  repeats?: string,
): Promise<Invitation> {
  // The popup would ask Webex for what is next, and be answered at any time later.
  const settings = await product.open('options');
  const when = { kind: 'at', start, end, zone } as const;
  const message = {
    oneClick: 1,
    call: 'meeting.create',
    request: { key: crypto.randomUUID(), draft: { title, when, ...(repeats ? { repeats } : {}) } },
  };
  const made = await settings.evaluate(
    (sent) =>
      (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(sent: unknown): Promise<{ value: { invitation: Invitation } }> } };
        }
      ).chrome.runtime.sendMessage(sent),
    message,
  );
  await settings.close();
  return made.value.invitation;
}

export interface OpenEvent {
  readonly page: Page;
  readonly panel: ReturnType<typeof panelIn>;
  readonly link: string;
}

/** The editor of a saved event that carries a meeting of ours, once the meeting has been compared with it. */
export async function openCarrying(
  product: Product,
  more: Readonly<Record<string, string>> = {},
  meeting?: Invitation,
  key = KEY,
): Promise<OpenEvent> {
  await listenIn(product);
  const { link, lines } = meeting ?? (await makeMeeting(product));
  const event = { ...REVIEW, location: link, description: lines.join('\n'), ...more };
  product.sent.length = 0;
  const page = await product.tab();
  await page.goto(eventUrl(`/${key}`, event));
  await isCompared(product);
  return { page, panel: panelIn(page), link };
}

export const pressSave = (page: Page) => page.locator('#xSaveBu').click();

/** Moves the open event from ten to another time of that day; the end goes along. */
export async function move(page: Page, time = '11:00'): Promise<void> {
  await page.locator('#xStTiIn').fill(time);
  await page.locator('#xStTiIn').press('Tab');
}

/** Waits until the meeting in the event just opened has been compared with it. */
export async function isCompared(product: Product, times = 1): Promise<void> {
  await expect.poll(async () => (await heard(product, 'meeting.compare')).length).toBe(times);
  // The answer is there before one to a later question.
  for (const _ of [1, 2]) await following(product);
}

/** In how many open calendars our second script runs, as it says in the world that our scripts share. */
export async function following(product: Product): Promise<number> {
  return (await product.background()).evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(query: object): Promise<{ readonly id?: number }[]> };
        scripting: { executeScript(what: object): Promise<{ readonly result: unknown }[]> };
      };
    };
    const tabs = await chrome.tabs.query({ url: 'https://calendar.google.com/*' });
    const func = () => (globalThis as { oneClickFollow?: unknown }).oneClickFollow !== undefined;
    const results = await Promise.all(
      tabs.map(({ id: tabId }) => chrome.scripting.executeScript({ target: { tabId }, func })),
    );
    return results.filter(([given]) => given?.result).length;
  });
}

/** Sends our second script into every open calendar once more. */
export async function followAgain(product: Product): Promise<void> {
  await (await product.background()).evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(query: object): Promise<{ readonly id?: number }[]> };
        scripting: { executeScript(what: object): Promise<unknown> };
      };
    };
    for (const { id: tabId } of await chrome.tabs.query({ url: 'https://calendar.google.com/*' })) {
      await chrome.scripting.executeScript({ target: { tabId }, files: ['google-calendar-follow.js'] });
    }
  });
}

/** Lets time pass, in milliseconds, for our scripts in every open calendar, by the clock that they measure with. */
export async function passTime(product: Product, milliseconds: number): Promise<void> {
  await (await product.background()).evaluate(async (by) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(query: object): Promise<{ readonly id?: number }[]> };
        scripting: { executeScript(what: object): Promise<unknown> };
      };
    };
    const func = (more: number): void => {
      const now = performance.now.bind(performance);
      performance.now = () => now() + more;
    };
    for (const { id: tabId } of await chrome.tabs.query({ url: 'https://calendar.google.com/*' })) {
      await chrome.scripting.executeScript({ target: { tabId }, func, args: [by] });
    }
  }, milliseconds);
}

/** Waits until it is decided what became of every event, and nothing of us is left to watch. */
export async function isOver(product: Product): Promise<void> {
  await expect.poll(() => following(product), { message: 'events still followed' }).toBe(0);
}

export interface Change {
  readonly title?: string;
  readonly start?: string;
  readonly end?: string;
  readonly timezone?: string;
  readonly recurrence?: string;
  readonly sendEmail?: boolean;
}

/** What was sent to Webex to change meetings. */
export const changes = (product: Product): Change[] =>
  product.sent
    .filter(({ method, url }) => method === 'PATCH' && url.hostname === 'webexapis.com')
    .map(({ body }) => JSON.parse(body) as Change);

/** The address of an editor; `event` describes what it shows, as query parameters of the page (test/adapters/pages). */
export const eventUrl = (path: string, event: Readonly<Record<string, string>>): string =>
  `https://calendar.google.com/calendar/u/0/r/eventedit${path}?${new URLSearchParams(event)}`;

/** Fails a test of this file on any error in a page, ours among them. */
export function watchForErrors(test: Pick<typeof shared, 'beforeEach' | 'afterEach'>): void {
  const problems: string[] = [];
  const watched = new WeakSet<object>();
  test.beforeEach(({ product: { context } }) => {
    problems.length = 0;
    if (watched.has(context)) return;
    watched.add(context);
    context.on('weberror', (event) => problems.push(event.error().message));
    context.on('console', (message) => {
      const isOwn = message.type() === 'error' && !message.text().includes('Failed to load resource');
      if (isOwn) problems.push(message.text());
    });
  });
  test.afterEach(() => expect(problems, 'errors in pages').toEqual([]));
}
