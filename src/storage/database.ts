import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Creation } from '../domain/creation';
import type { MeetingRecord } from '../domain/meeting';

/** One encrypted record: what it says is bound to its name and version. */
export interface SealedRecord {
  readonly version: 1;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

export interface Schema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  vault: { key: string; value: SealedRecord };
  journal: { key: string; value: Creation; indexes: { createdAt: number; state: string } };
  meetings: { key: string; value: MeetingRecord; indexes: { webLink: string; key: string } };
}

export type Database = IDBPDatabase<Schema>;

/** Opens the one database. Every upgrade step stays, so that any older version can catch up. */
export function openDatabase(): Promise<Database> {
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
