import { type Creation, canRetry } from '../domain/creation';
import { done, type FailureCode, type Result } from '../domain/failure';
import type { Invitation } from '../domain/invitation';
import type { Meeting } from '../domain/meeting';
import type { CreationView } from '../messaging/calls';
import type { Clock } from '../platform/clock';
import type { Journal } from '../storage/journal';
import type { Meetings } from '../storage/meetings';

export interface RecentCreationsNeeds {
  readonly journal: Journal;
  readonly meetings: Meetings;
  readonly clock: Clock;
  render(meeting: Meeting): Invitation;
}

export interface RecentCreations {
  latest(): Promise<Result<CreationView | null>>;
  dismiss(key: string): Promise<Result<null>>;
}

/** How long a click's outcome stays in the popup unless it is put away. */
const SHOWN_FOR_MS = 60 * 60_000;

export function makeRecentCreations({ journal, meetings, clock, render }: RecentCreationsNeeds): RecentCreations {
  return {
    async latest() {
      const rows = await journal.since(clock.now() - SHOWN_FOR_MS);
      const creation = rows.find((row, at) => concernsThePopup(row) && !isOvertaken(row, rows.slice(0, at)));
      if (!creation) return done(null);
      const record = await meetings.byKey(creation.key);
      const again = canRetry(creation);
      return done({
        creation,
        canRetry: again,
        ...(record ? { made: { key: creation.key, invitation: render(record.meeting) } } : {}),
      });
    },
    async dismiss(key) {
      await journal.change(key, { dismissed: true });
      return done(null);
    },
  };
}

/** Failures that are mended by signing in: people leave the page for that, and what they were doing waits for them. */
const MENDED_ELSEWHERE: readonly FailureCode[] = [
  'not_connected',
  'session_ended',
  'connection_changed',
  'vault_damaged',
  'client_refused',
  'scope_missing',
];

/** What a page or a menu has delivered or explained on the spot needs no second place. */
function concernsThePopup({ dismissed, unsaved, origin, state, failure }: Creation): boolean {
  if (dismissed) return false;
  if (unsaved) return true;
  if (origin === 'popup') return true;
  if (state === 'failed') return [...MENDED_ELSEWHERE, 'not_made', 'bad_link', 'unclear'].includes(failure?.code ?? '');
  return state === 'unclear' || state === 'confirmed';
}

/** A click that could not be sent is offered again only until a later one has made a meeting. */
const isOvertaken = (row: Creation, later: readonly Creation[]): boolean =>
  canRetry(row) && later.some(({ state }) => state === 'confirmed' || state === 'delivered');
