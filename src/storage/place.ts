import type { Database } from './database';
import { databaseRows } from './database-rows';
import type { Memory } from './memory';
import { memoryRows } from './memory-rows';
import type { Rows } from './rows';

/** Where this background keeps what it keeps. */
export type Place = Database | Memory;

/** The rows of whichever place it turns out to be, asked for anew each time: a database may have been closed. */
export const rowsIn = (place: () => Promise<Place>): Rows => ({
  read: async (work) => rowsOf(await place()).read(work),
  change: async (work, safety) => rowsOf(await place()).change(work, safety),
});

const rowsOf = (place: Place): Rows => ('change' in place ? memoryRows(place) : databaseRows(place));
