import { startsOf } from './recurrence';
import type { Exception, StoredMeeting } from './webex-state';

/** One date of a series: a scheduled meeting. */
export interface Occurrence {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly start: number;
  readonly end: number;
  readonly isModified: boolean;
}

/** A date is named by when it was planned first, so that it keeps its id when it is moved. */
const idOf = (series: StoredMeeting, planned: number): string =>
  `${series.id}_${new Date(planned).toISOString().replace(/[-:]|\.\d+/g, '')}`;

/** All dates of a series that were not deleted one by one, in the order they were planned in. */
export function occurrencesOf(series: StoredMeeting): readonly Occurrence[] {
  const length = series.end - series.start;
  return startsOf(series.start, series.timezone, series.recurrence).flatMap((planned) => {
    const id = idOf(series, planned);
    const exception = series.exceptions.get(id);
    if (exception?.deleted) return [];
    const usual = { title: series.title, start: planned, end: planned + length };
    return [{ ...usual, ...changesOf(exception), id, isModified: exception !== undefined }];
  });
}

function changesOf(exception: Exception | undefined): Partial<Occurrence> {
  const { title, start, end } = exception ?? {};
  return { ...(title === undefined ? {} : { title }), ...(start === undefined ? {} : { start, end: end ?? start }) };
}

/** The date that may be joined next: the first that is not over, else the last. */
export function currentOf(series: StoredMeeting, now: number): Occurrence | undefined {
  const all = occurrencesOf(series);
  return all.find(({ end }) => end > now) ?? all.at(-1);
}

/** When the last date of a series is over, in milliseconds since the epoch. */
export const endOf = (series: StoredMeeting): number =>
  series.recurrence === undefined ? series.end : Math.max(...occurrencesOf(series).map(({ end }) => end), series.end);
