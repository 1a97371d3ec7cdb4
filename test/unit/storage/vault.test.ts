import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from '../harness/fresh-database';
import { openVault, readAll, stampOf, VAULTS } from './vaults';

beforeEach(freshDatabase);

describe.each(VAULTS)('%s', (_name, fresh) => {
  test('gives back what was written, also after a restart', async () => {
    const open = fresh();
    const value = { secret: 'été ☂', list: [1, null, true] };
    await open().writeAll({ tokens: value, account: 'p1' });
    expect(await readAll(open(), ['tokens', 'account'])).toEqual({ tokens: value, account: 'p1' });
  });

  test('a record that was never written is missing', async () => {
    const vault = fresh()();
    expect(await vault.read('tokens')).toEqual({ kind: 'missing' });
    await vault.writeAll({ account: 1 });
    expect(await vault.read('tokens')).toEqual({ kind: 'missing' });
  });

  test('the later of two writes stands, under a stamp of its own', async () => {
    const vault = fresh()();
    await vault.writeAll({ tokens: 'same' });
    const first = await stampOf(vault, 'tokens');
    expect(await stampOf(vault, 'tokens')).toBe(first);
    await vault.writeAll({ tokens: 'same' });
    expect(await stampOf(vault, 'tokens')).not.toBe(first);
    await vault.writeAll({ tokens: 'other' });
    expect(await vault.read('tokens')).toMatchObject({ kind: 'value', value: 'other' });
  });

  describe('swap', () => {
    test('writes in place of what was read, once', async () => {
      const vault = fresh()();
      await vault.writeAll({ tokens: 'old', account: 1 });
      const stamp = await stampOf(vault, 'tokens');
      expect(await vault.swap('tokens', stamp, 'new')).toBe(true);
      expect(await vault.swap('tokens', stamp, 'newer')).toBe(false);
      expect(await readAll(vault, ['tokens', 'account'])).toEqual({ tokens: 'new', account: 1 });
    });

    test('writes nothing where the record is gone, even if nothing else is', async () => {
      const vault = fresh()();
      await vault.writeAll({ tokens: 'old', account: 1 });
      const stamp = await stampOf(vault, 'tokens');
      await vault.rotate(({ account }) => ({ account }));
      expect(await vault.swap('tokens', stamp, 'new')).toBe(false);
      await vault.rotate(() => ({}));
      expect(await vault.swap('tokens', stamp, 'new')).toBe(false);
      expect(await readAll(vault, ['tokens', 'account'])).toEqual({ tokens: '(missing)', account: '(missing)' });
    });

    test('writes nothing where the same value was written again', async () => {
      const vault = fresh()();
      await vault.writeAll({ tokens: 'old' });
      const stamp = await stampOf(vault, 'tokens');
      await vault.writeAll({ tokens: 'old' });
      expect(await vault.swap('tokens', stamp, 'new')).toBe(false);
    });

    test('of several at the same time with one stamp exactly one writes', async () => {
      const open = fresh();
      const vault = open();
      await vault.writeAll({ tokens: 'old' });
      const stamp = await stampOf(vault, 'tokens');
      const swapped = await Promise.all([1, 2, 3, 4].map((n) => vault.swap('tokens', stamp, n)));
      expect(swapped.filter(Boolean)).toHaveLength(1);
      expect(await vault.read('tokens')).toMatchObject({ value: swapped.indexOf(true) + 1 });
    });
  });

  describe('rotate', () => {
    test('leaves every record as it was, and reports none', async () => {
      const open = fresh();
      const values = { tokens: { a: 1 }, account: 'p1', room: null };
      await open().writeAll(values);
      expect(await open().rotate()).toEqual([]);
      expect(await readAll(open(), Object.keys(values))).toEqual(values);
    });

    test('puts what is made of the records in place of them all', async () => {
      const vault = fresh()();
      await vault.writeAll({ tokens: 1, account: 2, room: 3 });
      await vault.rotate(({ account }) => ({ account, signedOut: 'why' }));
      expect(await readAll(vault, ['tokens', 'account', 'room', 'signedOut'])).toEqual({
        tokens: '(missing)',
        account: 2,
        room: '(missing)',
        signedOut: 'why',
      });
    });

    test('of an empty vault is nothing', async () => {
      const vault = fresh()();
      expect(await vault.rotate()).toEqual([]);
      expect(await vault.keyMadeAt()).toBeUndefined();
    });
  });
});

test('nothing readable is stored', async () => {
  const { vault, stored } = openVault();
  await vault.writeAll({ tokens: { accessToken: 'a-very-secret-token' } });
  const record = await stored('tokens');
  const bytes = Buffer.from(record.sealed).toString('latin1');
  expect(bytes.length).toBeGreaterThan(0);
  expect(bytes).not.toContain('secret');
  expect(Object.keys(record).sort()).toEqual(['iv', 'keyId', 'sealed', 'version']);
});

test('each write has an IV of its own', async () => {
  const { vault, stored } = openVault();
  const ivs = new Set<string>();
  for (let n = 0; n < 10; n += 1) {
    await vault.writeAll({ tokens: 'same' });
    ivs.add(String((await stored('tokens')).iv));
    await vault.swap('tokens', await stampOf(vault, 'tokens'), 'same');
    ivs.add(String((await stored('tokens')).iv));
    await vault.rotate();
    const { iv } = await stored('tokens');
    expect(iv).toHaveLength(12);
    ivs.add(String(iv));
  }
  expect(ivs.size).toBe(30);
});

test('no script can export the key', async () => {
  const { vault, key } = openVault();
  await vault.writeAll({ tokens: 1 });
  for (const rotated of [false, true]) {
    if (rotated) await vault.rotate();
    const made = (await key()).key;
    expect([made.extractable, made.algorithm]).toEqual([false, { name: 'AES-GCM', length: 256 }]);
    await expect(crypto.subtle.exportKey('raw', made)).rejects.toThrow();
  }
});

test('contexts that make the key at the same time end with one key, and every record can be read', async () => {
  const vaults = Array.from({ length: 5 }, () => openVault().vault);
  await Promise.all(vaults.map((vault, n) => vault.writeAll({ [`record ${n}`]: n })));
  const later = openVault();
  const names = vaults.map((_, n) => `record ${n}`);
  expect(Object.values(await readAll(later.vault, names))).toEqual([0, 1, 2, 3, 4]);
  expect(await later.counts()).toEqual({ keys: 1, records: 5 });
});

test('the key says when it was made, until the next one', async () => {
  let now = 1000;
  const { vault } = openVault(() => now);
  await vault.writeAll({ tokens: 1 });
  now = 2000;
  await vault.writeAll({ tokens: 2 });
  expect(await vault.keyMadeAt()).toBe(1000);
  await vault.rotate();
  expect(await vault.keyMadeAt()).toBe(2000);
});
