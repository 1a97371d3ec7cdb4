import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';

/** Gives the browser a new, empty IndexedDB: what a fresh profile has. */
export function freshDatabase(): void {
  globalThis.indexedDB = new IDBFactory();
}
