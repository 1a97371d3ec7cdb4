import { done, failed, type Result } from '../domain/failure';
import type { MeetingDraft } from '../domain/meeting-draft';
import { ruleText } from '../domain/recurrence';
import { answersTo, repetitionOf } from '../domain/repetition';
import type { Schedule } from '../domain/schedule';
import { firstOf } from '../domain/series';

/**
 * The RRULE of the series that a click asks for; undefined for a meeting that takes place once. Where the page's word
 * doesn't do, or Webex can't be told, the failure holds what the person can answer.
 * @param now milliseconds since 1970
 */
export function recurrenceAskedFor(
  { repeats, mayBeLater }: MeetingDraft,
  schedule: Schedule,
  now: number,
): Result<string | undefined> {
  const first = firstOf(schedule);
  const repetition = repetitionOf(repeats, first, now, mayBeLater);
  switch (repetition.kind) {
    case 'once':
      return done(undefined);
    case 'rule':
      return done(ruleText(repetition.rule));
    default:
      return failed(`repeat_${repetition.kind}`, { answers: answersTo(repetition, first) });
  }
}
