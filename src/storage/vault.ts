import type { IDBPTransaction } from 'idb';
import * as z from 'zod/mini';
import { type Database, inTransaction, type Schema } from './database';

/** Values by the name of their record. */
export type Values = Readonly<Record<string, unknown>>;

/** What became of reading a record. The stamp is another one each time the record is written. */
export type Reading =
  | { readonly kind: 'value'; readonly value: unknown; readonly stamp: string }
  | { readonly kind: 'missing' }
  /** Something stands there that can't be read, or is not what was written under this name. */
  | { readonly kind: 'damaged' };

/** Makes the records that are to stand out of those that can be read; `unreadable` names the others. */
export type Change = (readable: Values, unreadable: readonly string[]) => Values;

/** Secret records by name. */
export interface Vault {
  read(name: string): Promise<Reading>;
  /** Writes several records in one transaction. */
  writeAll(values: Values): Promise<void>;
  /** Writes in place of what was read with this stamp; false, and nothing written, where that no longer stands. */
  swap(name: string, stamp: string, value: unknown): Promise<boolean>;
  /**
   * Puts what `change` makes of the records in place of them all, by default the same again, under a new key; where no
   * record is left, no key is. One transaction: a failure at any point leaves everything as it was. What can't be read
   * is gone afterwards.
   * @returns the names of those that could not be read
   */
  rotate(change?: Change): Promise<readonly string[]>;
  /** When the present key was made, in milliseconds since 1970; undefined where there is none. */
  keyMadeAt(): Promise<number | undefined>;
}

const STORES = ['keys', 'vault'] as const;

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, typeof STORES, Mode>;

/** The name of the one key in its store. */
const KEY = 'vault';

const VaultKey = z.object({
  id: z.string(),
  madeAt: z.number(),
  key: z.custom<CryptoKey>((key) => key instanceof CryptoKey),
});

type VaultKey = z.infer<typeof VaultKey>;

const VERSION = 1;

const Envelope = z.strictObject({
  version: z.literal(VERSION),
  keyId: z.string(),
  iv: z.custom<Uint8Array<ArrayBuffer>>((iv) => iv instanceof Uint8Array && iv.length === 12),
  sealed: z.custom<ArrayBuffer>((sealed) => sealed instanceof ArrayBuffer),
});

type Envelope = z.infer<typeof Envelope>;

/**
 * AES-GCM with a key that no script can export and a fresh IV for each write; name, version and key are additional data,
 * so that a record can't stand in for another one. SECURITY.md says what this can't protect.
 *
 * A transaction ends while Web Crypto works, so everything is encrypted before it, and what was read by then is compared
 * in it: another write in between only means doing it again.
 */
export function createVault(database: () => Promise<Database>, now: () => number = Date.now): Vault {
  return {
    async read(name) {
      const [key, record] = await inTransaction(await database(), STORES, 'readonly', async (transaction) =>
        Promise.all([keyIn(transaction), transaction.objectStore('vault').get(name)]),
      );
      return open(key, name, record);
    },

    async writeAll(values) {
      for (;;) {
        const db = await database();
        const before = await inTransaction(db, STORES, 'readonly', keyIn);
        const key = before ?? (await makeKey(now()));
        const records = await sealAll(key, values);
        const isDone = await inTransaction(db, STORES, 'readwrite', async (transaction) => {
          if ((await keyIn(transaction))?.id !== before?.id) return false;
          await putAll(transaction, key, records);
          return true;
        });
        if (isDone) return;
      }
    },

    async swap(name, stamp, value) {
      const db = await database();
      const key = await inTransaction(db, STORES, 'readonly', keyIn);
      if (!key) return false;
      const records = await sealAll(key, { [name]: value });
      return inTransaction(db, STORES, 'readwrite', async (transaction) => {
        if (stampOf(await transaction.objectStore('vault').get(name)) !== stamp) return false;
        await putAll(transaction, key, records);
        return true;
      });
    },

    async rotate(change = (readable) => readable) {
      for (;;) {
        const db = await database();
        const before = await inTransaction(db, STORES, 'readonly', everythingIn);
        const { readable, unreadable } = await openAll(before);
        const values = change(readable, unreadable);
        const key = await makeKey(now());
        const records = await sealAll(key, values);
        const isDone = await inTransaction(db, STORES, 'readwrite', async (transaction) => {
          if (!isSame(await everythingIn(transaction), before)) return false;
          await Promise.all(STORES.map((store) => transaction.objectStore(store).clear()));
          if (records.length > 0) await putAll(transaction, key, records);
          return true;
        });
        if (isDone) return unreadable;
      }
    },

    async keyMadeAt() {
      return (await inTransaction(await database(), STORES, 'readonly', keyIn))?.madeAt;
    },
  };
}

/** A key of any other form is none: what was written under it reads damaged, and a new one is made in its place. */
async function keyIn(transaction: Transaction<IDBTransactionMode>): Promise<VaultKey | undefined> {
  const parsed = VaultKey.safeParse(await transaction.objectStore('keys').get(KEY));
  return parsed.success ? parsed.data : undefined;
}

interface Everything {
  readonly key: VaultKey | undefined;
  readonly records: readonly (readonly [name: string, record: unknown])[];
}

async function everythingIn(transaction: Transaction<IDBTransactionMode>): Promise<Everything> {
  const store = transaction.objectStore('vault');
  const [key, names, records] = await Promise.all([keyIn(transaction), store.getAllKeys(), store.getAll()]);
  return { key, records: names.map((name, at) => [name, records[at]] as const) };
}

const isSame = (one: Everything, other: Everything): boolean => printOf(one) === printOf(other);

const printOf = ({ key, records }: Everything): string =>
  JSON.stringify([key?.id, records.map(([name, record]) => [name, stampOf(record)])]);

async function putAll(
  transaction: Transaction<'readwrite'>,
  key: VaultKey,
  records: readonly (readonly [name: string, record: Envelope])[],
): Promise<void> {
  await transaction.objectStore('keys').put(key, KEY);
  const store = transaction.objectStore('vault');
  await Promise.all(records.map(([name, record]) => store.put(record, name)));
}

/** The IV is drawn anew for each write, so it names the write. */
function stampOf(record: unknown): string | undefined {
  const envelope = Envelope.safeParse(record);
  return envelope.success ? String(envelope.data.iv) : undefined;
}

async function makeKey(madeAt: number): Promise<VaultKey> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return { id: crypto.randomUUID(), key, madeAt };
}

const sealAll = (key: VaultKey, values: Values) =>
  Promise.all(Object.entries(values).map(async ([name, value]) => [name, await seal(key, name, value)] as const));

async function seal({ id, key }: VaultKey, name: string, value: unknown): Promise<Envelope> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const sealed = await crypto.subtle.encrypt(cipher(name, id, iv), key, plain);
  return { version: VERSION, keyId: id, iv, sealed };
}

async function open(key: VaultKey | undefined, name: string, record: unknown): Promise<Reading> {
  if (record === undefined) return { kind: 'missing' };
  const envelope = Envelope.safeParse(record);
  if (!envelope.success || envelope.data.keyId !== key?.id) return { kind: 'damaged' };
  const { iv, sealed } = envelope.data;
  try {
    const plain = await crypto.subtle.decrypt(cipher(name, key.id, iv), key.key, sealed);
    return { kind: 'value', value: JSON.parse(new TextDecoder().decode(plain)), stamp: String(iv) };
  } catch {
    return { kind: 'damaged' };
  }
}

async function openAll({ key, records }: Everything): Promise<{ readable: Values; unreadable: readonly string[] }> {
  const readings = await Promise.all(
    records.map(async ([name, record]) => [name, await open(key, name, record)] as const),
  );
  const readable = readings.flatMap(([name, reading]) => (reading.kind === 'value' ? [[name, reading.value]] : []));
  const unreadable = readings.flatMap(([name, reading]) => (reading.kind === 'value' ? [] : [name]));
  return { readable: Object.fromEntries(readable), unreadable };
}

const cipher = (name: string, keyId: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`one-click/${VERSION}/${keyId}/${name}`),
});
