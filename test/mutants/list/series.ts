import type { Mutant } from '../mutant';
import { calendar, e2e, unit } from './kills';

const RULES = 'src/domain/recurrence.ts';
const REPETITION = 'src/domain/repetition.ts';
const SERIES = 'src/domain/series.ts';
const FOLLOW_SERIES = 'src/background/follow-series.ts';
const MOVED = 'src/background/moved-series.ts';
const ASKED = 'src/background/asked-recurrence.ts';

/** Events that repeat: the rule is read for certain and told as it is, or the person is asked. */
export const seriesMutants: readonly Mutant[] = [
  {
    name: 'of several days of a month the first is taken',
    file: RULES,
    find: 'const number = date ? wholeNumber(date, 31) : first.day;',
    replace: 'const number = date ? Number.parseInt(date, 10) : first.day;',
    kills: unit('domain/recurrence', 'several days of a month'),
  },
  {
    name: 'every other week begins on Monday, whatever the event says',
    file: RULES,
    find: "interval > 1 && weekdays.length > 1 && weekdays.includes('SU')",
    replace: 'false',
    kills: unit('domain/recurrence', 'days of every other week that depend on its first day'),
  },
  {
    name: 'unknown parts of a rule are passed over',
    file: RULES,
    find: 'PARTS.test(name)) && ',
    replace: 'name) && ',
    kills: unit('domain/recurrence', 'an unknown part'),
  },
  {
    name: 'an end on the clock of the event is taken for UTC',
    file: RULES,
    find: "isUtc ? 'UTC' : zone",
    replace: "'UTC'",
    kills: unit('domain/recurrence', 'on the clock of the event’s zone'),
  },
  {
    name: 'an end on a day leaves that day out',
    file: RULES,
    find: "'23:59:59'",
    replace: "'00:00'",
    kills: unit('domain/recurrence', 'on a day, which counts to its end'),
  },
  {
    name: 'dates of a series keep their distance instead of their time of day',
    file: SERIES,
    find: 'date.toZonedDateTime({ timeZone: first.timeZoneId, plainTime: time })',
    replace:
      'first.add({ hours: first.toPlainDate().until(date).total({ unit: "day", relativeTo: first.toPlainDate() }) * 24 })',
    kills: unit('domain/recurrence', 'keep their time of day when clocks change'),
  },
  {
    name: 'a month without such a day has its last one instead',
    file: SERIES,
    find: 'day.date <= month.daysInMonth ? [month.with({ day: day.date })] : []',
    replace: '[month.with({ day: day.date })]',
    kills: unit('domain/series-properties', 'a count of days one by one'),
  },
  {
    name: 'a rule that ends on the minute of a date leaves it out',
    file: SERIES,
    find: 'start.epochMilliseconds > until',
    replace: 'start.epochMilliseconds >= until',
    kills: unit('domain/recurrence', 'a rule that ends has a last one'),
  },
  {
    name: 'a series is forgotten after its first date',
    file: SERIES,
    find: 'return ends + last.epochMilliseconds - first.epochMilliseconds;',
    replace: 'return ends;',
    kills: unit('background/series', 'when its last date is over'),
  },
  {
    name: 'a repetition that could not be read counts as none',
    file: REPETITION,
    find: 'said === undefined || said === ONCE',
    replace: 'said === undefined || said === ONCE || said === ""',
    kills: unit('background/series', 'how it repeats can’t be read'),
  },
  {
    name: 'a value that only says that it repeats counts as none',
    file: REPETITION,
    find: "return { kind: 'unknown' };",
    replace: "return { kind: 'once' };",
    kills: unit('background/series', 'only that it repeats can be read'),
  },
  {
    name: 'dates that an event leaves out are passed over',
    file: REPETITION,
    find: 'lines.length === 1 ? parseRule(text, first) : undefined',
    replace: 'parseRule(text, first)',
    kills: unit('domain/repetition', 'a rule with a date that is left out'),
  },
  {
    name: 'a rule may leave its own first date out',
    file: REPETITION,
    find: '!rule || !includesFirst(rule, first)',
    replace: '!rule',
    kills: unit('domain/repetition', 'a rule that doesn’t mean the first date'),
  },
  {
    name: 'Webex cuts a long series, and nobody is told',
    file: REPETITION,
    find: 'const longest = end && shortened(rule, first, now);',
    replace: 'const longest = undefined as Rule | undefined;',
    kills: unit('background/series', 'Webex takes a part of its dates'),
  },
  {
    name: 'what Webex can’t be told is made for one date without a word',
    file: ASKED,
    find: 'const repetition = repetitionOf(repeats, first, now, mayBeLater);',
    replace:
      "const found = repetitionOf(repeats, first, now, mayBeLater);\n  const repetition: typeof found = found.kind === 'rule' ? found : { kind: 'once' };",
    kills: unit('background/series', 'Webex can’t be told'),
  },
  {
    name: 'the rule is not sent',
    file: 'src/background/create-meeting.ts',
    find: 'const meeting = { title, schedule, recurrence, tags,',
    replace: 'const meeting = { title, schedule, tags,',
    kills: unit('background/series', 'makes one series by one request'),
  },
  {
    name: 'a series that Webex cut to one date is not told',
    file: 'src/background/create-meeting.ts',
    find: 'row.recurrence && !record.meeting.recurrence',
    replace: 'false',
    kills: unit('background/series', 'for one date only is said'),
  },
  {
    name: 'an editor whose repetition is hidden counts as one without',
    file: 'src/adapters/pages/google-calendar.ts',
    find: "root.matches(DIALOG) ? undefined : ''",
    replace: 'undefined',
    kills: calendar('editor without jsname:T7keRc'),
  },
  {
    name: 'an answer about the dates is not taken',
    file: 'src/adapters/meeting-click.ts',
    find: 'draft = { ...draft, repeats };',
    replace: '',
    kills: e2e('series', 'where only that it repeats can be read'),
  },
  {
    name: 'a count is told although some of its dates may lie behind',
    file: REPETITION,
    find: "end && 'count' in end && mayBeLater",
    replace: 'false',
    kills: unit('background/series', 'how many dates are left can’t be read'),
  },
  {
    name: 'one date of a series is changed by the id of the series',
    file: FOLLOW_SERIES,
    find: 'sent(record, date.value.id, changes)',
    replace: 'sent(record, record.meeting.id, changes)',
    kills: unit('background/follow-series', 'changes that date by its own id'),
  },
  {
    name: 'a series is moved without a question',
    file: FOLLOW_SERIES,
    find: 'moved.value !== undefined && !event.isConfirmed',
    replace: 'false',
    kills: unit('background/follow-series', 'new times are a question first'),
  },
  {
    name: 'this and following is taken for all',
    file: FOLLOW_SERIES,
    find: "const isAll = event.scope === 'all'",
    replace: "const isAll = event.scope === 'all' || event.scope === 'following'",
    kills: unit('background/follow-series', 'this and following: left'),
  },
  {
    name: 'an answer that can’t be read is taken for all',
    file: FOLLOW_SERIES,
    find: "const isAll = event.scope === 'all'",
    replace: "const isAll = event.scope === 'all' || event.scope === 'unread'",
    kills: unit('background/follow-series', 'dates that can’t be read: left'),
  },
  {
    name: 'a series whose days have changed is moved all the same',
    file: FOLLOW_SERIES,
    find: '!isSameDay(event, schedule, meeting)',
    replace: 'false',
    kills: unit('background/follow-series', 'another day is left'),
  },
  {
    name: 'a series whose rule has changed is moved all the same',
    file: FOLLOW_SERIES,
    find: 'event.was?.repeats !== event.repeats ||',
    replace: '',
    kills: unit('background/follow-series', 'another rule is left'),
  },
  {
    name: 'a date is changed without proof that the series is ours',
    file: FOLLOW_SERIES,
    find: 'return proven.ok ? webex.changeMeeting(id, changes) : proven;',
    replace: 'return webex.changeMeeting(id, changes);',
    kills: unit('background/follow-series', 'without our tag neither a date nor the series'),
  },
  {
    name: 'a later date is held against the first of the series',
    file: FOLLOW_SERIES,
    find: 'includesDate(meeting, schedule.value)',
    replace: 'isSameMinute(schedule.value, meeting)',
    kills: unit('background/follow-series', 'on a later date agrees'),
  },
  {
    name: 'a series that has begun is moved into the past',
    file: MOVED,
    find: 'if (next.epochMilliseconds < now) continue;',
    replace: '',
    kills: unit('background/follow-series', 'a series that has begun'),
  },
  {
    name: 'a moved series keeps its end, and loses its last date',
    file: MOVED,
    find: '...(rule.end ? { recurrence: endingAt(rule, lastStartOf(rule, first)) } : {})',
    replace: '',
    kills: unit('background/follow-series', 'the last stays the last'),
  },
  {
    name: 'a series found by its tag hangs on UTC',
    file: 'src/background/look-up.ts',
    find: '{ ...meeting, timezone: row.schedule.timezone }',
    replace: 'meeting',
    kills: unit('background/follow-series', 'keeps the zone of its event'),
  },
];
