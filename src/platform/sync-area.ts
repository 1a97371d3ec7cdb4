import { browser } from './browser';

/**
 * The one thing that we keep in the browser's own sync (`storage.sync`), which its maker carries between the browsers where a
 * person is signed in with it. At most 8,192 bytes, and 120 writes a minute.
 */
export interface SyncArea {
  /** As it lies there, whoever put it there; undefined where nothing does. */
  read(): Promise<unknown>;
  write(value: unknown): Promise<void>;
  /** Takes it away in all of them. */
  remove(): Promise<void>;
}

const NAME = 'settings';

export const syncArea: SyncArea = {
  read: async () => (await browser.storage.sync.get(NAME))[NAME],
  write: (value) => browser.storage.sync.set({ [NAME]: value }),
  remove: () => browser.storage.sync.remove(NAME),
};

/** Told when it has changed, here or in another browser. */
export function onSyncChange(listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && NAME in changes) listener();
  });
}
