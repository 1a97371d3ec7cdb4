import { choice, type Option } from './choice';
import { settings, words } from './context';
import { type CalendarEvent, startOf } from './model';
import { compact, weekday } from './wall-time';

const NAMES = ['NONE', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'WEEKDAYS'] as const;
type Name = (typeof NAMES)[number];

/** As `weekday` counts. */
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * How often the event takes place. Of the options' values public code tells that they are lists, and that the second entry
 * is set if and only if the event repeats. What that entry is, nobody says: the rule, or something only the page knows.
 */
export function repetitionChoice(event: CalendarEvent): HTMLElement {
  const named: readonly Option[] = NAMES.map((name) => ({ value: name, label: words[`repeat${name}`] }));
  const isCustom = !named.some(({ value }) => value === event.repeat);
  const options = isCustom ? [...named, { value: event.repeat, label: words.repeatWEEKLY }] : named;
  const values = new Map(options.map(({ value }, index) => [optionValue(value, index, event), value]));
  const shown = [...values].map(([value, name], index) => ({ value, label: options[index]?.label ?? name }));
  const chosen = shown[options.findIndex(({ value }) => value === event.repeat)]?.value ?? '';
  const take = (value: string): void => {
    event.repeat = values.get(value) ?? 'NONE';
  };
  return choice({ jsname: 'T7keRc' }, shown, chosen, take, settings.repeat_in === 'menu');
}

function optionValue(repeat: string, index: number, event: CalendarEvent): string {
  if (repeat === 'NONE') return JSON.stringify([index, null]);
  return JSON.stringify([index, settings.repeat_as === 'rule' ? [ruleOf(repeat, event)] : true]);
}

/** The rule of a named repetition, or the text that the settings give. */
function ruleOf(repeat: string, event: CalendarEvent): string {
  const { date } = startOf(event);
  const [, month, day] = /^\d{4}(\d\d)(\d\d)$/.exec(compact(date)) ?? [];
  const rules: Record<Exclude<Name, 'NONE'>, string> = {
    DAILY: 'FREQ=DAILY',
    WEEKLY: `FREQ=WEEKLY;BYDAY=${DAYS[weekday(date)]}`,
    MONTHLY: `FREQ=MONTHLY;BYMONTHDAY=${Number(day)}`,
    YEARLY: `FREQ=YEARLY;BYMONTH=${Number(month)};BYMONTHDAY=${Number(day)}`,
    WEEKDAYS: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  };
  return `RRULE:${repeat in rules ? rules[repeat as keyof typeof rules] : repeat}`;
}
