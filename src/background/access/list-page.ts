import type { Window } from '../../domain/access-windows';
import type { Account } from '../../domain/account';
import type { EndedMeeting } from '../../domain/ended-meeting';
import { failed, type Result } from '../../domain/failure';
import type { AccessPlace, AccessRequestRow } from '../../storage/access-request-row';
import type { Effort, ListedPage } from '../../storage/access-requests';
import type { WebexClient } from '../../webex/client';
import type { Pace } from './pace';
import { partAt, windowAt } from './windows';

export interface ListPageNeeds {
  readonly webex: Pick<WebexClient, 'listEnded'>;
  readonly pace: Pace;
}

/** Webex lists 10,000 meetings at most, a hundred on a page (List Meetings): more pages than twice that go in circles. */
const MOST_PAGES = 200;

/** Reads the page of the list that comes next, and sorts out what is to be looked through. */
export function makeListPage({ webex, pace }: ListPageNeeds) {
  return async (
    row: AccessRequestRow,
    place: AccessPlace,
    account: Account,
    isWanted: () => boolean,
  ): Promise<{ readonly result: Result<ListedPage> | undefined; readonly effort: Effort }> => {
    const asked = await pace.ask(() => webex.listEnded(windowAt(row, place.window), place.page), isWanted);
    if (!asked.result?.ok) return { result: asked.result, effort: asked.effort };
    const { meetings: listed, next, unreadable } = asked.result.value;
    if (place.pages >= MOST_PAGES) return { result: failed('webex_down'), effort: asked.effort };
    const part = partAt(row, place.window);
    const within = listed.filter((meeting) => beginsIn(part, meeting));
    const meetings = within.filter((meeting) => isHostedBy(account, meeting));
    const page = { meetings, hostedByOthers: within.length - meetings.length, next, unreadable };
    return { result: { ok: true, value: page }, effort: asked.effort };
  };
}

function beginsIn({ from, to }: Window, { start }: EndedMeeting): boolean {
  const at = Date.parse(start);
  return Number.isNaN(at) || (at >= from && at < to);
}

/** Webex tells participants to the host only (List Meeting Participants). */
const isHostedBy = (account: Account, { host }: EndedMeeting): boolean =>
  host.id === account.id || host.email === account.email.toLowerCase() || (!host.id && !host.email);
