import type { HostPageId } from '../domain/host-page';
import type { PageRecord } from '../domain/page-record';
import { type Place, rowsIn } from './place';

/** What is kept about each host page. Pages and their scripts can't reach it. */
export interface Pages {
  read(id: HostPageId): Promise<PageRecord>;
  /** Changes what is kept about a page, as one step. */
  change(id: HostPageId, change: (record: PageRecord) => PageRecord): Promise<void>;
  /** Forgets what was kept about all of them. */
  clear(): Promise<void>;
}

export function createPages(place: () => Promise<Place>): Pages {
  const rows = rowsIn(place);
  return {
    read: (id) => rows.read(async ({ pages }) => (await pages.get(id)) ?? untouched(id)),
    change: async (id, change) =>
      void (await rows.change(async ({ pages }) => pages.put(change((await pages.get(id)) ?? untouched(id))))),
    clear: async () => void (await rows.change(({ pages }) => pages.clear())),
  };
}

const untouched = (id: HostPageId): PageRecord => ({ id, hits: {} });
