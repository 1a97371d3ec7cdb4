import type { MeetingRecord } from '../domain/meeting';
import type { Clock } from '../platform/clock';
import type { Meetings } from '../storage/meetings';

export interface ReminderNeeds {
  readonly meetings: Pick<Meetings, 'note'>;
  readonly clock: Pick<Clock, 'now'>;
  /** Whether the person has allowed notifications; the browser keeps that, and takes it back. */
  mayNotify(): Promise<boolean>;
  /** Shows that a meeting starts in so many minutes, and not which. */
  notify(minutes: number): Promise<void>;
}

const MINUTE_MS = 60_000;

/**
 * Tells once of each meeting that is about to start. That it was told is kept with the meeting before it is shown, so that
 * a background that is stopped in between, or starts anew, does not tell it twice; a meeting that was moved is told again.
 */
export function makeReminder({ meetings, clock, mayNotify, notify }: ReminderNeeds) {
  /** Told by this background; calls may overlap. */
  const told = new Set<string>();
  return async (soon: readonly MeetingRecord[]): Promise<void> => {
    if (soon.length === 0 || !(await mayNotify())) return;
    for (const { meeting, remindedOf } of soon) {
      const { id, start } = meeting;
      const name = `${id} ${start}`;
      if (remindedOf === start || told.has(name)) continue;
      told.add(name);
      await meetings.note(id, { remindedOf: start });
      await notify(Math.ceil((Date.parse(start) - clock.now()) / MINUTE_MS));
    }
  };
}
