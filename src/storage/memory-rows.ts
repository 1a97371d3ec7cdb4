import type { Memory, MemoryStores } from './memory';
import type { IndexOf, Range, Row, RowStore, Rows, Table, Tables } from './rows';

type Value = string | number;

interface Shape<S extends RowStore> {
  key(row: Row<S>): Value;
  readonly indexes: { readonly [Index in IndexOf<S>]: (row: Row<S>) => Value };
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
  },
};

/** Rows in the browser's memory. */
export const memoryRows = (memory: Memory): Rows => ({
  read: (work) => memory.read((stores) => work(tablesOf(stores))),
  change: (work) => memory.change((stores) => work(tablesOf(stores))),
});

const tablesOf = ({ journal, meetings }: MemoryStores): Tables => ({
  journal: tableOf(journal as Map<Value, Row<'journal'>>, JOURNAL),
  meetings: tableOf(meetings as Map<Value, Row<'meetings'>>, MEETINGS),
});

const tableOf = <S extends RowStore>(rows: Map<Value, Row<S>>, { key, indexes }: Shape<S>): Table<S> => ({
  get: async (wanted) => rows.get(wanted),
  async list(index, range, most) {
    const at = indexes[index];
    const found = [...rows.values()].filter((row) => isWithin(at(row), range));
    return found.sort((one, other) => order(at(one), at(other)) || order(key(one), key(other))).slice(0, most);
  },
  count: async () => rows.size,
  put: async (row) => rows.set(key(row), row),
  delete: async (wanted) => rows.delete(wanted),
  clear: async () => rows.clear(),
});

function isWithin(value: Value, range?: Range): boolean {
  if (!range) return true;
  if ('is' in range) return value === range.is;
  return typeof value === 'number' && ('from' in range ? value >= range.from : value < range.before);
}

function order(one: Value, other: Value): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
