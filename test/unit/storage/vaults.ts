import { vi } from 'vitest';
import { type Database, lazyDatabase } from '../../../src/storage/database';
import { createMemory } from '../../../src/storage/memory';
import { createMemoryVault } from '../../../src/storage/memory-vault';
import { createVault, type Vault } from '../../../src/storage/vault';
import { freshDatabase } from '../harness/fresh-database';
import { createTestArea } from './memory-area';

export interface SealedRecord {
  readonly version: number;
  readonly keyId: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

export interface VaultKey {
  readonly id: string;
  readonly key: CryptoKey;
  readonly madeAt: number;
}

/** A vault over the database as it stands, and a hand on what it stores. */
export function openVault(now?: () => number) {
  const database = lazyDatabase();
  const get = async (store: 'vault' | 'keys', name: string) => (await database()).get(store, name) as Promise<unknown>;
  return {
    database,
    vault: createVault(database, now),
    stored: async (name: string) => (await get('vault', name)) as SealedRecord,
    key: async () => (await get('keys', 'vault')) as VaultKey,
    put: async (name: string, record: unknown) => void (await (await database()).put('vault', record, name)),
    putKey: async (key: unknown) => void (await (await database()).put('keys', key, 'vault')),
    counts: async () => counted(await database()),
  };
}

async function counted(database: Database) {
  return { keys: await database.count('keys'), records: await database.count('vault') };
}

/** What the vault says each record holds; what it can't say, in brackets. */
export async function readAll(vault: Vault, names: readonly string[]): Promise<Record<string, unknown>> {
  const said = names.map(async (name) => {
    const reading = await vault.read(name);
    return [name, reading.kind === 'value' ? reading.value : `(${reading.kind})`] as const;
  });
  return Object.fromEntries(await Promise.all(said));
}

export async function stampOf(vault: Vault, name: string): Promise<string> {
  const reading = await vault.read(name);
  if (reading.kind !== 'value') throw new Error(`${name} is ${reading.kind}`);
  return reading.stamp;
}

/** Lets something happen while the next value is being encrypted: no transaction of the database lasts so long. */
export function whileEncrypting(act: () => Promise<unknown>): void {
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'encrypt').mockImplementationOnce(async (...given) => {
    await act();
    return encrypt(...given);
  });
}

/** Both kinds of vault, each with nothing in it; calling `open` again is a restart. */
export const VAULTS: readonly (readonly [name: string, fresh: () => () => Vault])[] = [
  [
    'in the database',
    () => {
      freshDatabase();
      return () => openVault().vault;
    },
  ],
  [
    "in the browser's memory",
    () => {
      const area = createTestArea();
      return () => createMemoryVault(createMemory(area));
    },
  ],
];
