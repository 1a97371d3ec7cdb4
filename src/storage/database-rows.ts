import type { IDBPObjectStore } from 'idb';
import { type Database, inTransaction, type Schema } from './database';
import { type IndexOf, type Range, type ReadableTable, ROW_STORES, type RowStore, type Rows, type Table } from './rows';

type Store<S extends RowStore, Mode extends IDBTransactionMode> = IDBPObjectStore<Schema, typeof ROW_STORES, S, Mode>;

/** Rows in the database. */
export const databaseRows = (database: Database): Rows => ({
  read: (work) =>
    inTransaction(database, ROW_STORES, 'readonly', (transaction) =>
      work({
        journal: readable(transaction.objectStore('journal')),
        meetings: readable(transaction.objectStore('meetings')),
        pages: readable(transaction.objectStore('pages')),
        activity: readable(transaction.objectStore('activity')),
        accessRequests: readable(transaction.objectStore('accessRequests')),
        accessMatches: readable(transaction.objectStore('accessMatches')),
        accessFailures: readable(transaction.objectStore('accessFailures')),
      }),
    ),
  change: (work, safety) =>
    inTransaction(
      database,
      ROW_STORES,
      'readwrite',
      (transaction) =>
        work({
          journal: writable(transaction.objectStore('journal')),
          meetings: writable(transaction.objectStore('meetings')),
          pages: writable(transaction.objectStore('pages')),
          activity: writable(transaction.objectStore('activity')),
          accessRequests: writable(transaction.objectStore('accessRequests')),
          accessMatches: writable(transaction.objectStore('accessMatches')),
          accessFailures: writable(transaction.objectStore('accessFailures')),
        }),
      safety,
    ),
});

const readable = <S extends RowStore, Mode extends IDBTransactionMode>(store: Store<S, Mode>): ReadableTable<S> => ({
  get: (key) => store.get(key),
  list: (index: IndexOf<S>, range, most) => store.index(index).getAll(keyRange(range), most),
  all: () => store.getAll(),
  count: (index) => (index === undefined ? store.count() : store.index(index).count()),
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
  if ('above' in range) return IDBKeyRange.bound(range.above, range.below, true, true);
  const { from, before } = range;
  if (before === undefined) return from === undefined ? undefined : IDBKeyRange.lowerBound(from);
  return from === undefined ? IDBKeyRange.upperBound(before, true) : IDBKeyRange.bound(from, before, false, true);
}
