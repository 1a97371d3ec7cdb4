import type { Database, SealedRecord } from './database';

/** Encrypted records by name. Reading gives what was written, or undefined: missing, damaged and foreign look alike. */
export interface Vault {
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
  /** Writes several records in one transaction. */
  writeAll(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
}

/**
 * AES-GCM with a key that no script can export, a fresh IV for each write, and the record's name and version as
 * additional data, so that a record can't stand in for another one. SECURITY.md says what this can't protect.
 */
export function createVault(database: () => Promise<Database>): Vault {
  async function writeAll(values: Readonly<Record<string, unknown>>): Promise<void> {
    const db = await database();
    const key = await keyOf(db);
    const records = await Promise.all(Object.entries(values).map(([name, value]) => seal(key, name, value)));
    const transaction = db.transaction('vault', 'readwrite');
    await Promise.all([...records.map(([name, record]) => transaction.store.put(record, name)), transaction.done]);
  }

  return {
    async read(name) {
      const db = await database();
      const [record, key] = await Promise.all([db.get('vault', name), db.get('keys', 'vault')]);
      if (!record || !key) return undefined;
      try {
        const plain = await crypto.subtle.decrypt(cipher(name, record.iv), key, record.sealed);
        return JSON.parse(new TextDecoder().decode(plain));
      } catch {
        return undefined;
      }
    },

    write: (name, value) => writeAll({ [name]: value }),
    writeAll,

    async remove(names) {
      const transaction = (await database()).transaction('vault', 'readwrite');
      await Promise.all([...names.map((name) => transaction.store.delete(name)), transaction.done]);
    },
  };
}

async function seal(key: CryptoKey, name: string, value: unknown): Promise<[string, SealedRecord]> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(cipher(name, iv), key, new TextEncoder().encode(JSON.stringify(value)));
  return [name, { version: 1, iv, sealed }];
}

const cipher = (name: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`one-click/${name}/1`),
});

/** The key is made once; of two contexts that make one at the same time, the first to store it wins. */
async function keyOf(db: Database): Promise<CryptoKey> {
  const existing = await db.get('keys', 'vault');
  if (existing) return existing;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const transaction = db.transaction('keys', 'readwrite');
  const winner = (await transaction.store.get('vault')) ?? made;
  await transaction.store.put(winner, 'vault');
  await transaction.done;
  return winner;
}
