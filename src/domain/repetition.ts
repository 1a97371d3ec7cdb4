import { parseRule, type Rule, ruleText, WEEKDAYS, weekdayOf } from './recurrence';
import { includesFirst, startsOf } from './series';

/** Said by a page, or by the person when asked: the event takes place once. */
export const ONCE = 'NONE';

/**
 * What a page says of an event's repetition. `unknown`: it repeats, or may, but how can't be read for certain.
 * `beyond`: it says how, and Webex can't be told. `too_long`: Webex takes only a part of its dates. `counted`: so many
 * dates, of which some may lie behind.
 */
export type Repetition =
  | { readonly kind: 'once' }
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'unknown' | 'beyond' }
  | { readonly kind: 'too_long'; readonly longest: Rule }
  | { readonly kind: 'counted'; readonly endless: Rule };

/** Most dates of a series that ends, and most years from now to its last (developer.webex.com, Create a Meeting). */
const MOST_DATES = { DAILY: 1826, WEEKLY: 261, MONTHLY: 60, YEARLY: 5 } as const;
const MOST_YEARS = 5;

/**
 * @param said `NONE`, an RRULE, or the value of Google Calendar's choice: a list whose second entry is set where the
 * event repeats (so its public readers treat it), and which may hold the RRULE. Empty: the page has not let it be read.
 * Undefined: the page has nothing to say about it.
 * @param now milliseconds since 1970
 * @param mayBeLater the event may have begun on an earlier date than the one that is shown
 */
export function repetitionOf(
  said: string | undefined,
  first: Temporal.ZonedDateTime,
  now: number,
  mayBeLater = false,
): Repetition {
  if (said === undefined || said === ONCE) return { kind: 'once' };
  const entries = listIn(said);
  if (entries && !entries[1]) return { kind: 'once' };
  const lines = (entries ? textsIn(entries) : [said]).filter((text) => /^[A-Z-]+[:;=]/.test(text));
  const [text] = lines;
  if (text === undefined || !/^(?:RRULE:)?FREQ=/.test(text)) return { kind: 'unknown' };
  // Dates that are left out or added can't be told when a series is made.
  const rule = lines.length === 1 ? parseRule(text, first) : undefined;
  if (!rule || !includesFirst(rule, first)) return { kind: 'beyond' };
  const { end, ...endless } = rule;
  if (end && 'count' in end && mayBeLater) return { kind: 'counted', endless };
  const longest = end && shortened(rule, first, now);
  return longest ? { kind: 'too_long', longest } : { kind: 'rule', rule };
}

/** The usual ways in which an event that begins then may repeat, for the person to choose from. */
function usualRules(first: Temporal.ZonedDateTime): readonly Rule[] {
  const weekday = weekdayOf(first);
  const [day, interval] = [{ date: first.day }, 1];
  const weekend: readonly string[] = ['SA', 'SU'];
  const workdays = WEEKDAYS.filter((each) => !weekend.includes(each));
  return [
    { frequency: 'DAILY', interval },
    ...(weekend.includes(weekday) ? [] : [{ frequency: 'WEEKLY' as const, interval, weekdays: workdays }]),
    { frequency: 'WEEKLY', interval, weekdays: [weekday] },
    { frequency: 'MONTHLY', interval, day },
    { frequency: 'YEARLY', interval, month: first.month, day },
  ];
}

/** The rule cut to what Webex takes of it; undefined where it takes all. */
function shortened(rule: Rule, first: Temporal.ZonedDateTime, now: number): Rule | undefined {
  const horizon = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC').add({ years: MOST_YEARS });
  let [count, last] = [0, first];
  for (const start of startsOf(rule, first)) {
    const isBeyond = count === MOST_DATES[rule.frequency] || start.epochMilliseconds > horizon.epochMilliseconds;
    if (isBeyond) return { ...rule, end: { until: last.epochMilliseconds } };
    [count, last] = [count + 1, start];
  }
  return undefined;
}

/** Everything the person can answer to a question about it, as it is said back. */
export function answersTo(repetition: Repetition, first: Temporal.ZonedDateTime): readonly string[] {
  return [ONCE, ...rulesFor(repetition, first).map(ruleText)];
}

function rulesFor(repetition: Repetition, first: Temporal.ZonedDateTime): readonly Rule[] {
  switch (repetition.kind) {
    case 'too_long':
      return [repetition.longest];
    case 'counted':
      return [repetition.endless];
    case 'unknown':
      return usualRules(first);
    default:
      return [];
  }
}

function listIn(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? value.split(/\r?\n/) : Array.isArray(value) ? value.flatMap(textsIn) : [];
