import type { Joinable, Meeting } from '../domain/meeting';
import { type DayOfMonth, type Rule, ruleFrom, WEEKDAYS, type Weekday } from '../domain/recurrence';
import { ONCE } from '../domain/repetition';
import { firstOf, lastStartOf } from '../domain/series';
import { text } from './text';
import { browserVoice, type Voice } from './voice';

interface Line {
  readonly label: string;
  readonly value: string;
}

/** How a series repeats and when it ends; nothing where that can't be said right. */
export function seriesFacts(place: Joinable & Partial<Meeting>, voice: Voice): readonly Line[] {
  const { recurrence, start, end, timezone } = place;
  const rule = recurrence ? ruleFrom(recurrence) : undefined;
  const value = rule && sentenceOf(rule, voice);
  if (!rule || !value || !start || !end || !timezone) return [];
  const last = lastStartOf(rule, firstOf({ start, end, timezone }));
  return [
    { label: voice.say('invite_repeats'), value },
    ...(last ? [{ label: voice.say('invite_last_date'), value: inWords(last, { dateStyle: 'full' }, voice) }] : []),
  ];
}

/** What stands on the button of an answer: `NONE`, or an RRULE as we write it. */
export function sayRepetition(answer: string): string {
  if (answer === ONCE) return text('repeat_once');
  const rule = ruleFrom(answer);
  const sentence = rule && sentenceOf(rule, browserVoice);
  const until = rule?.end && 'until' in rule.end ? rule.end.until : undefined;
  if (until === undefined) return sentence ?? text('repeat_as_event');
  const last = Temporal.Instant.fromEpochMilliseconds(until).toZonedDateTimeISO('UTC');
  return text('repeat_until', inWords(last, { dateStyle: 'medium' }, browserVoice));
}

/** The days of a rule as a sentence of its own; its end is not in it. Rare rules have none. */
function sentenceOf(rule: Rule, voice: Voice): string | undefined {
  const { say, language } = voice;
  const every = String(rule.interval);
  const isEach = rule.interval === 1;
  switch (rule.frequency) {
    case 'DAILY':
      return isEach ? say('repeat_daily') : say('repeat_days', every);
    case 'WEEKLY': {
      if (isEach && rule.weekdays.join() === 'MO,TU,WE,TH,FR') return say('repeat_workdays');
      const days = new Intl.ListFormat(language).format(rule.weekdays.map((day) => weekdayName(day, voice)));
      return isEach ? say('repeat_weekly', days) : say('repeat_weeks', every, days);
    }
    case 'MONTHLY':
      return monthly(rule.day, isEach, every, voice);
    case 'YEARLY':
      return isEach && 'date' in rule.day ? say('repeat_yearly', dayName(rule.month, rule.day.date, voice)) : undefined;
  }
}

const IN_WEEK = {
  1: 'repeat_monthly_1',
  2: 'repeat_monthly_2',
  3: 'repeat_monthly_3',
  4: 'repeat_monthly_4',
  [-1]: 'repeat_monthly_last',
} as const;

function monthly(day: DayOfMonth, isEach: boolean, every: string, voice: Voice): string | undefined {
  const { say } = voice;
  if ('date' in day) {
    const date = String(day.date);
    return isEach ? say('repeat_monthly', date) : say('repeat_months', every, date);
  }
  return isEach ? say(IN_WEEK[day.week], weekdayName(day.weekday, voice)) : undefined;
}

/** 1 January 2024 was a Monday. */
const weekdayName = (weekday: Weekday, voice: Voice): string =>
  inWords(dateOf(2024, 1, 1 + WEEKDAYS.indexOf(weekday)), { weekday: 'long' }, voice);

/** In a leap year. */
const dayName = (month: number, day: number, voice: Voice): string =>
  inWords(dateOf(2024, month, day), { month: 'long', day: 'numeric' }, voice);

const dateOf = (year: number, month: number, day: number): Temporal.ZonedDateTime =>
  Temporal.PlainDate.from({ year, month, day }).toZonedDateTime('UTC');

const inWords = (date: Temporal.ZonedDateTime, options: Intl.DateTimeFormatOptions, { language }: Voice): string =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: date.timeZoneId }).format(date.epochMilliseconds);
