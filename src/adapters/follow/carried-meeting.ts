import type { Invitation } from '../../domain/invitation';
import { findWebexLink } from '../../domain/webex-link';
import type { EventOfMeeting } from '../../messaging/calls/meetings';
import type { EventReading } from '../page-adapter';

/** A meeting of ours whose link stands in an open event. */
export interface CarriedMeeting extends Pick<EventOfMeeting, 'link' | 'eventId' | 'planned'> {
  /**
   * `made`: in this very editor, so nothing else holds it until the event is saved. `agrees`: the event as it was opened
   * says the same. `differs`: it does not, so it may be another event than the meeting's own. `doubtful`: they could not be
   * compared. `copied`: it is another. `parted`: it is another, and our text was taken out of it.
   */
  kind: 'made' | 'agrees' | 'differs' | 'doubtful' | 'copied' | 'parted';
  /** What the meeting still says, or why they could not be compared. */
  readonly words?: string;
  readonly invitation?: Invitation | undefined;
}

/** Far more than Webex takes; the background cuts it properly. */
const TITLE_SENT = 1000;

/** Date and time of start and end, and the zone. */
const TIME_PARTS = 5;

/** What is sent of an event; undefined where any of its times can't be read for certain. */
export function eventOf(
  { link, eventId, planned }: Pick<CarriedMeeting, 'link' | 'eventId' | 'planned'>,
  reading: EventReading | undefined,
): EventOfMeeting | undefined {
  if (!reading?.when) return undefined;
  const { title, when, repeats, isPrivate } = reading;
  const { allDay, ...times } = when;
  const isCertain = !allDay && Object.values(times).filter(Boolean).length === TIME_PARTS;
  if (!isCertain) return undefined;
  return { link, eventId, planned, title: title?.slice(0, TITLE_SENT), when, repeats, isPrivate };
}

/** Every Webex link in a text. */
export function linksIn(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).flatMap((word) => findWebexLink(word) ?? []));
}
