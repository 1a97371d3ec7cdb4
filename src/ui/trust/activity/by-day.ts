import type { ActivityEntry } from '../../../domain/activity';
import { browserLanguage } from '../../../i18n/text';

export interface Day {
  /** As it is written in the page's language. */
  readonly day: string;
  readonly entries: readonly ActivityEntry[];
}

/** The entries of each day in the browser's time zone, in the order in which they come. */
export function byDay(entries: readonly ActivityEntry[]): readonly Day[] {
  const format = new Intl.DateTimeFormat(browserLanguage(), { dateStyle: 'full' });
  const days = Map.groupBy(entries, ({ at }) => format.format(at));
  return [...days].map(([day, ofDay]) => ({ day, entries: ofDay }));
}
