import { KEPT, KEPT_KINDS, type KeptKind } from '../domain/kept';
import type { KeptPart } from '../domain/kept-parts';
import type { KeptView } from '../messaging/calls/trust';
import type { SyncArea } from '../platform/sync-area';
import type { KeptStore, Tally } from '../storage/kept-store';
import { ROW_STORES, type RowStore } from '../storage/rows';
import type { AuthWindowNote } from './erase-kept';

export interface KeptInventoryNeeds {
  readonly kept: Pick<KeptStore, 'tallies' | 'record'>;
  readonly area: Pick<SyncArea, 'read'>;
  readonly authWindow: Pick<AuthWindowNote, 'isNoted'>;
  inMemory(): Promise<boolean>;
}

/** What is kept here, of each kind that the background can reach. Rows are counted and not read. */
export function makeKeptInventory({
  kept,
  area,
  authWindow,
  inMemory,
}: KeptInventoryNeeds): () => Promise<readonly KeptView[]> {
  async function tallyOf({ place, name }: KeptPart, rows: Readonly<Record<RowStore, Tally>>): Promise<Tally> {
    if (place === 'plain' && isRowStore(name)) return rows[name];
    if (place === 'encrypted') return { count: isSomething(await kept.record(name)) ? 1 : 0 };
    if (place === 'sync') return { count: isSomething(await area.read().catch(() => undefined)) ? 1 : 0 };
    if (place === 'memory') return { count: (await authWindow.isNoted().catch(() => false)) ? 1 : 0 };
    // The key goes with the last record.
    return { count: 0 };
  }

  return async () => {
    const [rows, isInMemory] = await Promise.all([kept.tallies(), inMemory()]);
    const view = async (kind: KeptKind): Promise<KeptView> => {
      const tallies = await Promise.all(KEPT[kind].map((part) => tallyOf(part, rows)));
      const count = tallies.reduce((sum, tally) => sum + tally.count, 0);
      const oldest = tallies.find((tally) => tally.oldest !== undefined)?.oldest;
      const place = KEPT[kind][0]?.place ?? 'plain';
      const isMoved = isInMemory && place !== 'sync';
      return { kind, count, place: isMoved ? 'memory' : place, ...(oldest === undefined ? {} : { oldest }) };
    };
    return Promise.all(KEPT_KINDS.filter((kind) => kind !== 'welcome').map(view));
  };
}

export const isRowStore = (name: string): name is RowStore => ROW_STORES.some((store) => store === name);

/** A record that says nothing any more stands there until the next one ends it. */
const isSomething = (value: unknown): boolean => value !== undefined && !['[]', '{}'].includes(JSON.stringify(value));
