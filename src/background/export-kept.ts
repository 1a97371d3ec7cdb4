import { KEPT, KEPT_KINDS } from '../domain/kept';
import type { KeptPart } from '../domain/kept-parts';
import type { Clock } from '../platform/clock';
import type { SyncArea } from '../platform/sync-area';
import type { KeptStore } from '../storage/kept-store';
import { isRowStore } from './kept-inventory';

export const KEPT_FORMAT = 'one-click-for-webex/kept';
export const KEPT_VERSION = 1;

export interface ExportKeptNeeds {
  readonly kept: Pick<KeptStore, 'rows' | 'record'>;
  readonly area: Pick<SyncArea, 'read'>;
  readonly clock: Clock;
  /** The sentence that secrets are kept too, and are not in the file. */
  sayLeftOut(): string;
}

/**
 * Writes all that is kept as the text of a JSON file: by kind, and under the name of each store or record. Secrets are left
 * out and named as left out.
 * @returns takes what our pages keep in a storage of their own, by name
 */
export function makeExportKept({ kept, area, clock, sayLeftOut }: ExportKeptNeeds) {
  return async (ownStorage: Readonly<Record<string, string>>): Promise<string> => {
    const rows = await kept.rows();

    async function contentOf({ place, name }: KeptPart): Promise<unknown> {
      if (place === 'plain') return isRowStore(name) ? rows[name] : undefined;
      if (place === 'encrypted') return kept.record(name);
      // A sync that can't be read holds up nothing else.
      if (place === 'sync') return area.read().catch(() => undefined);
      return place === 'page' ? ownStorage[name] : undefined;
    }

    const leftOut: string[] = [];
    const kinds: Record<string, Record<string, unknown>> = {};
    for (const kind of KEPT_KINDS) {
      const parts: Record<string, unknown> = {};
      for (const part of KEPT[kind]) {
        const value = await contentOf(part);
        if (value === undefined) continue;
        parts[part.name] = withoutSecrets(value, part);
        leftOut.push(...(part.secret ?? []).map((field) => `${part.name}.${field}`));
      }
      kinds[kind] = parts;
    }
    const exportedAt = new Date(clock.now()).toISOString();
    const file = { format: KEPT_FORMAT, version: KEPT_VERSION, exportedAt, note: sayLeftOut(), leftOut, kinds };
    return `${JSON.stringify(file, null, 2)}\n`;
  };
}

/** Of a record with secrets only what is known to be none. */
function withoutSecrets(value: unknown, { fields, secret }: KeptPart): unknown {
  if (secret === undefined || value === null || typeof value !== 'object') return value;
  const isOpen = (name: string) => fields.includes(name) && !secret.includes(name);
  return Object.fromEntries(Object.entries(value).filter(([name]) => isOpen(name)));
}
