import type { Page } from '@playwright/test';
import { done } from '../../src/domain/failure';
import { NO_CHOICES } from '../../src/domain/meeting-options';
import type { CallName, Calls, ReplyOf } from '../../src/messaging/calls';
import { EXTENSION_ID, type OwnPage, type Product } from './product';

/** What a call is answered with: never, or only once the test lets go. */
type Answer<Name extends CallName> = ReplyOf<Name> | 'pending' | { readonly held: ReplyOf<Name> };

/** What each call is answered with; a list is used up one by one, its last stays. */
export type Replies = { readonly [Name in CallName]?: Answer<Name> | readonly Answer<Name>[] };

export interface Asked {
  readonly call: CallName | 'permissions.request' | 'storage.persist';
  readonly request?: unknown;
  /** A row of a list stood there by then, and what put it there had come to its end. */
  readonly rowsStood?: boolean;
}

export interface StandIn {
  readonly page: Page;
  /** Every call so far, questions to the browser among them. */
  asked(): Promise<readonly Asked[]>;
  /** Gives the answers that were held back. */
  letGo(): Promise<void>;
}

/**
 * One of our own pages with somebody else in place of the background, for what can't be brought about with a real one: an
 * organisation's policy, a browser that keeps nothing. Questions for permissions are answered with `allows`.
 */
export async function openWithStandIn(
  { context }: Product,
  name: OwnPage,
  replies: Replies,
  allows = true,
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
  hash = '',
): Promise<StandIn> {
  const page = await context.newPage();
  await prepare(page);
  await page.addInitScript(standIn, { replies: { ...NOTHING, ...replies }, allows });
  await page.goto(`chrome-extension://${EXTENSION_ID}/${name}.html${hash}`);
  return {
    page,
    asked: () => page.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked),
    letGo: () => page.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo()),
  };
}

const NOTHING: Replies = {
  'choices.read': done(NO_CHOICES),
  'choices.defaults': done({}),
  'invitation.preview': done({ invitation: { title: '', link: '', lines: [], html: '' }, language: 'en' }),
  'creations.waiting': done([]),
  'agenda.read': done([]),
  'agenda.refresh': done([]),
  'pages.read': done({ pages: [] }),
  'policy.read': done({}),
  'sync.read': done({ isOn: false }),
  'page.insert': done({ outcome: 'inserted' }),
  'access.list': done([]),
};

/** Runs in the page, before its own scripts. */
function standIn({ replies, allows }: { readonly replies: Replies; readonly allows: boolean }): void {
  const asked: Asked[] = [];
  let rowsStood = false;
  // No frame is waited for: frames are told by a clock that tests hold, and so is what the page does after them.
  const rows = new MutationObserver(() => {
    if (!document.querySelector('li')) return;
    rows.disconnect();
    rowsStood = true;
  });
  rows.observe(document, { childList: true, subtree: true });
  const held: (() => void)[] = [];
  const left = new Map(Object.entries(replies));
  const answer = (call: CallName): unknown => {
    const reply = left.get(call) ?? { ok: true, value: null };
    if (!Array.isArray(reply)) return reply;
    return reply.length > 1 ? reply.shift() : reply[0];
  };
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage: unknown }; permissions: { request: unknown } };
  };
  chrome.runtime.sendMessage = async ({ call, request }: { call: CallName; request: Calls[CallName]['request'] }) => {
    asked.push({ call, request, rowsStood });
    const reply = answer(call) as { readonly held?: unknown } | 'pending';
    if (reply === 'pending') return new Promise(() => {});
    return reply.held ? new Promise((resolve) => held.push(() => resolve(reply.held))) : reply;
  };
  chrome.permissions.request = async (request: unknown) => {
    asked.push({ call: 'permissions.request', request });
    return allows;
  };
  // A browser that won't keep anything.
  navigator.storage.persist = async () => {
    asked.push({ call: 'storage.persist' });
    throw new Error('refused');
  };
  const letGo = (): void => {
    for (const give of held.splice(0)) give();
  };
  Object.assign(globalThis, { asked, letGo });
}
