import type { MeetingRecord } from '../domain/meeting';
import { LONGEST_MINUTES } from '../domain/schedule';
import { type Place, rowsIn } from './place';

/** What is learnt of a meeting after it was made. */
type Noted = Pick<MeetingRecord, 'eventId' | 'written' | 'remindedOf' | 'isUnsure'> & {
  readonly goneAt?: number | undefined;
};

/** The meetings made here. */
export interface Meetings {
  byId(id: string): Promise<MeetingRecord | undefined>;
  byKey(key: string): Promise<MeetingRecord | undefined>;
  byLink(webLink: string): Promise<MeetingRecord | undefined>;
  /** Those that an event of this name carries, by all that is known. */
  byEvent(eventId: string): Promise<readonly MeetingRecord[]>;
  put(record: MeetingRecord): Promise<void>;
  /** Undefined takes a value away; a meeting that is not known stays so. */
  note(id: string, what: Noted): Promise<void>;
  /** Puts another in a record's place, by what it holds at that moment; a meeting that is not known stays so. */
  change(id: string, to: (record: MeetingRecord) => MeetingRecord): Promise<void>;
  /** Those whose event was seen to go, the newest first; at most so many. */
  withoutEvent(most: number): Promise<readonly MeetingRecord[]>;
  /** At most so many that end after `time` (milliseconds since 1970), the next to end first. */
  endingAfter(time: number, most: number): Promise<readonly MeetingRecord[]>;
  /** Those that may take place between two moments: single ones by when they end, and each series that goes on; the next to end first. */
  between(from: number, until: number): Promise<readonly MeetingRecord[]>;
  /** Forgets those that ended before `time`. */
  prune(time: number): Promise<void>;
  /** Newest first. */
  all(): Promise<readonly MeetingRecord[]>;
  count(): Promise<number>;
  remove(id: string): Promise<void>;
  /** Forgets all but those of these clicks. */
  clear(kept: ReadonlySet<string>): Promise<void>;
}

export function createMeetings(place: () => Promise<Place>): Meetings {
  const rows = rowsIn(place);
  const change: Meetings['change'] = async (id, to) =>
    void (await rows.change(async ({ meetings }) => {
      const record = await meetings.get(id);
      if (record) await meetings.put(to(record));
    }));
  return {
    byId: (id) => rows.read(({ meetings }) => meetings.get(id)),
    byKey: (key) => rows.read(async ({ meetings }) => (await meetings.list('key', { is: key }))[0]),
    byLink: (webLink) => rows.read(async ({ meetings }) => (await meetings.list('webLink', { is: webLink }))[0]),
    byEvent: (eventId) => rows.read(({ meetings }) => meetings.list('eventId', { is: eventId })),
    put: async (record) => void (await rows.change(({ meetings }) => meetings.put(record))),
    note: (id, what) =>
      change(id, (record) => {
        const { goneAt, ...noted } = { ...record, ...what };
        return goneAt === undefined ? noted : { ...noted, goneAt };
      }),
    change,
    withoutEvent: async (most) =>
      (await rows.read(({ meetings }) => meetings.list('goneAt'))).toReversed().slice(0, most),
    endingAfter: (time, most) => rows.read(({ meetings }) => meetings.list('endsAt', { from: time }, most)),
    between: (from, until) =>
      rows.read(async ({ meetings }) => {
        const ending = await meetings.list('endsAt', { from, before: until + LONGEST_MINUTES * 60_000 });
        const series = await meetings.list('recurrence');
        return [
          ...ending.filter(({ meeting }) => meeting.recurrence === undefined),
          ...series.filter(({ endsAt }) => endsAt >= from),
        ].sort((one, other) => one.endsAt - other.endsAt);
      }),
    prune: async (time) =>
      void (await rows.change(async ({ meetings }) => {
        for (const { meeting } of await meetings.list('endsAt', { before: time })) await meetings.delete(meeting.id);
      })),
    all: () => rows.read(async ({ meetings }) => [...(await meetings.list('madeAt'))].reverse()),
    count: () => rows.read(({ meetings }) => meetings.count()),
    remove: async (id) => void (await rows.change(({ meetings }) => meetings.delete(id))),
    clear: async (kept) =>
      void (await rows.change(async ({ meetings }) => {
        for (const { key, meeting } of await meetings.list('key'))
          if (!kept.has(key)) await meetings.delete(meeting.id);
      })),
  };
}
