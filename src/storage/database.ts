import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { AccessFailure, AccessMatch } from '../domain/access-request';
import type { ActivityEntry, ActivityOff } from '../domain/activity';
import type { Creation } from '../domain/creation';
import type { MeetingRecord } from '../domain/meeting';
import type { PageRecord } from '../domain/page-record';
import type { AccessRequestRow } from './access-request-row';

/** What the stores of the database hold; only the vault knows what its keys and records must look like. */
export interface Schema extends DBSchema {
  keys: { key: string; value: unknown };
  vault: { key: string; value: unknown };
  journal: { key: string; value: Creation; indexes: { createdAt: number; state: string } };
  meetings: {
    key: string;
    value: MeetingRecord;
    indexes: {
      webLink: string;
      key: string;
      madeAt: number;
      endsAt: number;
      eventId: string;
      goneAt: number;
      recurrence: string;
    };
  };
  pages: { key: string; value: PageRecord; indexes: Record<never, never> };
  activity: { key: string; value: ActivityEntry | ActivityOff; indexes: { at: number } };
  accessRequests: { key: string; value: AccessRequestRow; indexes: { startedAt: number } };
  /** What was found for a request; `order` is the request's id, the meeting's start and its id. */
  accessMatches: { key: string; value: AccessMatch & { readonly order: string }; indexes: { order: string } };
  accessFailures: { key: string; value: AccessFailure & { readonly order: string }; indexes: { order: string } };
}

export type Database = IDBPDatabase<Schema>;

/** Opens the one database. Every upgrade step stays, so that any older version can catch up. */
export async function openDatabase(): Promise<Database> {
  return openDB<Schema>('one-click', 5, {
    upgrade(database, from, _to, transaction) {
      if (from < 1) {
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
      }
      if (from < 2) database.createObjectStore('pages', { keyPath: 'id' });
      if (from < 3) {
        const meetings = transaction.objectStore('meetings');
        meetings.createIndex('eventId', 'eventId');
        meetings.createIndex('goneAt', 'goneAt');
      }
      if (from < 4) {
        database.createObjectStore('activity', { keyPath: 'id' }).createIndex('at', 'at');
        database.createObjectStore('accessRequests', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
        for (const name of ['accessMatches', 'accessFailures'] as const)
          database.createObjectStore(name, { keyPath: 'order' }).createIndex('order', 'order');
      }
      if (from < 5) transaction.objectStore('meetings').createIndex('recurrence', 'meeting.recurrence');
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
  durability: IDBTransactionDurability = 'default',
): Promise<T> {
  const transaction = database.transaction(names, mode, { durability });
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
