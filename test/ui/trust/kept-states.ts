import type { Page } from '@playwright/test';
import { done, failed } from '../../../src/domain/failure';
import type { KeptKind } from '../../../src/domain/kept';
import type { KeptView } from '../../../src/messaging/calls/trust';
import { press } from '../by-words';
import { MOMENT, type PageState } from '../popup-states';

const DAY_MS = 24 * 60 * 60_000;
const ago = (days: number) => MOMENT.getTime() - days * DAY_MS;

const view = (kind: KeptKind, place: KeptView['place'], count: number, days?: number): KeptView => ({
  ...{ kind, place, count },
  ...(days !== undefined && count > 0 ? { oldest: ago(days) } : {}),
});

/** Of each kind so many times as much as an ordinary person has. */
const keptTimes = (times: number, place?: 'memory'): readonly KeptView[] => [
  view('meetings', place ?? 'plain', 1240 * times, 170),
  view('clicks', place ?? 'plain', 57 * times, 29),
  view('account', place ?? 'encrypted', times),
  view('sign_in', place ?? 'encrypted', 3 * times),
  view('settings', place ?? 'encrypted', 2 * times),
  view('synced', 'sync', times),
  view('pages', place ?? 'plain', 4 * times),
  view('room', place ?? 'encrypted', times),
  view('access_requests', place ?? 'plain', 318 * times, 3),
  view('activity', place ?? 'plain', 200 * times, 12),
];

const KEPT = done(keptTimes(1));

/** Presses the button of a kind, whatever the language. */
export const askAbout =
  (kind: KeptKind) =>
  (page: Page): Promise<void> =>
    page.locator(`section[aria-labelledby="kept-${kind}"] .heading button`).click();

/** Presses the first button of the question that is open. */
export const confirm = (page: Page): Promise<void> => page.locator('fieldset .danger').click();

/** What the view of what is kept can look like. */
export const KEPT_STATES: readonly PageState[] = [
  {
    name: 'kept',
    replies: { 'kept.read': KEPT },
    act: (page) => page.locator('section[aria-labelledby="kept-access_requests"] summary').click(),
  },
  { name: 'kept-nothing', replies: { 'kept.read': done(keptTimes(0)) } },
  { name: 'kept-in-memory', replies: { 'kept.read': done(keptTimes(1, 'memory')) } },
  { name: 'kept-question', replies: { 'kept.read': KEPT }, act: askAbout('meetings') },
  { name: 'kept-everything-question', replies: { 'kept.read': KEPT }, act: press('kept_erase_everything') },
  {
    name: 'kept-erasing',
    replies: { 'kept.read': KEPT, 'kept.erase': 'pending' },
    async act(page) {
      await askAbout('settings')(page);
      await confirm(page);
    },
  },
  {
    name: 'kept-unclear',
    replies: { 'kept.read': KEPT, 'kept.erase': failed('rows_unclear') },
    async act(page) {
      await askAbout('sign_in')(page);
      await confirm(page);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'kept-erased',
    replies: {
      'kept.read': KEPT,
      'kept.erase': done({ kept: keptTimes(0), revoked: 'no', tokensPage: 'https://example.com/tokens' }),
    },
    async act(page) {
      await press('kept_erase_everything')(page);
      await confirm(page);
      await page.locator('fieldset').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'kept-not-erased',
    replies: { 'kept.read': KEPT, 'kept.erase': failed('not_erased') },
    async act(page) {
      await askAbout('clicks')(page);
      await confirm(page);
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'kept-saved', replies: { 'kept.read': KEPT, 'kept.export': done('{}') }, act: press('kept_save') },
  { name: 'kept-unreadable', replies: { 'kept.read': failed('storage') } },
];

export function keptCalled(name: string): PageState {
  const state = KEPT_STATES.find((one) => one.name === name);
  if (!state) throw new Error(`no state of what is kept is called ${name}`);
  return state;
}
