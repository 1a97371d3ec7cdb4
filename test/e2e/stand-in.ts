import type { Page } from '@playwright/test';
import { done } from '../../src/domain/failure';
import { NO_CHOICES } from '../../src/domain/meeting-options';
import type { CallName, Calls, ReplyOf } from '../../src/messaging/calls';
import { EXTENSION_ID, type Product } from './product';

/** What each call is answered with; a list is used up one by one, its last stays. */
export type Replies = { readonly [Name in CallName]?: ReplyOf<Name> | readonly ReplyOf<Name>[] };

export interface Asked {
  readonly call: CallName | 'permissions.request' | 'storage.persist';
  readonly request?: unknown;
}

export interface StandIn {
  readonly page: Page;
  /** Every call so far, questions to the browser among them. */
  asked(): Promise<readonly Asked[]>;
}

/**
 * One of our own pages with somebody else in place of the background, for what can't be brought about with a real one: an
 * organisation's policy, a browser that keeps nothing. Questions for permissions are answered with `allows`.
 */
export async function openWithStandIn(
  { context }: Product,
  name: 'options' | 'popup',
  replies: Replies,
  allows = true,
): Promise<StandIn> {
  const page = await context.newPage();
  await page.addInitScript(standIn, { replies: { ...NOTHING_CHOSEN, ...replies }, allows });
  await page.goto(`chrome-extension://${EXTENSION_ID}/${name}.html`);
  return { page, asked: () => page.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked) };
}

const NOTHING_CHOSEN: Replies = { 'choices.read': done(NO_CHOICES), 'choices.defaults': done({}) };

/** Runs in the page, before its own scripts. */
function standIn({ replies, allows }: { readonly replies: Replies; readonly allows: boolean }): void {
  const asked: Asked[] = [];
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
    asked.push({ call, request });
    return answer(call);
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
  Object.assign(globalThis, { asked });
}
