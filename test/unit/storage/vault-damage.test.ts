import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from '../harness/fresh-database';
import { openVault, readAll, type SealedRecord } from './vaults';

const DAMAGED = { kind: 'damaged' };

beforeEach(freshDatabase);

async function openWithTokens() {
  const opened = openVault();
  await opened.vault.writeAll({ tokens: { accessToken: 'a' }, account: { id: 'p1' } });
  return { ...opened, record: await opened.stored('tokens') };
}

const bytesOf = (record: SealedRecord, part: 'iv' | 'sealed') => new Uint8Array(record[part]).slice();

/** A record with one byte changed. */
function flipped(record: SealedRecord, part: 'iv' | 'sealed', at: number, mask: number): SealedRecord {
  const bytes = bytesOf(record, part);
  bytes[at] = (bytes[at] ?? 0) ^ mask;
  return { ...record, [part]: part === 'iv' ? bytes : bytes.buffer };
}

test.each(['iv', 'sealed'] as const)('a change of any byte of %s is damage', async (part) => {
  const { vault, record, put } = await openWithTokens();
  const { length } = bytesOf(record, part);
  expect(length).toBeGreaterThan(11);
  for (let at = 0; at < length; at += 1) {
    const [mask = 1] = fc.sample(fc.integer({ min: 1, max: 255 }), 1);
    await put('tokens', flipped(record, part, at, mask));
    expect(await vault.read('tokens'), `byte ${at}, mask ${mask}`).toEqual(DAMAGED);
  }
  await put('tokens', record);
  expect(await vault.read('tokens')).toMatchObject({ kind: 'value', value: { accessToken: 'a' } });
});

test.each(['iv', 'sealed'] as const)('%s cut short or made longer is damage', async (part) => {
  const { vault, record, put } = await openWithTokens();
  const bytes = bytesOf(record, part);
  for (const changed of [bytes.slice(1), bytes.slice(0, -1), bytes.slice(0, 0), Uint8Array.from([...bytes, 0])]) {
    await put('tokens', { ...record, [part]: part === 'iv' ? changed : changed.buffer });
    expect(await vault.read('tokens')).toEqual(DAMAGED);
  }
});

describe('an envelope of another form is damage:', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
  });

  test.each(['version', 'keyId', 'iv', 'sealed'] as const)('another %s', async (field) => {
    const { vault, record, put } = await openWithTokens();
    await fc.assert(
      fc.asyncProperty(
        anything.filter((value) => !Object.is(value, record[field])),
        async (value) => {
          await put('tokens', { ...record, [field]: value });
          expect(await vault.read('tokens')).toEqual(DAMAGED);
        },
      ),
    );
  });

  test.each(['version', 'keyId', 'iv', 'sealed'] as const)('no %s', async (field) => {
    const { vault, record, put } = await openWithTokens();
    const { [field]: _left, ...rest } = record;
    await put('tokens', rest);
    expect(await vault.read('tokens')).toEqual(DAMAGED);
  });

  test('a version that is not known yet', async () => {
    const { vault, record, put } = await openWithTokens();
    await put('tokens', { ...record, version: 2 });
    expect(await vault.read('tokens')).toEqual(DAMAGED);
  });

  test('anything else in its place', async () => {
    const { vault, put } = await openWithTokens();
    await fc.assert(
      fc.asyncProperty(
        anything.filter((value) => value !== undefined),
        async (value) => {
          await put('tokens', value);
          expect(await vault.read('tokens')).toEqual(DAMAGED);
        },
      ),
    );
  });
});

test('a record moved to another name cannot be read', async () => {
  const { vault, put, stored } = await openWithTokens();
  await put('tokens', await stored('account'));
  expect(await readAll(vault, ['tokens', 'account'])).toEqual({ tokens: '(damaged)', account: { id: 'p1' } });
});

test('what was encrypted but is not JSON is damage', async () => {
  const { vault, key, put, record } = await openWithTokens();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(`one-click/1/${record.keyId}/tokens`);
  const seal = async (text: string) =>
    crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, (await key()).key, new TextEncoder().encode(text));
  await put('tokens', { ...record, iv, sealed: await seal('"readable"') });
  expect(await vault.read('tokens')).toMatchObject({ kind: 'value', value: 'readable' });
  await put('tokens', { ...record, iv, sealed: await seal('{"accessToken":') });
  expect(await vault.read('tokens')).toEqual(DAMAGED);
});

test('a record of another profile is damage, even if its key is said to be this one', async () => {
  const { record } = await openWithTokens();
  freshDatabase();
  const own = openVault();
  await own.vault.writeAll({ account: 1 });
  await own.put('tokens', record);
  expect(await own.vault.read('tokens')).toEqual(DAMAGED);
  await own.put('tokens', { ...record, keyId: (await own.key()).id });
  expect(await own.vault.read('tokens')).toEqual(DAMAGED);
});

describe('the key', () => {
  test('gone: every record is damage, until it is written again', async () => {
    const { vault, database } = await openWithTokens();
    await (await database()).clear('keys');
    expect(await readAll(vault, ['tokens', 'room'])).toEqual({ tokens: '(damaged)', room: '(missing)' });
    await vault.writeAll({ tokens: 'again' });
    expect(await readAll(vault, ['tokens', 'account'])).toEqual({ tokens: 'again', account: '(damaged)' });
  });

  test('of another profile: every record is damage', async () => {
    const { vault, key, putKey } = await openWithTokens();
    const foreign = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await putKey({ ...(await key()), key: foreign });
    expect(await vault.read('tokens')).toEqual(DAMAGED);
  });

  test('under another name: what was written under its own is damage', async () => {
    const { vault, key, putKey, put, record } = await openWithTokens();
    await putKey({ ...(await key()), id: 'another' });
    expect(await vault.read('tokens')).toEqual(DAMAGED);
    await put('tokens', { ...record, keyId: 'another' });
    expect(await vault.read('tokens')).toEqual(DAMAGED);
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'key'],
    ['an empty record', {}],
    ['bytes', { id: 'k', madeAt: 1, key: new Uint8Array(32) }],
  ])('as %s: none, and the next write makes one', async (_name, broken) => {
    const { vault, putKey } = await openWithTokens();
    await putKey(broken);
    expect(await vault.read('tokens')).toEqual(DAMAGED);
    expect(await vault.keyMadeAt()).toBeUndefined();
    expect(await vault.swap('tokens', 'any', 1)).toBe(false);
    await vault.writeAll({ tokens: 'again' });
    expect(await vault.read('tokens')).toMatchObject({ value: 'again' });
  });
});
