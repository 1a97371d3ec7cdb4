import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { Creation } from '../domain/creation';
import type { MeetingRecord } from '../domain/meeting';

/** What the stores of the database hold; only the vault knows what its keys and records must look like. */
export interface Schema extends DBSchema {
  keys: { key: string; value: unknown };
  vault: { key: string; value: unknown };
  journal: { key: string; value: Creation; indexes: { createdAt: number; state: string } };
  meetings: {
    key: string;
    value: MeetingRecord;
    indexes: { webLink: string; key: string; madeAt: number; endsAt: number };
  };
}

export type Database = IDBPDatabase<Schema>;

/** Opens the one database. Every upgrade step stays, so that any older version can catch up. */
export async function openDatabase(): Promise<Database> {
  return openDB<Schema>('one-click', 1, {
    upgrade(database) {
      database.createObjectStore('keys');
      database.createObjectStore('vault');
      const journal = database.createObjectStore('journal', { keyPath: 'key' });
      journal.createIndex('createdAt', 'createdAt');
      journal.createIndex('state', 'state');
      const meetings = database.createObjectStore('meetings', { keyPath: 'meeting.id' });
      meetings.createIndex('webLink', 'meeting.webLink');
      meetings.createIndex('key', 'key');
      meetings.createIndex('madeAt', 'madeAt');
      meetings.createIndex('endsAt', 'endsAt');
    },
  });
}

/** One connection for a whole context, opened at first use and again after the browser closed it. */
export function lazyDatabase(open: () => Promise<Database> = openDatabase): () => Promise<Database> {
  let current: Promise<Database> | undefined;
  const forget = () => {
    current = undefined;
  };
  return () => {
    current ??= open().then(
      (database) => {
        database.addEventListener('close', forget);
        database.addEventListener('versionchange', () => {
          database.close();
          forget();
        });
        return database;
      },
      (error) => {
        forget();
        throw error;
      },
    );
    return current;
  };
}

/**
 * Runs `work` in one transaction: all that it writes stands, or nothing of it. It may wait for this transaction only;
 * waiting for anything else, Web Crypto above all, would end it half-way.
 */
export async function inTransaction<
  const Names extends readonly StoreNames<Schema>[],
  Mode extends IDBTransactionMode,
  T,
>(
  database: Database,
  names: Names,
  mode: Mode,
  work: (transaction: IDBPTransaction<Schema, Names, Mode>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(names, mode);
  const worked = work(transaction).catch((error) => {
    abort(transaction);
    throw error;
  });
  const [result] = await Promise.all([worked, transaction.done]);
  return result;
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // The browser has aborted it already, which is why the work failed.
  }
}
