import type { Page } from '@playwright/test';
import type { AccessFailure, AccessMatch, AccessQuestion } from '../../src/domain/access-request';
import type { Result } from '../../src/domain/failure';
import type { CallName, RequestOf } from '../../src/messaging/calls';
import type { AccessView, Part } from '../../src/messaging/calls/access-requests';
import { type AccessWorld, makeAccessWorld } from '../simulator/access-world';
import { ORDINARY_HOST, SEVERAL_SITES } from '../simulator/test-account';
import { accept, connected } from './connect';
import { type Product, stopBackground } from './product';

const DAY_MS = 86_400_000;

export const EMAIL = 'vera.lind@example.net';
export const REQUEST = '00000000-0000-4000-8000-000000000070';

/** Who the simulated Webex must know, so that some meetings are hosted by somebody else. */
export const PEOPLE = [ORDINARY_HOST, SEVERAL_SITES];

/** Half a year of meetings before now, and the question that is about them. */
export function openWorld(product: Product, meetings: number): { world: AccessWorld; question: AccessQuestion } {
  // Webex tells times to the second.
  const now = Math.floor(Date.now() / 60_000) * 60_000;
  const [from, to] = [now - 180 * DAY_MS, now - DAY_MS];
  const world = makeAccessWorld({
    ...{ seed: 1, meetings, people: 20, from, to, email: EMAIL, host: ORDINARY_HOST, other: SEVERAL_SITES },
  });
  product.webex.state.instances.push(...world.instances);
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { world, question: { email: EMAIL, from: dayOf(from), to: dayOf(Date.now()), zone: 'UTC' } };
}

/** One call from a page of our own, as that page makes it. */
export function call<T>(page: Page, name: CallName, request: RequestOf<CallName>): Promise<Result<T>> {
  return page.evaluate(
    (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<never> } };
      };
      return chrome.runtime.sendMessage(message);
    },
    { oneClick: 1, call: name, request },
  );
}

async function given<T>(result: Promise<Result<T>>): Promise<T> {
  const came = await result;
  if (!came.ok) throw new Error(`unexpected in this test: ${came.failure.code}`);
  return came.value;
}

/** Connected, with the scope for participants granted; gives the page to call from. */
export async function openAllowed(product: Product): Promise<Page> {
  await connected(product);
  const page = await product.open('trust');
  const opened = product.context.waitForEvent('page');
  const allowing = given(call(page, 'feature.allow', { feature: 'access_requests' }));
  await accept(await opened);
  await allowing;
  return page;
}

export interface RunOptions {
  readonly question: AccessQuestion;
  /** At which shares of the meetings the background is stopped. */
  readonly stopsAt?: readonly number[];
  readonly meetings: number;
  /** Looked at now and then, between two calls. */
  readonly sample?: (view: AccessView) => Promise<void>;
}

/** Asks it to go on as an open page does, until it has ended; a call that a stopped background leaves without an answer is made again. */
export async function runRequest(product: Product, page: Page, options: RunOptions): Promise<AccessView> {
  const stops = [...(options.stopsAt ?? [])];
  let view = await given(call<AccessView>(page, 'access.start', { id: REQUEST, question: options.question }));
  while (view.request.state === 'running') {
    view = await given(call<AccessView>(page, 'access.go_on', { id: REQUEST })).catch(() => view);
    if (view.request.progress.looked >= (stops[0] ?? Number.POSITIVE_INFINITY) * options.meetings) {
      stops.shift();
      await stopBackground(product, page);
    } else {
      // A background that is just stopping is no good to look at: Chromium itself may end over that.
      await options.sample?.(view);
    }
    await page.waitForTimeout(300);
  }
  return view;
}

async function allParts<T>(page: Page, name: 'access.matches' | 'access.failures'): Promise<readonly T[]> {
  const items: T[] = [];
  for (let after: string | undefined; ; ) {
    const part: Part<T> = await given(call(page, name, { id: REQUEST, ...(after ? { after } : {}) }));
    items.push(...part.items);
    if (!part.next) return items;
    after = part.next;
  }
}

/** What was found, in the form of the truth. */
export async function resultOf(page: Page) {
  const matches = await allParts<AccessMatch>(page, 'access.matches');
  const failures = await allParts<AccessFailure>(page, 'access.failures');
  return {
    matches: matches.map(({ meetingId, seriesId, title, start, totalParticipants, isOneOnOne, stays }) => ({
      ...{ meetingId, seriesId, title, start: Date.parse(start), totalParticipants, isOneOnOne },
      stays: stays.map(({ joined, left, devices }) => ({
        joined: Date.parse(joined ?? ''),
        ...(left ? { left: Date.parse(left) } : {}),
        device: devices.join(),
      })),
    })),
    unreadable: failures.map(({ meetingId }) => meetingId).sort(),
  };
}

/** Requests for lists and participants: all that left, how many Webex put off, and how many different ones there were. */
export function requestsOf({ webex }: Product) {
  const asked = webex.state.requests.filter(({ path }) => /\/(meetings|meetingParticipants)$/.test(path));
  return {
    sent: asked.length,
    refused: asked.filter(({ status }) => status === 429).length,
    needed: new Set(asked.map(({ path, query }) => path + query)).size,
  };
}
