import * as z from 'zod/mini';
import type { MemoryArea } from '../platform/memory-area';
import { ROW_STORES } from './rows';

const STORES = ['vault', ...ROW_STORES] as const;

/** What is kept of each store, by key. */
export type MemoryStores = Readonly<Record<(typeof STORES)[number], Map<string, unknown>>>;

/**
 * What stands in for the database in a browser that has none. One background at a time works on it, so a queue makes its
 * changes whole: each sees what the one before it left, and is written at once or not at all.
 */
export interface Memory {
  read<T>(work: (stores: MemoryStores) => T | Promise<T>): Promise<T>;
  change<T>(work: (stores: MemoryStores) => T | Promise<T>): Promise<T>;
}

const nameOf = (store: string): string => `one-click/${store}`;

const Entries = z.array(z.tuple([z.string(), z.unknown()]));

export function createMemory(area: MemoryArea): Memory {
  let last: Promise<unknown> = Promise.resolve();

  async function load(): Promise<MemoryStores> {
    const kept = await area.getAll().catch(asStorageError);
    const stores = STORES.map((store) => {
      const entries = Entries.safeParse(kept[nameOf(store)]);
      return [store, new Map(entries.success ? entries.data : [])] as const;
    });
    return Object.fromEntries(stores) as unknown as MemoryStores;
  }

  /** No change both empties a store and fills another, so that one of the two calls says nothing new. */
  async function save(stores: MemoryStores): Promise<void> {
    const full = STORES.filter((store) => stores[store].size > 0);
    const empty = STORES.filter((store) => stores[store].size === 0);
    await area.set(Object.fromEntries(full.map((store) => [nameOf(store), [...stores[store]]]))).catch(asStorageError);
    await area.remove(empty.map(nameOf)).catch(asStorageError);
  }

  return {
    read: async (work) => work(await load()),
    change(work) {
      const change = last.then(async () => {
        const stores = await load();
        const result = await work(stores);
        await save(stores);
        return result;
      });
      last = change.catch(() => undefined);
      return change;
    },
  };
}

/** As the database says it: whoever asks need not know where things are kept. */
function asStorageError(): never {
  throw new DOMException("the browser's memory could not be used", 'QuotaExceededError');
}
