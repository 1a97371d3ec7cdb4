import type { Memory, MemoryStores } from './memory';
import type { IndexOf, Range, Row, RowStore, Rows, Table, Tables } from './rows';

type Value = string | number;

interface Shape<S extends RowStore> {
  key(row: Row<S>): Value;
  /** A row without the value is not in the index. */
  readonly indexes: { readonly [Index in IndexOf<S>]: (row: Row<S>) => Value | undefined };
}

/** Key and indexes as the database has them. */
const JOURNAL: Shape<'journal'> = {
  key: ({ key }) => key,
  indexes: { createdAt: ({ createdAt }) => createdAt, state: ({ state }) => state },
};

const MEETINGS: Shape<'meetings'> = {
  key: ({ meeting }) => meeting.id,
  indexes: {
    webLink: ({ meeting }) => meeting.webLink,
    key: ({ key }) => key,
    madeAt: ({ madeAt }) => madeAt,
    endsAt: ({ endsAt }) => endsAt,
    eventId: ({ eventId }) => eventId,
    goneAt: ({ goneAt }) => goneAt,
    recurrence: ({ meeting }) => meeting.recurrence,
  },
};

const PAGES: Shape<'pages'> = { key: ({ id }) => id, indexes: {} };

const ACTIVITY: Shape<'activity'> = {
  key: ({ id }) => id,
  indexes: { at: (row) => ('at' in row ? row.at : undefined) },
};

const ACCESS_REQUESTS: Shape<'accessRequests'> = {
  key: ({ id }) => id,
  indexes: { startedAt: ({ startedAt }) => startedAt },
};

const IN_ORDER = {
  key: ({ order }: { readonly order: string }) => order,
  indexes: { order: ({ order }: { readonly order: string }) => order },
};

/** Rows in the browser's memory. */
export const memoryRows = (memory: Memory): Rows => ({
  read: (work) => memory.read((stores) => work(tablesOf(stores))),
  change: (work) => memory.change((stores) => work(tablesOf(stores))),
});

const tablesOf = (stores: MemoryStores): Tables => ({
  journal: tableOf(stores.journal as Map<Value, Row<'journal'>>, JOURNAL),
  meetings: tableOf(stores.meetings as Map<Value, Row<'meetings'>>, MEETINGS),
  pages: tableOf(stores.pages as Map<Value, Row<'pages'>>, PAGES),
  activity: tableOf(stores.activity as Map<Value, Row<'activity'>>, ACTIVITY),
  accessRequests: tableOf(stores.accessRequests as Map<Value, Row<'accessRequests'>>, ACCESS_REQUESTS),
  accessMatches: tableOf(stores.accessMatches as Map<Value, Row<'accessMatches'>>, IN_ORDER),
  accessFailures: tableOf(stores.accessFailures as Map<Value, Row<'accessFailures'>>, IN_ORDER),
});

const tableOf = <S extends RowStore>(rows: Map<Value, Row<S>>, { key, indexes }: Shape<S>): Table<S> => ({
  get: async (wanted) => rows.get(wanted),
  async list(index, range, most) {
    const at = indexes[index];
    const found = [...rows.values()].flatMap((row) => {
      const value = at(row);
      return value !== undefined && isWithin(value, range) ? [{ row, value }] : [];
    });
    found.sort((one, other) => order(one.value, other.value) || order(key(one.row), key(other.row)));
    return found.slice(0, most).map(({ row }) => row);
  },
  all: async () => [...rows.values()].sort((one, other) => order(key(one), key(other))),
  count: async (index) =>
    index === undefined ? rows.size : [...rows.values()].filter((row) => indexes[index](row) !== undefined).length,
  put: async (row) => rows.set(key(row), row),
  delete: async (wanted) => rows.delete(wanted),
  clear: async () => rows.clear(),
});

function isWithin(value: Value, range?: Range): boolean {
  if (!range) return true;
  if ('is' in range) return value === range.is;
  if ('above' in range) return typeof value === 'string' && value > range.above && value < range.below;
  const { from = Number.NEGATIVE_INFINITY, before = Number.POSITIVE_INFINITY } = range;
  return typeof value === 'number' && value >= from && value < before;
}

function order(one: Value, other: Value): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
