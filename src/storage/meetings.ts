import type { MeetingRecord } from '../domain/meeting';
import { type Place, rowsIn } from './place';

/** The meetings made here. */
export interface Meetings {
  byKey(key: string): Promise<MeetingRecord | undefined>;
  byLink(webLink: string): Promise<MeetingRecord | undefined>;
  put(record: MeetingRecord): Promise<void>;
  /** At most so many that end after `time` (milliseconds since 1970), the next to end first. */
  endingAfter(time: number, most: number): Promise<readonly MeetingRecord[]>;
  /** Forgets those that ended before `time`. */
  prune(time: number): Promise<void>;
  /** Newest first. */
  all(): Promise<readonly MeetingRecord[]>;
  count(): Promise<number>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
}

export function createMeetings(place: () => Promise<Place>): Meetings {
  const rows = rowsIn(place);
  return {
    byKey: (key) => rows.read(async ({ meetings }) => (await meetings.list('key', { is: key }))[0]),
    byLink: (webLink) => rows.read(async ({ meetings }) => (await meetings.list('webLink', { is: webLink }))[0]),
    put: async (record) => void (await rows.change(({ meetings }) => meetings.put(record))),
    endingAfter: (time, most) => rows.read(({ meetings }) => meetings.list('endsAt', { from: time }, most)),
    prune: async (time) =>
      void (await rows.change(async ({ meetings }) => {
        for (const { meeting } of await meetings.list('endsAt', { before: time })) await meetings.delete(meeting.id);
      })),
    all: () => rows.read(async ({ meetings }) => [...(await meetings.list('madeAt'))].reverse()),
    count: () => rows.read(({ meetings }) => meetings.count()),
    remove: async (id) => void (await rows.change(({ meetings }) => meetings.delete(id))),
    clear: async () => void (await rows.change(({ meetings }) => meetings.clear())),
  };
}
