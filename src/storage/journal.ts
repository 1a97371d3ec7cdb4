import type { ClickOrigin, Creation, CreationState } from '../domain/creation';
import type { MeetingRecord } from '../domain/meeting';
import type { Database } from './database';

/** The story of every click. A row only changes through `change`, inside one transaction. */
export interface Journal {
  /** Adds the row unless its key is known; returns the row that stands there afterwards and whether it is new. */
  add(row: Creation): Promise<{ readonly row: Creation; readonly isNew: boolean }>;
  read(key: string): Promise<Creation | undefined>;
  change(key: string, change: Partial<Omit<Creation, 'key'>>): Promise<Creation | undefined>;
  /** Records the meeting and marks its row confirmed, both or neither. */
  confirm(record: MeetingRecord): Promise<Creation | undefined>;
  inState(states: readonly CreationState[]): Promise<readonly Creation[]>;
  /** Newest first, made since then (milliseconds since 1970). */
  since(time: number, origin?: ClickOrigin): Promise<readonly Creation[]>;
}

export function createJournal(database: () => Promise<Database>): Journal {
  return {
    async add(row) {
      const transaction = (await database()).transaction('journal', 'readwrite');
      const existing = await transaction.store.get(row.key);
      if (!existing) await transaction.store.put(row);
      await transaction.done;
      return { row: existing ?? row, isNew: !existing };
    },
    async read(key) {
      return (await database()).get('journal', key);
    },
    async change(key, change) {
      const transaction = (await database()).transaction('journal', 'readwrite');
      const row = await transaction.store.get(key);
      const changed = row && { ...row, ...change };
      if (changed) await transaction.store.put(changed);
      await transaction.done;
      return changed;
    },
    async confirm(record) {
      const transaction = (await database()).transaction(['journal', 'meetings'], 'readwrite');
      const rows = transaction.objectStore('journal');
      const row = await rows.get(record.key);
      const confirmed: Creation | undefined = row && { ...row, state: 'confirmed', meetingId: record.meeting.id };
      await transaction.objectStore('meetings').put(record);
      if (confirmed) await rows.put(confirmed);
      await transaction.done;
      return confirmed;
    },
    async inState(states) {
      const db = await database();
      const found = await Promise.all(states.map((state) => db.getAllFromIndex('journal', 'state', state)));
      return found.flat();
    },
    async since(time, origin) {
      const rows = await (await database()).getAllFromIndex('journal', 'createdAt', IDBKeyRange.lowerBound(time));
      return rows.filter((row) => !origin || row.origin === origin).reverse();
    },
  };
}
