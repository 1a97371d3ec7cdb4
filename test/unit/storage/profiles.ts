import { openDatabase } from '../../../src/storage/database';
import { createStores, type Stores } from '../../../src/storage/stores';
import { failWrite } from '../harness/fail-write';
import { freshDatabase } from '../harness/fresh-database';
import { createTestArea } from './memory-area';

/** One browser with one profile, empty at first. */
export interface Profile {
  /** What a background sees; calling it again is a restart over the same profile. */
  start(now?: () => number): Stores;
  /** Backgrounds that live at the same time, as many as the browser allows. */
  startSeveral(): readonly Stores[];
  /** Lets the next write into this store fail, as a full disk or memory does. */
  failWrite(store: 'vault' | 'journal' | 'meetings' | 'pages'): void;
  /** How many records and keys are kept. */
  count(): Promise<number>;
}

/** What Firefox says where history is never remembered. */
const NEVER = () => Promise.reject(new DOMException('no mutations here', 'InvalidStateError'));

function openOrdinary(): Profile {
  freshDatabase();
  const area = createTestArea();
  const start = (now?: () => number) => createStores(openDatabase, area, now);
  return {
    start,
    startSeveral: () => [start(), start(), start()],
    failWrite,
    async count() {
      const database = await openDatabase();
      const counts = await Promise.all([...database.objectStoreNames].map((store) => database.count(store)));
      database.close();
      return counts.reduce((sum, one) => sum + one, Object.keys(area.kept).length);
    },
  };
}

function openForgetful(): Profile {
  const area = createTestArea();
  const start = (now?: () => number) => createStores(NEVER, area, now);
  return {
    start,
    startSeveral: () => [start()],
    failWrite: () => area.refuse('set'),
    count: async () => Object.values(area.kept).reduce((sum: number, rows) => sum + (rows as unknown[]).length, 0),
  };
}

/** The browsers that everything kept has to work in: with a database, and without one. */
export const PROFILES: readonly (readonly [name: string, open: () => Profile])[] = [
  ['in the database', openOrdinary],
  ["in the browser's memory", openForgetful],
];
