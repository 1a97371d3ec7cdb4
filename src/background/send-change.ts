import type { Result } from '../domain/failure';
import type { MeetingRecord } from '../domain/meeting';
import type { Meetings } from '../storage/meetings';
import type { MeetingChanges, WebexClient } from '../webex/client';

export interface SendChangeNeeds {
  readonly meetings: Pick<Meetings, 'note' | 'change'>;
  readonly webex: Pick<WebexClient, 'changeMeeting'>;
}

/**
 * Changes a meeting as a whole. From before the request leaves until its answer is kept, the record says that it may be
 * wrong: Webex may act on a request whose answer never comes.
 */
export async function sendChange(
  { meetings, webex }: SendChangeNeeds,
  { meeting: { id }, isUnsure }: MeetingRecord,
  changes: MeetingChanges,
): Promise<Result<null>> {
  if (!isUnsure) await meetings.note(id, { isUnsure: true });
  const changed = await webex.changeMeeting(id, changes);
  const isRefused = !changed.ok && changed.failure.code !== 'webex_down';
  if (isRefused && !isUnsure) await meetings.change(id, sure);
  return changed;
}

/** The record of a meeting of which it is known what Webex says. */
export const sure = ({ isUnsure: _, ...record }: MeetingRecord): MeetingRecord => record;
