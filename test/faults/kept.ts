import 'fake-indexeddb/auto';
import { openDatabase } from '../../src/storage/database';
import type { Kept } from './oracle';

/** What a profile's database holds, read beside the extension. */
export async function readKept(databases: IDBFactory): Promise<Kept> {
  const before = globalThis.indexedDB;
  globalThis.indexedDB = databases;
  try {
    const database = await openDatabase();
    const kept = { journal: await database.getAll('journal'), meetings: await database.getAll('meetings') };
    database.close();
    return kept;
  } finally {
    globalThis.indexedDB = before;
  }
}
