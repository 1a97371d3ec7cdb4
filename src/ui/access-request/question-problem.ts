import { LONGEST_YEARS } from '../../domain/access-windows';
import { emailAddress } from '../../domain/email-address';
import type { TextKey } from '../../i18n/keys';

/** What stands in the form: days as ISO 8601 dates, empty where none is chosen. */
export interface QuestionFields {
  readonly email: string;
  readonly from: string;
  readonly to: string;
  readonly zone: string;
}

/** Which field keeps a question from being asked, and the sentence that says why. */
export interface QuestionProblem {
  readonly field: 'email' | 'from' | 'to';
  readonly words: TextKey;
}

/**
 * The first thing that is wrong; undefined where nothing is.
 * @param today ISO 8601 date in the zone of the question
 */
export function questionProblem({ email, from, to }: QuestionFields, today: string): QuestionProblem | undefined {
  if (!emailAddress(email)) return { field: 'email', words: 'access_email_wrong' };
  for (const [field, day] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (!isDay(day)) return { field, words: 'access_day_missing' };
    if (day > today) return { field, words: 'access_day_future' };
  }
  if (to < from) return { field: 'to', words: 'access_day_order' };
  if (Temporal.PlainDate.compare(Temporal.PlainDate.from(from).add({ years: LONGEST_YEARS }), to) < 0)
    return { field: 'from', words: 'access_day_long' };
  return undefined;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
