import type { MeetingRecord } from '../domain/meeting';
import type { Database } from './database';

/** The meetings made here. */
export interface Meetings {
  byKey(key: string): Promise<MeetingRecord | undefined>;
  byLink(webLink: string): Promise<MeetingRecord | undefined>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
}

export function createMeetings(database: () => Promise<Database>): Meetings {
  return {
    async byKey(key) {
      return (await database()).getFromIndex('meetings', 'key', key);
    },
    async byLink(webLink) {
      return (await database()).getFromIndex('meetings', 'webLink', webLink);
    },
    async remove(id) {
      await (await database()).delete('meetings', id);
    },
    async clear() {
      await (await database()).clear('meetings');
    },
  };
}
