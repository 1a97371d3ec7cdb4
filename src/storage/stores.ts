import type { AuthStore } from '../auth/connection';
import type { MemoryArea } from '../platform/memory-area';
import { type AccessRequests, createAccessRequests } from './access-requests';
import { type Activity, createActivity } from './activity';
import { type AccountStore, createAuthRecords } from './auth-records';
import { type Database, lazyDatabase } from './database';
import { createJournal, type Journal } from './journal';
import { createKeptStore, type KeptStore } from './kept-store';
import { createMeetings, type Meetings } from './meetings';
import { createMemory, type Memory } from './memory';
import { createMemoryVault } from './memory-vault';
import { createPages, type Pages } from './pages';
import { createPersonRows, type PersonRows } from './person-rows';
import { createVault, type Vault } from './vault';

/** Everything that this extension keeps. */
export interface Stores {
  readonly records: AuthStore & AccountStore;
  readonly journal: Journal;
  readonly meetings: Meetings;
  readonly pages: Pages;
  readonly people: PersonRows;
  readonly accessRequests: AccessRequests;
  readonly activity: Activity;
  readonly kept: KeptStore;
  /** True where nothing can be kept on the disk: all of it is gone when the browser closes. */
  inMemory(): Promise<boolean>;
}

/**
 * Keeps everything in the database, or in the browser's memory where it has no database for us (Firefox that never
 * remembers history; a profile that can't be written). Decided at first use, for as long as this background lives.
 * @param area of `platform/memory-area.ts`
 */
export function createStores(open: () => Promise<Database>, area: MemoryArea, now: () => number = Date.now): Stores {
  const database = lazyDatabase(open);
  const memory = createMemory(area);
  const [sealed, plain] = [createVault(database, now), createMemoryVault(memory)];
  let decision: Promise<boolean> | undefined;

  function inMemory(): Promise<boolean> {
    decision ??= decide(database, memory).catch((error) => {
      decision = undefined;
      throw error;
    });
    return decision;
  }

  const place = async () => ((await inMemory()) ? memory : database());
  const vault = vaultIn(async () => ((await inMemory()) ? plain : sealed));
  const records = createAuthRecords(vault);

  /** An older sign-in on the disk would come back with the next start; a disk that can't be reached holds up nothing. */
  async function clearRecords(): Promise<void> {
    await records.clear();
    if (await inMemory()) await createAuthRecords(sealed).clear().catch(ignore);
  }

  return {
    records: { ...records, clear: clearRecords },
    journal: createJournal(place),
    meetings: createMeetings(place),
    pages: createPages(place),
    people: createPersonRows(place),
    accessRequests: createAccessRequests(place),
    activity: createActivity(place),
    kept: createKeptStore(place, vault, database),
    inMemory,
  };
}

const ignore = (): void => undefined;

/**
 * Whether to keep to memory. What already lies there stays in force until the browser closes, even if the database opens
 * by then: a click that was noted there must be found again, or the same click could make a second meeting.
 * @throws DOMException where the database can't be opened just now
 */
async function decide(database: () => Promise<Database>, memory: Memory): Promise<boolean> {
  if (await isInUse(memory)) return true;
  try {
    // Chromium and Firefox give the same error for a broken profile and for files that are busy for a moment.
    await database().catch(database);
    return false;
  } catch (error) {
    if (!(error instanceof DOMException) || PASSING.has(error.name)) throw error;
    return true;
  }
}

/** A memory that can't be read holds nothing that could be found again, and is no reason to do without the database. */
const isInUse = (memory: Memory): Promise<boolean> =>
  memory.read((stores) => Object.values(stores).some(({ size }) => size > 0)).catch(() => false);

/**
 * What may be over at the next try: a full disk, and an opening that was broken off. All else is how this browser is:
 * InvalidStateError (Firefox that never remembers history), UnknownError (a folder that can't be made or read),
 * SecurityError (storage forbidden by a setting or policy), NotFoundError and VersionError (not our database).
 */
const PASSING: ReadonlySet<string> = new Set(['QuotaExceededError', 'AbortError', 'TimeoutError']);

/** Asks which vault each time it is used. */
const vaultIn = (vault: () => Promise<Vault>): Vault => ({
  read: async (name) => (await vault()).read(name),
  writeAll: async (values) => (await vault()).writeAll(values),
  swap: async (name, stamp, value) => (await vault()).swap(name, stamp, value),
  rotate: async (change) => (await vault()).rotate(change),
  keyMadeAt: async () => (await vault()).keyMadeAt(),
});
