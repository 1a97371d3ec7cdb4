import type { Creation, CreationState } from '../domain/creation';
import type { MeetingRecord } from '../domain/meeting';
import type { Database } from './database';

/** The story of every click. A row only changes through `change`, inside one transaction. */
export interface Journal {
  /**
   * Adds the row unless its key is known; gives the row that stands there afterwards and whether it is new, or undefined
   * where one of the caps is reached. Counting and adding are one transaction, so that clicks at once can't slip past.
   */
  add(row: Creation, caps?: readonly Cap[]): Promise<{ readonly row: Creation; readonly isNew: boolean } | undefined>;
  read(key: string): Promise<Creation | undefined>;
  change(key: string, change: Partial<Omit<Creation, 'key'>>): Promise<Creation | undefined>;
  /** Records the meeting and marks its row confirmed, both or neither. */
  confirm(record: MeetingRecord): Promise<Creation | undefined>;
  inState(states: readonly CreationState[]): Promise<readonly Creation[]>;
  /** Newest first, made since then (milliseconds since 1970). */
  since(time: number): Promise<readonly Creation[]>;
  clear(): Promise<void>;
}

/** At most so many rows of one origin within so many milliseconds before the new row. */
export interface Cap {
  readonly within: number;
  readonly most: number;
}

export function createJournal(database: () => Promise<Database>): Journal {
  return {
    async add(row, caps = []) {
      const transaction = (await database()).transaction('journal', 'readwrite');
      const existing = await transaction.store.get(row.key);
      const longest = Math.max(0, ...caps.map(({ within }) => within));
      const recent = await transaction.store.index('createdAt').getAll(IDBKeyRange.lowerBound(row.createdAt - longest));
      const reached = caps.some(({ within, most }) => {
        const counted = recent.filter((one) => one.origin === row.origin && one.createdAt >= row.createdAt - within);
        return counted.length >= most;
      });
      const adds = !existing && !reached;
      await Promise.all([adds && transaction.store.put(row), transaction.done]);
      return existing || adds ? { row: existing ?? row, isNew: !existing } : undefined;
    },
    async read(key) {
      return (await database()).get('journal', key);
    },
    async change(key, change) {
      const transaction = (await database()).transaction('journal', 'readwrite');
      const row = await transaction.store.get(key);
      const changed = row && { ...row, ...change };
      await Promise.all([changed && transaction.store.put(changed), transaction.done]);
      return changed;
    },
    async confirm(record) {
      const transaction = (await database()).transaction(['journal', 'meetings'], 'readwrite');
      const rows = transaction.objectStore('journal');
      const row = await rows.get(record.key);
      const confirmed: Creation | undefined = row && { ...row, state: 'confirmed', meetingId: record.meeting.id };
      const puts = [transaction.objectStore('meetings').put(record), confirmed && rows.put(confirmed)];
      await Promise.all([...puts, transaction.done]);
      return confirmed;
    },
    async inState(states) {
      const db = await database();
      const found = await Promise.all(states.map((state) => db.getAllFromIndex('journal', 'state', state)));
      return found.flat();
    },
    async since(time) {
      const rows = await (await database()).getAllFromIndex('journal', 'createdAt', IDBKeyRange.lowerBound(time));
      return rows.reverse();
    },
    async clear() {
      await (await database()).clear('journal');
    },
  };
}
