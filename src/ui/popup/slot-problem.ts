import type { FailureCode } from '../../domain/failure';
import { scheduleOf } from '../../domain/schedule';
import type { timesOf } from '../../domain/slot';
import { text } from '../../i18n/text';

/** Why a meeting can't be at these times, as a sentence beside the fields; undefined where it can. */
export function slotProblem(times: ReturnType<typeof timesOf>, now: number): string | undefined {
  if (!times) return text(times === null ? 'slot_time_twice' : 'slot_time_unknown');
  const schedule = scheduleOf({ kind: 'at', ...times }, now);
  return schedule.ok ? undefined : timeSentence(schedule.failure.code);
}

/** The sentence for a failure that another time would mend; undefined for any other. */
export function timeSentence(code: FailureCode): string | undefined {
  if (!code.startsWith('time_')) return undefined;
  return text(code === 'time_in_the_past' ? 'slot_time_in_the_past' : 'slot_time_unknown');
}
