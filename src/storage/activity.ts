import { type ActivityEntry, type ActivityOff, MOST_ACTIVITY } from '../domain/activity';
import { type Place, rowsIn } from './place';

/** The last actions. On until it is switched off. */
export interface Activity {
  /** Notes it in place of the oldest, unless it is switched off. */
  note(entry: ActivityEntry): Promise<void>;
  /** Newest first. */
  read(): Promise<{ readonly isOn: boolean; readonly entries: readonly ActivityEntry[] }>;
  /** Switched off, what was noted goes in the same step. */
  turn(isOn: boolean): Promise<void>;
  /** Forgets what was noted; it stays on or off. */
  clear(): Promise<void>;
}

const OFF: ActivityOff = { id: 'off' };

export function createActivity(place: () => Promise<Place>): Activity {
  const rows = rowsIn(place);
  return {
    note: async (entry) =>
      void (await rows.change(async ({ activity }) => {
        if (await activity.get(OFF.id)) return;
        await activity.put(entry);
        const all = await activity.list('at');
        for (const { id } of all.slice(0, -MOST_ACTIVITY)) await activity.delete(id);
      })),
    read: () =>
      rows.read(async ({ activity }) => ({
        isOn: (await activity.get(OFF.id)) === undefined,
        entries: (await activity.list('at')).filter(isEntry).reverse(),
      })),
    turn: async (isOn) =>
      void (await rows.change(async ({ activity }) => {
        if (isOn) return activity.delete(OFF.id);
        await activity.clear();
        return activity.put(OFF);
      })),
    clear: async () =>
      void (await rows.change(async ({ activity }) => {
        const off = await activity.get(OFF.id);
        await activity.clear();
        if (off) await activity.put(off);
      })),
  };
}

const isEntry = (row: ActivityEntry | ActivityOff): row is ActivityEntry => 'at' in row;
