import { beforeEach, expect, test } from 'vitest';
import { lazyDatabase } from '../../../src/storage/database';
import { createVault } from '../../../src/storage/vault';
import { freshDatabase } from '../harness/fresh-database';

function openVault() {
  const database = lazyDatabase();
  return { database, vault: createVault(database) };
}

beforeEach(freshDatabase);

test('gives back what was written, also after a restart', async () => {
  const value = { secret: 'été ☂', list: [1, null, true] };
  await openVault().vault.write('tokens', value);
  expect(await openVault().vault.read('tokens')).toEqual(value);
});

test('a record that was never written or was removed reads undefined; others stay', async () => {
  const { vault } = openVault();
  expect(await vault.read('tokens')).toBeUndefined();
  await vault.write('tokens', 1);
  await vault.write('account', 2);
  await vault.write('connection', 3);
  await vault.remove(['tokens', 'account', 'unknown']);
  expect(await Promise.all(['tokens', 'account', 'connection'].map(vault.read))).toEqual([undefined, undefined, 3]);
});

test('the later of two writes stands', async () => {
  const { vault } = openVault();
  await vault.write('tokens', 'first');
  await vault.write('tokens', 'second');
  expect(await vault.read('tokens')).toBe('second');
});

test('nothing readable is stored', async () => {
  const { vault, database } = openVault();
  await vault.write('tokens', { accessToken: 'a-very-secret-token' });
  const stored = await (await database()).get('vault', 'tokens');
  const bytes = Buffer.from(stored?.sealed ?? new ArrayBuffer(0)).toString('latin1');
  expect(bytes.length).toBeGreaterThan(0);
  expect(bytes).not.toContain('secret');
  expect(Object.keys(stored ?? {}).sort()).toEqual(['iv', 'sealed', 'version']);
});

test('each write has an IV of its own', async () => {
  const { vault, database } = openVault();
  const ivs = new Set<string>();
  for (let n = 0; n < 20; n += 1) {
    await vault.write('tokens', 'same');
    const { iv } = (await (await database()).get('vault', 'tokens')) ?? {};
    expect(iv).toHaveLength(12);
    ivs.add(String(iv));
  }
  expect(ivs.size).toBe(20);
});

test('a record moved to another name cannot be read', async () => {
  const { vault, database } = openVault();
  await vault.write('account', { id: 'p1' });
  const db = await database();
  const moved = await db.get('vault', 'account');
  if (moved) await db.put('vault', moved, 'tokens');
  expect(await vault.read('tokens')).toBeUndefined();
  expect(await vault.read('account')).toEqual({ id: 'p1' });
});

test.each(['iv', 'sealed'] as const)('a flipped bit in %s: undefined', async (part) => {
  const { vault, database } = openVault();
  await vault.write('tokens', 'value');
  const db = await database();
  const record = await db.get('vault', 'tokens');
  if (!record) throw new Error('nothing was stored');
  const bytes = new Uint8Array(part === 'iv' ? record.iv : record.sealed);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  const damaged = part === 'iv' ? { ...record, iv: bytes } : { ...record, sealed: bytes.buffer };
  await db.put('vault', damaged, 'tokens');
  expect(await vault.read('tokens')).toBeUndefined();
});

test('a record of another profile reads undefined', async () => {
  const foreign = openVault();
  await foreign.vault.write('tokens', 'value');
  const record = await (await foreign.database()).get('vault', 'tokens');
  freshDatabase();
  const own = openVault();
  await own.vault.write('account', 1);
  if (record) await (await own.database()).put('vault', record, 'tokens');
  expect(await own.vault.read('tokens')).toBeUndefined();
});

test('no script can export the key', async () => {
  const { vault, database } = openVault();
  await vault.write('tokens', 1);
  const key = await (await database()).get('keys', 'vault');
  if (!key) throw new Error('no key was stored');
  expect([key.extractable, key.algorithm]).toEqual([false, { name: 'AES-GCM', length: 256 }]);
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

test('contexts that make the key at the same time end with one key, and every record can be read', async () => {
  const vaults = Array.from({ length: 5 }, () => openVault().vault);
  await Promise.all(vaults.map((vault, n) => vault.write(`record ${n}`, n)));
  const later = openVault();
  expect(await Promise.all(vaults.map((_, n) => later.vault.read(`record ${n}`)))).toEqual([0, 1, 2, 3, 4]);
  expect(await (await later.database()).count('keys')).toBe(1);
});
