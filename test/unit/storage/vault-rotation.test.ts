import { beforeEach, describe, expect, test, vi } from 'vitest';
import { failWrite } from '../harness/fail-write';
import { freshDatabase } from '../harness/fresh-database';
import { openVault, readAll, stampOf, whileEncrypting } from './vaults';

const VALUES = { tokens: 'a', account: 'b', connection: 'c' };
const NAMES = Object.keys(VALUES);

beforeEach(freshDatabase);

async function openFull() {
  const opened = openVault();
  await opened.vault.writeAll(VALUES);
  return opened;
}

test('rotating makes a new key and deletes the old one, with which nothing can be read any more', async () => {
  const { vault, key, stored, put, putKey, counts } = await openFull();
  const [oldKey, oldRecord] = [await key(), await stored('tokens')];
  await vault.rotate();
  expect((await key()).id).not.toBe(oldKey.id);
  expect(await counts()).toEqual({ keys: 1, records: 3 });
  expect(await readAll(vault, NAMES)).toEqual(VALUES);
  await put('tokens', oldRecord);
  expect(await vault.read('tokens')).toEqual({ kind: 'damaged' });
  await putKey(oldKey);
  expect(await readAll(vault, ['account', 'connection'])).toEqual({ account: '(damaged)', connection: '(damaged)' });
});

describe('a rotation that fails leaves everything readable as before', () => {
  test.each([
    ['vault', 1],
    ['vault', 2],
    ['vault', 3],
    ['keys', 1],
  ] as const)('at write number %#: into %s, number %i', async (store, nth) => {
    const { vault, key } = await openFull();
    const before = (await key()).id;
    failWrite(store, nth);
    await expect(vault.rotate()).rejects.toThrow(DOMException);
    expect(await readAll(openVault().vault, NAMES)).toEqual(VALUES);
    expect((await key()).id).toBe(before);
    expect(await vault.rotate()).toEqual([]);
    expect(await readAll(openVault().vault, NAMES)).toEqual(VALUES);
  });

  test('as what it is to make of the records cannot be made', async () => {
    const { vault } = await openFull();
    const failing = vault.rotate(() => {
      throw new Error('no idea');
    });
    await expect(failing).rejects.toThrow('no idea');
    expect(await readAll(vault, NAMES)).toEqual(VALUES);
  });
});

test('what cannot be read is left out and named, and the rest is kept', async () => {
  const { vault, stored, put, counts } = await openFull();
  await put('account', await stored('tokens'));
  await put('room', 'no envelope');
  const seen: unknown[] = [];
  const unreadable = await vault.rotate((readable, names) => {
    seen.push(readable, names);
    return readable;
  });
  expect(unreadable).toEqual(['account', 'room']);
  expect(seen).toEqual([{ tokens: 'a', connection: 'c' }, ['account', 'room']]);
  expect(await readAll(vault, [...NAMES, 'room'])).toEqual({
    tokens: 'a',
    account: '(missing)',
    connection: 'c',
    room: '(missing)',
  });
  expect(await counts()).toEqual({ keys: 1, records: 2 });
});

test('where no record is left, no key is', async () => {
  const { vault, counts } = await openFull();
  await vault.rotate(() => ({}));
  expect(await counts()).toEqual({ keys: 0, records: 0 });
});

test('records whose key is gone are left out, and the vault can be used again', async () => {
  const { vault, database } = await openFull();
  await (await database()).clear('keys');
  expect((await vault.rotate()).toSorted()).toEqual(NAMES.toSorted());
  await vault.writeAll({ tokens: 'again' });
  expect(await readAll(vault, NAMES)).toEqual({ tokens: 'again', account: '(missing)', connection: '(missing)' });
});

describe('another context that gives a new key', () => {
  test('cannot come between key and record of one read: they are one transaction', async () => {
    const { vault } = await openFull();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    expect(await vault.read('tokens')).toMatchObject({ value: 'a' });
    expect(transaction).toHaveBeenCalledTimes(1);
  });

  test('never lets a read meet damage', async () => {
    await openFull();
    const [one, two] = [openVault().vault, openVault().vault];
    const met: unknown[] = [];
    for (let n = 0; n < 20; n += 1) {
      let isDone = false;
      const rotation = one.rotate().finally(() => {
        isDone = true;
      });
      while (!isDone) met.push(...Object.values(await readAll(two, NAMES)));
      await rotation;
    }
    expect(new Set(met)).toEqual(new Set(Object.values(VALUES)));
  });

  test('while a value is encrypted under the old one: it is encrypted again', async () => {
    const { vault, counts } = await openFull();
    whileEncrypting(() => openVault().vault.rotate());
    await vault.writeAll({ tokens: 'new' });
    expect(await readAll(vault, NAMES)).toEqual({ ...VALUES, tokens: 'new' });
    expect((await counts()).keys).toBe(1);
  });

  test('while a swap is prepared: nothing is swapped', async () => {
    const { vault } = await openFull();
    const stamp = await stampOf(vault, 'tokens');
    whileEncrypting(() => openVault().vault.rotate());
    expect(await vault.swap('tokens', stamp, 'new')).toBe(false);
    expect(await readAll(vault, NAMES)).toEqual(VALUES);
  });

  test('while one is given here: this one comes after it', async () => {
    const { vault, counts } = await openFull();
    whileEncrypting(() => openVault().vault.rotate());
    expect(await vault.rotate()).toEqual([]);
    expect(await readAll(vault, NAMES)).toEqual(VALUES);
    expect(await counts()).toEqual({ keys: 1, records: 3 });
  });
});

describe('while the records are encrypted under a new key', () => {
  test('a record that is written or removed meanwhile is not lost, nor brought back', async () => {
    const { vault } = await openFull();
    const other = openVault().vault;
    whileEncrypting(async () => {
      await other.writeAll({ tokens: 'newer', room: 'new' });
      await other.rotate(({ account: _gone, ...rest }) => rest);
    });
    await vault.rotate();
    expect(await readAll(vault, [...NAMES, 'room'])).toEqual({
      tokens: 'newer',
      account: '(missing)',
      connection: 'c',
      room: 'new',
    });
  });

  test('a record whose value is written again is not put back', async () => {
    const { vault } = await openFull();
    whileEncrypting(() => openVault().vault.writeAll({ tokens: 'newer' }));
    await vault.rotate();
    expect(await readAll(vault, NAMES)).toEqual({ ...VALUES, tokens: 'newer' });
  });
});
