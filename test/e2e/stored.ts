import type { Product } from './product';

type Way = 'keep' | 'put back';

/** Keeps a copy of everything that the extension has stored by now, inside the browser: keys can't leave it. */
export const keepStored = async ({ background }: Product): Promise<void> =>
  (await background()).evaluate<void, Way>(copy, 'keep');

/**
 * Puts back what was kept, and nothing else is left of what came after it; but a page that was switched on stays on, which
 * takes long to do.
 */
export const putStoredBack = async ({ background }: Product): Promise<void> =>
  (await background()).evaluate<void, Way>(copy, 'put back');

/** Runs in the background. */
async function copy(way: Way): Promise<void> {
  type Rows = readonly (readonly [IDBValidKey | undefined, unknown])[];
  interface Kept {
    readonly stores: Record<string, Rows>;
    readonly areas: Record<string, object>;
  }
  type Area = Record<'clear', () => Promise<void>> & {
    get(keys: null): Promise<object>;
    set(items: object): Promise<void>;
  };
  const { chrome } = globalThis as unknown as { chrome: { storage: Record<'local' | 'sync' | 'session', Area> } };
  const { local, sync, session } = chrome.storage;
  const areas = { local, sync, session };
  const asked = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const shelf = async (): Promise<IDBDatabase> => {
    const opening = indexedDB.open('kept-for-tests', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
    return asked(opening);
  };
  const [own, kept] = [await asked(indexedDB.open('one-click')), await shelf()];
  const names = [...own.objectStoreNames].filter((name) => name !== 'pages');
  if (way === 'keep') {
    const stores: Record<string, Rows> = {};
    for (const name of names) {
      const store = own.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([asked(store.getAllKeys()), asked(store.getAll())]);
      stores[name] = values.map((value, index) => [store.keyPath === null ? keys[index] : undefined, value]);
    }
    const held: Record<string, object> = {};
    for (const [name, area] of Object.entries(areas)) held[name] = await area.get(null);
    await asked(kept.transaction('kept', 'readwrite').objectStore('kept').put({ stores, areas: held }, 'all'));
  } else {
    const back = (await asked(kept.transaction('kept').objectStore('kept').get('all'))) as Kept;
    const writing = own.transaction(names, 'readwrite');
    for (const name of names) {
      const store = writing.objectStore(name);
      store.clear();
      for (const [key, value] of back.stores[name] ?? []) store.put(value, key);
    }
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onabort = () => reject(writing.error);
    });
    for (const [name, area] of Object.entries(areas)) {
      await area.clear();
      await area.set(back.areas[name] ?? {});
    }
  }
  own.close();
  kept.close();
}
