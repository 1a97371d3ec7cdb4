import { beforeEach, describe, expect, test } from 'vitest';
import { createAuthRecords } from '../../../src/storage/auth-records';
import { failWrite } from '../harness/fail-write';
import { freshDatabase } from '../harness/fresh-database';
import { everythingOf, OTHER_SIGN_IN, ROOM, SIGN_IN, signedIn } from './sign-ins';
import { openVault, whileEncrypting } from './vaults';

const DAY = 24 * 60 * 60_000;

beforeEach(freshDatabase);

function openRecords(now = () => 0) {
  const opened = openVault(now);
  return { ...opened, records: createAuthRecords(opened.vault) };
}

test('no secret is in any store as it lies there', async () => {
  const { records, database } = openRecords();
  await records.replace(SIGN_IN);
  await records.writeRoom(ROOM);
  await records.writeMentioned(['ines@example.com']);
  await records.renewTokens(SIGN_IN.tokens, { ...SIGN_IN.tokens, accessToken: 'secret-renewed' });
  const db = await database();
  const rows = await Promise.all([...db.objectStoreNames].map((store) => db.getAll(store)));
  const text = textIn(rows);
  expect(text).toContain('keyId');
  expect(text).not.toMatch(/secret|Ines|example\.com|webex\.com/);
});

/** All that could be read in what was stored, bytes as characters. */
function textIn(value: unknown): string {
  if (value instanceof ArrayBuffer) return Buffer.from(value).toString('latin1');
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, inside]) => `${name}: ${textIn(inside)}\n`)
    .join('');
}

describe('the vault gets a new key', () => {
  test.each([
    ['a sign-in', (records) => records.replace(OTHER_SIGN_IN)],
    ['the end of a session', (records) => records.endSession('session_ended')],
  ] as [string, (records: ReturnType<typeof openRecords>['records']) => Promise<void>][])(
    'at %s',
    async (_name, act) => {
      const { records, key, counts } = openRecords();
      await records.replace(SIGN_IN);
      const before = (await key()).id;
      await act(records);
      expect((await key()).id).not.toBe(before);
      expect((await counts()).keys).toBe(1);
    },
  );

  test('when it is older than 90 days, and not before', async () => {
    const { records, key } = openRecords(() => 1000);
    await records.replace(SIGN_IN);
    const first = (await key()).id;
    await records.rotateWhenOld(1000 + 90 * DAY);
    expect((await key()).id).toBe(first);
    await records.rotateWhenOld(1001 + 90 * DAY);
    expect((await key()).id).not.toBe(first);
    expect(await everythingOf(records)).toEqual(signedIn(SIGN_IN));
  });

  test('when a clock that was wrong made it long after today', async () => {
    const { records, key } = openRecords(() => 91 * DAY);
    await records.replace(SIGN_IN);
    const first = (await key()).id;
    await records.rotateWhenOld(0);
    expect((await key()).id).not.toBe(first);
  });

  test('not where there is nothing to lock', async () => {
    const { records, counts } = openRecords();
    await records.rotateWhenOld(91 * DAY);
    expect(await counts()).toEqual({ keys: 0, records: 0 });
  });
});

test('renewed tokens are not lost to a new key that comes while they are encrypted', async () => {
  const { records, vault } = openRecords();
  await records.replace(SIGN_IN);
  const after = { ...SIGN_IN.tokens, accessToken: 'secret-renewed' };
  whileEncrypting(() => vault.rotate());
  expect(await records.renewTokens(SIGN_IN.tokens, after)).toBe(true);
  expect(await everythingOf(records)).toEqual({ ...signedIn(SIGN_IN), tokens: after });
});

test('renewed tokens bring nobody back who disconnects while they are encrypted', async () => {
  const { records, counts } = openRecords();
  await records.replace(SIGN_IN);
  whileEncrypting(() => records.clear());
  expect(await records.renewTokens(SIGN_IN.tokens, { ...SIGN_IN.tokens, accessToken: 'secret-renewed' })).toBe(false);
  expect(await counts()).toEqual({ keys: 0, records: 0 });
});

test.each([
  ['vault', 1],
  ['vault', 2],
  ['vault', 3],
  ['vault', 4],
  ['keys', 1],
] as const)('a sign-in that fails in %s at write %i leaves the one before it', async (store, nth) => {
  const { records } = openRecords();
  await records.replace(SIGN_IN);
  await records.writeRoom(ROOM);
  const before = await everythingOf(records);
  failWrite(store, nth);
  await expect(records.replace(OTHER_SIGN_IN)).rejects.toThrow(DOMException);
  expect(await everythingOf(openRecords().records)).toEqual(before);
});
