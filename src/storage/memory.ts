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

/** What lies in the area, by name. */
type Kept = Readonly<Record<string, unknown>>;

const nameOf = (store: string): string => `one-click/${store}`;

const Entries = z.array(z.tuple([z.string(), z.unknown()]));

export function createMemory(area: MemoryArea): Memory {
  let last: Promise<unknown> = Promise.resolve();

  const load = (): Promise<Kept> => area.getAll().catch(asStorageError);

  function storesIn(kept: Kept): MemoryStores {
    const stores = STORES.map((store) => {
      const entries = Entries.safeParse(kept[nameOf(store)]);
      return [store, new Map(entries.success ? entries.data : [])] as const;
    });
    return Object.fromEntries(stores) as unknown as MemoryStores;
  }

  /** The first call writes all of it, what became empty too; the second only tidies up. */
  async function save(stores: MemoryStores, before: Kept): Promise<void> {
    const empty = STORES.filter((store) => stores[store].size === 0);
    const told = STORES.filter((store) => stores[store].size > 0 || nameOf(store) in before);
    await area.set(Object.fromEntries(told.map((store) => [nameOf(store), [...stores[store]]]))).catch(asStorageError);
    await area.remove(empty.map(nameOf)).catch(asStorageError);
  }

  return {
    read: async (work) => work(storesIn(await load())),
    change(work) {
      const change = last.then(async () => {
        const before = await load();
        const stores = storesIn(before);
        const result = await work(stores);
        await save(stores, before);
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
