import { describe, expect, test } from 'vitest';
import type { Creation } from '../../../src/domain/creation';
import { openBrowser, openConnected, startBackground } from '../harness/background';
import { DRAFT, KEY, keyOf, rowOf } from '../harness/clicks';
import { NOW } from '../simulator/client';

const NOTHING = { ok: true, value: null };

/** What the popup shows in a profile with these rows. */
async function latestOf(...rows: Partial<Creation>[]) {
  const background = startBackground(openBrowser());
  for (const row of rows) await background.journal.add(rowOf(row));
  return background.recent.latest();
}

test('shows nothing where nothing was made', async () => {
  expect(await latestOf()).toEqual(NOTHING);
});

test('shows what the popup made, with its invitation, until it is put away', async () => {
  const { background } = await openConnected();
  const made = await background.creating.create(KEY, DRAFT, 'popup');
  if (!made.ok) throw new Error('the meeting of the test was not made');
  expect(await background.recent.latest()).toMatchObject({
    value: { creation: { key: KEY, state: 'confirmed' }, made: made.value },
  });
  expect(await background.recent.dismiss(KEY)).toEqual(NOTHING);
  expect(await background.recent.latest()).toEqual(NOTHING);
});

test('shows the newest', async () => {
  const rows = [2, 3, 1].map((n) => ({ key: keyOf(n), createdAt: NOW - 1000 + n, origin: 'popup' as const }));
  expect(await latestOf(...rows)).toMatchObject({ value: { creation: { key: keyOf(3) } } });
});

test('shows an hour of them and no more', async () => {
  const row = { origin: 'popup' } as const;
  expect(await latestOf({ ...row, createdAt: NOW - 3_600_000 })).not.toEqual(NOTHING);
  expect(await latestOf({ ...row, createdAt: NOW - 3_600_001 })).toEqual(NOTHING);
});

describe('of a click in a page or a menu', () => {
  test.each([
    ['unclear', undefined, true],
    ['confirmed', undefined, true],
    ['failed', 'not_made', true],
    ['failed', 'bad_link', true],
    ['failed', 'forbidden', false],
    ['delivered', undefined, false],
    ['created', undefined, false],
    ['sent', undefined, false],
  ] as const)('%s (%s) is shown: %s', async (state, code, shown) => {
    for (const origin of ['page', 'menu'] as const) {
      const view = await latestOf({ state, origin, ...(code ? { failure: { code } } : {}) });
      if (shown) expect(view).toMatchObject({ value: { creation: { key: KEY } } });
      else expect(view).toEqual(NOTHING);
    }
  });

  test('one that needs no second place does not hide an older one that does', async () => {
    const delivered = { state: 'delivered', createdAt: NOW } as const;
    const unclear = { key: keyOf(2), state: 'unclear', createdAt: NOW - 1000 } as const;
    expect(await latestOf(delivered, unclear)).toMatchObject({ value: { creation: { key: keyOf(2) } } });
  });
});

test('while it is under way it is shown without an invitation', async () => {
  const view = await latestOf({ state: 'sent', origin: 'popup' });
  expect(view).toEqual({ ok: true, value: { creation: rowOf({ state: 'sent', origin: 'popup' }), canRetry: false } });
});
