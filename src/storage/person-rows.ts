import { type Mentions, mentionsOf } from '../domain/mentions';
import { type Place, rowsIn } from './place';
import type { ReadableTables, Row, RowStore, Table } from './rows';

/** Rows that are about a person alone, and rows of something else in which their address stands. */
export interface RowsOfPerson {
  readonly about: number;
  readonly mentioning: number;
}

/** What is kept about a person by their e-mail address, in every store of plain rows. */
export interface PersonRows {
  count(email: string): Promise<RowsOfPerson>;
  /** Deletes the ones and takes the address out of the others: all of it, or nothing. */
  erase(email: string): Promise<RowsOfPerson>;
}

export function createPersonRows(place: () => Promise<Place>): PersonRows {
  const rows = rowsIn(place);
  return {
    count: (email) => rows.read(async (tables) => counted(await rowsAbout(tables, email, mentionsOf(email)))),
    erase: (email) =>
      rows.change(async (tables) => {
        const mentions = mentionsOf(email);
        const found = await rowsAbout(tables, email, mentions);
        for (const { id } of found.requests) await tables.accessRequests.delete(id);
        for (const { order } of found.matches) await tables.accessMatches.delete(order);
        for (const { order } of found.failures) await tables.accessFailures.delete(order);
        await putBack(tables.journal, found.journal, mentions.without);
        await putBack(tables.meetings, found.meetings, (record) => mentions.without(withBlankLines(record, mentions)));
        await putBack(tables.accessRequests, found.otherRequests, mentions.without);
        await putBack(tables.accessMatches, found.otherMatches, mentions.without);
        await putBack(tables.accessFailures, found.otherFailures, mentions.without);
        return counted(found);
      }),
  };
}

interface Found {
  readonly requests: readonly Row<'accessRequests'>[];
  readonly matches: readonly Row<'accessMatches'>[];
  readonly failures: readonly Row<'accessFailures'>[];
  readonly journal: readonly Row<'journal'>[];
  readonly meetings: readonly Row<'meetings'>[];
  readonly otherRequests: readonly Row<'accessRequests'>[];
  readonly otherMatches: readonly Row<'accessMatches'>[];
  readonly otherFailures: readonly Row<'accessFailures'>[];
}

/** The stores of pages and actions hold no words of anybody, by their types. */
async function rowsAbout(tables: ReadableTables, email: string, { isIn }: Mentions): Promise<Found> {
  const requests = await tables.accessRequests.list('startedAt');
  const theirs = new Set(requests.filter((one) => one.email === email.toLowerCase()).map(({ id }) => id));
  const isTheirs = ({ requestId }: { readonly requestId: string }) => theirs.has(requestId);
  const matches = await tables.accessMatches.list('order');
  const failures = await tables.accessFailures.list('order');
  return {
    requests: requests.filter(({ id }) => theirs.has(id)),
    matches: matches.filter(isTheirs),
    failures: failures.filter(isTheirs),
    journal: (await tables.journal.list('createdAt')).filter(isIn),
    meetings: (await tables.meetings.list('madeAt')).filter(isIn),
    otherRequests: requests.filter((one) => !theirs.has(one.id) && isIn(one)),
    otherMatches: matches.filter((one) => !isTheirs(one) && isIn(one)),
    otherFailures: failures.filter((one) => !isTheirs(one) && isIn(one)),
  };
}

const counted = ({ requests, matches, failures, ...others }: Found): RowsOfPerson => ({
  about: requests.length + matches.length + failures.length,
  mentioning: Object.values(others).reduce((sum, { length }) => sum + length, 0),
});

async function putBack<S extends RowStore>(
  table: Table<S>,
  rows: readonly Row<S>[],
  change: (row: Row<S>) => Row<S>,
): Promise<void> {
  for (const row of rows) await table.put(change(row));
}

/** A line of an invitation goes as a whole: what is left of one would say something that nobody wrote. */
const withBlankLines = (record: Row<'meetings'>, { isIn }: Mentions): Row<'meetings'> =>
  record.written ? { ...record, written: record.written.map((line) => (isIn(line) ? '' : line)) } : record;
