import type { IDBPObjectStore } from 'idb';
import { type Database, inTransaction, type Schema } from './database';
import type { IndexOf, Range, ReadableTable, RowStore, Rows, Table } from './rows';

const STORES = ['journal', 'meetings'] as const;

type Store<S extends RowStore, Mode extends IDBTransactionMode> = IDBPObjectStore<Schema, typeof STORES, S, Mode>;

/** Rows in the database. */
export const databaseRows = (database: Database): Rows => ({
  read: (work) =>
    inTransaction(database, STORES, 'readonly', (transaction) =>
      work({
        journal: readable(transaction.objectStore('journal')),
        meetings: readable(transaction.objectStore('meetings')),
      }),
    ),
  change: (work) =>
    inTransaction(database, STORES, 'readwrite', (transaction) =>
      work({
        journal: writable(transaction.objectStore('journal')),
        meetings: writable(transaction.objectStore('meetings')),
      }),
    ),
});

const readable = <S extends RowStore, Mode extends IDBTransactionMode>(store: Store<S, Mode>): ReadableTable<S> => ({
  get: (key) => store.get(key),
  list: (index: IndexOf<S>, range, most) => store.index(index).getAll(keyRange(range), most),
  count: () => store.count(),
});

const writable = <S extends RowStore>(store: Store<S, 'readwrite'>): Table<S> => ({
  ...readable(store),
  put: (row) => store.put(row),
  delete: (key) => store.delete(key),
  clear: () => store.clear(),
});

function keyRange(range?: Range): IDBKeyRange | undefined {
  if (!range) return undefined;
  if ('is' in range) return IDBKeyRange.only(range.is);
  return 'from' in range ? IDBKeyRange.lowerBound(range.from) : IDBKeyRange.upperBound(range.before, true);
}
