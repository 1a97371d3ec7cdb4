import { type Creation, type CreationState, canRetry } from '../domain/creation';
import type { MeetingRecord } from '../domain/meeting';
import { isOpen, waitsAs } from '../domain/waiting';
import { type Place, rowsIn } from './place';

/** The story of every click. A row only changes through `change`, inside one transaction. */
export interface Journal {
  /**
   * Adds the row unless its key is known; gives the row that stands there afterwards and whether it is new, or undefined
   * where one of the caps is reached. Counting and adding are one transaction, so that clicks at once can't slip past.
   */
  add(row: Creation, caps?: readonly Cap[]): Promise<{ readonly row: Creation; readonly isNew: boolean } | undefined>;
  read(key: string): Promise<Creation | undefined>;
  /** Changes the row where `when` holds for it; gives the row that stands there afterwards, or undefined where there is none. */
  change(
    key: string,
    change: Partial<Omit<Creation, 'key'>>,
    when?: (row: Creation) => boolean,
  ): Promise<Creation | undefined>;
  /**
   * Puts `row` in the place of an earlier click that came to nothing, which is dismissed with it, both or neither; like
   * `add`, but undefined where the earlier one can't be made any more or has been put away.
   */
  replace(key: string, row: Creation): Promise<{ readonly row: Creation; readonly isNew: boolean } | undefined>;
  /** Records the meeting and marks its row confirmed, both or neither: neither where the row is gone or has its meeting. */
  confirm(record: MeetingRecord): Promise<Creation | undefined>;
  /** Records a meeting that was made elsewhere; a row of its click, if there is one, is confirmed with it. */
  adopt(record: MeetingRecord): Promise<void>;
  inState(states: readonly CreationState[]): Promise<readonly Creation[]>;
  /** Newest first, made since then (milliseconds since 1970). */
  since(time: number): Promise<readonly Creation[]>;
  /**
   * Forgets settled rows made before `time`, but for those that still wait for a decision `now` (both in milliseconds since
   * 1970).
   */
  prune(time: number, now: number): Promise<void>;
  /** Forgets these rows, and no other. */
  forget(keys: readonly string[]): Promise<void>;
}

const SETTLED: ReadonlySet<CreationState> = new Set(['confirmed', 'delivered', 'failed']);

/** The addresses of an event's guests are kept only as long as what was asked for may still be sent. */
function kept(row: Creation): Creation {
  if (!SETTLED.has(row.state) || (canRetry(row) && !row.dismissed)) return row;
  const { guests: _forgotten, ...draft } = row.draft;
  return { ...row, draft };
}

const isMade = ({ state }: Creation): boolean => state === 'confirmed' || state === 'delivered';

const confirmedBy = ({ meeting }: MeetingRecord, row: Creation): Creation =>
  kept({ ...row, state: 'confirmed', meetingId: meeting.id });

/** At most so many rows of one origin within so many milliseconds before the new row. */
export interface Cap {
  readonly within: number;
  readonly most: number;
}

export function createJournal(place: () => Promise<Place>): Journal {
  const rows = rowsIn(place);
  return {
    add: (row, caps = []) =>
      rows.change(async ({ journal }) => {
        const existing = await journal.get(row.key);
        if (existing) return { row: existing, isNew: false };
        const longest = Math.max(0, ...caps.map(({ within }) => within));
        const recent = await journal.list('createdAt', { from: row.createdAt - longest });
        const reached = caps.some(({ within, most }) => {
          const counted = recent.filter((one) => one.origin === row.origin && one.createdAt >= row.createdAt - within);
          return counted.length >= most;
        });
        if (reached) return undefined;
        await journal.put(row);
        return { row, isNew: true };
      }),
    read: (key) => rows.read(({ journal }) => journal.get(key)),
    change: (key, change, when = () => true) =>
      rows.change(
        async ({ journal }) => {
          const row = await journal.get(key);
          if (!row || !when(row)) return row;
          const changed = kept({ ...row, ...change });
          await journal.put(changed);
          return changed;
        },
        // Power may be lost right after the request has left.
        change.state === 'sent' ? 'strict' : 'default',
      ),
    replace: (key, row) =>
      rows.change(async ({ journal }) => {
        const existing = await journal.get(row.key);
        if (existing) return { row: existing, isNew: false };
        const earlier = await journal.get(key);
        if (!earlier || !canRetry(earlier) || earlier.dismissed) return undefined;
        await journal.put(kept({ ...earlier, dismissed: true }));
        await journal.put(row);
        return { row, isNew: true };
      }),
    confirm: (record) =>
      rows.change(async ({ journal, meetings }) => {
        const row = await journal.get(record.key);
        if (!row || isMade(row)) return row;
        const confirmed = confirmedBy(record, row);
        await meetings.put(record);
        await journal.put(confirmed);
        return confirmed;
      }),
    adopt: async (record) =>
      void (await rows.change(async ({ journal, meetings }) => {
        const row = await journal.get(record.key);
        await meetings.put(record);
        if (row) await journal.put(confirmedBy(record, row));
      })),
    inState: (states) =>
      rows.read(async ({ journal }) => {
        const found = await Promise.all(states.map((state) => journal.list('state', { is: state })));
        return found.flat();
      }),
    since: (time) => rows.read(async ({ journal }) => [...(await journal.list('createdAt', { from: time }))].reverse()),
    prune: async (time, now) =>
      void (await rows.change(async ({ journal, meetings }) => {
        for (const row of await journal.list('createdAt', { before: time })) {
          if (!SETTLED.has(row.state)) continue;
          const waits = waitsAs(row, now);
          const [made] = waits ? await meetings.list('key', { is: row.key }) : [];
          if (!waits || !isOpen(waits, row, made?.endsAt, now)) await journal.delete(row.key);
        }
      })),
    forget: async (keys) =>
      void (await rows.change(async ({ journal }) => {
        for (const key of keys) await journal.delete(key);
      })),
  };
}
