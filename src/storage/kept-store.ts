import { type Database, inTransaction } from './database';
import type { Memory } from './memory';
import { type Place, rowsIn } from './place';
import type { ReadableTables, Row, RowStore } from './rows';
import type { Vault } from './vault';

/** How much stands in a store of rows. */
export interface Tally {
  readonly count: number;
  /** When its oldest row was written, in milliseconds since 1970, where rows say so. */
  readonly oldest?: number;
}

/** Everything that is kept here, whatever it is: for those who tell of it, take it out, or erase it. */
export interface KeptStore {
  /** Counts, and reads one row of each store at most. */
  tallies(): Promise<Readonly<Record<RowStore, Tally>>>;
  /** All rows, as they stood at one moment. */
  rows(): Promise<{ readonly [S in RowStore]: readonly Row<S>[] }>;
  /** What a record of the vault says; null for one that can't be read, undefined where there is none. */
  record(name: string): Promise<unknown>;
  clear(stores: readonly RowStore[]): Promise<void>;
  /**
   * Every row, every record and the key, in one step: all of it is gone, or nothing. Where memory is used, what an earlier
   * background has left in the database goes after it, or it would come back with the next start.
   * @throws DOMException where the database can't be opened or cleared
   */
  clearAll(): Promise<void>;
}

export function createKeptStore(
  place: () => Promise<Place>,
  vault: Vault,
  database: () => Promise<Database>,
): KeptStore {
  const rows = rowsIn(place);
  return {
    tallies: () => rows.read(talliesOf),
    rows: () =>
      rows.read(async (tables) => ({
        journal: await tables.journal.all(),
        meetings: await tables.meetings.all(),
        pages: await tables.pages.all(),
        activity: await tables.activity.all(),
        accessRequests: await tables.accessRequests.all(),
        accessMatches: await tables.accessMatches.all(),
        accessFailures: await tables.accessFailures.all(),
      })),
    async record(name) {
      const reading = await vault.read(name);
      if (reading.kind === 'missing') return undefined;
      return reading.kind === 'value' ? reading.value : null;
    },
    clear: async (stores) =>
      void (await rows.change(async (tables) => {
        for (const store of stores) await tables[store].clear();
      })),
    async clearAll() {
      const where = await place();
      if (!('change' in where)) return clearDatabase(where);
      await clearMemory(where);
      const left = await database().catch(undefinedIfNone);
      if (left) await clearDatabase(left);
    },
  };
}

async function talliesOf(tables: ReadableTables): Promise<Readonly<Record<RowStore, Tally>>> {
  const [click] = await tables.journal.list('createdAt', undefined, 1);
  const [meeting] = await tables.meetings.list('madeAt', undefined, 1);
  const [action] = await tables.activity.list('at', undefined, 1);
  const [request] = await tables.accessRequests.list('startedAt', undefined, 1);
  return {
    journal: tally(await tables.journal.count(), click?.createdAt),
    meetings: tally(await tables.meetings.count(), meeting?.madeAt),
    pages: tally(await tables.pages.count()),
    // Without what says that nothing is to be noted.
    activity: tally(await tables.activity.count('at'), action && 'at' in action ? action.at : undefined),
    accessRequests: tally(await tables.accessRequests.count(), request?.startedAt),
    accessMatches: tally(await tables.accessMatches.count()),
    accessFailures: tally(await tables.accessFailures.count()),
  };
}

const tally = (count: number, oldest?: number): Tally => ({ count, ...(oldest === undefined ? {} : { oldest }) });

const clearMemory = (memory: Memory): Promise<void> =>
  memory.change((stores) => {
    for (const store of Object.values(stores)) store.clear();
  });

/** Firefox that never remembers history has no database for us at all, and so nothing to clear. */
function undefinedIfNone(error: unknown): undefined {
  if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
}

/** The stores that the database itself names, so that none is forgotten. */
const clearDatabase = (database: Database): Promise<void> =>
  inTransaction(database, [...database.objectStoreNames], 'readwrite', async (transaction) => {
    for (const store of database.objectStoreNames) await transaction.objectStore(store).clear();
  });
