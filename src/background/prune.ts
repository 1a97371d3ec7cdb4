import type { Clock } from '../platform/clock';
import type { AccessRequests } from '../storage/access-requests';
import type { Journal } from '../storage/journal';
import type { Meetings } from '../storage/meetings';

const DAY_MS = 24 * 60 * 60_000;

/** Webex itself deletes meetings 180 days after their end (developer.webex.com/docs/meetings). */
export const MEETINGS_KEPT_DAYS = 180;

/** Settled clicks; one that waits for an answer or a decision stays. */
export const CLICKS_KEPT_DAYS = 30;

/** Access requests that ended, or that nobody has gone on with, and what was found for them. */
export const ACCESS_REQUESTS_KEPT_DAYS = 30;

/** Forgets what is too old to be of use; called at each start of the background. */
export function makePrune(needs: {
  readonly journal: Journal;
  readonly meetings: Meetings;
  readonly accessRequests: AccessRequests;
  readonly clock: Clock;
}) {
  return async (): Promise<void> => {
    const now = needs.clock.now();
    await needs.meetings.prune(now - MEETINGS_KEPT_DAYS * DAY_MS);
    await needs.journal.prune(now - CLICKS_KEPT_DAYS * DAY_MS, now);
    await needs.accessRequests.prune(now - ACCESS_REQUESTS_KEPT_DAYS * DAY_MS);
  };
}
