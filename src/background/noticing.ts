import type { Journal } from '../storage/journal';
import type { Meetings } from '../storage/meetings';

interface Kept {
  readonly journal: Journal;
  readonly meetings: Meetings;
}

/** The same stores, which tell when the meetings that are kept have changed. */
export function noticing({ journal, meetings }: Kept, changed: () => void): Kept {
  const after =
    <Given extends unknown[], T>(change: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      const result = await change(...given);
      changed();
      return result;
    };
  return {
    journal: { ...journal, confirm: after(journal.confirm), adopt: after(journal.adopt) },
    meetings: {
      ...meetings,
      put: after(meetings.put),
      change: after(meetings.change),
      remove: after(meetings.remove),
      clear: after(meetings.clear),
    },
  };
}
