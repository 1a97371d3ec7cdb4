import { browser } from './browser';

/**
 * The browser's memory for this extension (`storage.session`): never on a disk and closed to content scripts. It outlives
 * the background, and ends with the browser or when the extension is updated or reloaded.
 */
export interface MemoryArea {
  getAll(): Promise<Readonly<Record<string, unknown>>>;
  /** All of these or none. */
  set(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
}

export const memoryArea: MemoryArea = {
  getAll: () => browser.storage.session.get(null),
  set: (values) => browser.storage.session.set(values),
  remove: (names) => browser.storage.session.remove([...names]),
};
