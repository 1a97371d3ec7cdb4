import type { Schema } from './database';

export type RowStore = (typeof ROW_STORES)[number];

/** The stores of plain rows: what is no secret. */
export const ROW_STORES = [
  'journal',
  'meetings',
  'pages',
  'activity',
  'accessRequests',
  'accessMatches',
  'accessFailures',
] as const;

export type Row<S extends RowStore> = Schema[S]['value'];

export type IndexOf<S extends RowStore> = keyof Schema[S]['indexes'] & string;

/** Which values of an index: this one, all from one on and before another, or those between two, which themselves are left out. */
export type Range =
  | { readonly is: string }
  | { readonly from?: number; readonly before?: number }
  | { readonly above: string; readonly below: string };

export interface ReadableTable<S extends RowStore> {
  get(key: string): Promise<Row<S> | undefined>;
  /** In the order of the index, smallest first; at most `most`. */
  list(index: IndexOf<S>, range?: Range, most?: number): Promise<readonly Row<S>[]>;
  /** In the order of their keys. */
  all(): Promise<readonly Row<S>[]>;
  /** Of all rows, or of those that are in an index. */
  count(index?: IndexOf<S>): Promise<number>;
}

export interface Table<S extends RowStore> extends ReadableTable<S> {
  put(row: Row<S>): Promise<unknown>;
  delete(key: string): Promise<unknown>;
  clear(): Promise<unknown>;
}

export type ReadableTables = { readonly [S in RowStore]: ReadableTable<S> };

export type Tables = { readonly [S in RowStore]: Table<S> };

/** `strict`: what is written outlasts a loss of power, too. */
export type Safety = 'strict' | 'default';

/** Rows by key, wherever they are kept. What runs in them may wait for its tables only. */
export interface Rows {
  read<T>(work: (tables: ReadableTables) => Promise<T>): Promise<T>;
  /** All that `work` writes stands, or nothing of it, and nobody else writes between what it reads and what it writes. */
  change<T>(work: (tables: Tables) => Promise<T>, safety?: Safety): Promise<T>;
}
