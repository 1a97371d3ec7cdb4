import type { Result } from '../domain/failure';
import type { Erased, EraseRequest, KeptView } from '../messaging/calls/trust';
import type { Clock } from '../platform/clock';
import type { SyncArea } from '../platform/sync-area';
import type { Journal } from '../storage/journal';
import type { Meetings } from '../storage/meetings';
import type { Stores } from '../storage/stores';
import type { ConnectionState } from './connection-state';
import { type AuthWindowNote, makeEraseKept, type OptionalPermissions } from './erase-kept';
import { makeExportKept } from './export-kept';
import type { HostPages } from './host-pages';
import { makeKeptInventory } from './kept-inventory';
import type { SyncSettings } from './sync-settings';

export interface KeptNeeds {
  readonly stores: Stores;
  /** Those of the stores that tell when the meetings have changed. */
  readonly journal: Journal;
  readonly meetings: Meetings;
  readonly connection: Pick<ConnectionState, 'takeBack' | 'disconnect' | 'wouldStrand'>;
  readonly pages: Pick<HostPages, 'policyChanged'>;
  readonly sync: Pick<SyncSettings, 'stop'>;
  readonly area: SyncArea;
  readonly clock: Clock;
  readonly authWindow: AuthWindowNote;
  readonly optionalPermissions: OptionalPermissions;
  /** Nobody is signed in any more. */
  signedOut(): Promise<void>;
  /** The meetings that are kept have changed. */
  changed(): void;
  /** The sentence that secrets are kept too, and are not in an exported file. */
  sayLeftOut(): string;
}

/** What is kept: to tell of it, to take it out, and to erase it. */
export interface Kept {
  read(): Promise<readonly KeptView[]>;
  export(ownStorage: Readonly<Record<string, string>>): Promise<string>;
  erase(request: EraseRequest): Promise<Result<Erased>>;
}

export function makeKept({
  stores,
  journal,
  meetings,
  connection,
  pages,
  sync,
  area,
  clock,
  ...more
}: KeptNeeds): Kept {
  const { kept, records, activity, inMemory } = stores;
  const { authWindow, optionalPermissions, signedOut } = more;
  const read = makeKeptInventory({ kept, area, authWindow, inMemory });
  return {
    read,
    export: makeExportKept({ kept, area, clock, sayLeftOut: more.sayLeftOut }),
    erase: makeEraseKept({
      ...{ kept, records, journal, meetings, activity, store: stores.pages },
      ...{ authWindow, optionalPermissions, signedOut },
      ...{ pages, connection, sync, area, clock, inventory: read, changed: more.changed },
    }),
  };
}
