import type { AccessRequest } from '../domain/access-request';
import type { EndedMeeting } from '../domain/ended-meeting';

/** An access request with all that is needed to go on with it after a restart. */
export interface AccessRequestRow extends AccessRequest {
  /** The account whose meetings are looked through. */
  readonly accountId: string;
  /** When something was last noted, in milliseconds since 1970. */
  readonly workedAt: number;
  /** Missing once it has ended. */
  readonly place?: AccessPlace;
}

/**
 * Where to go on. What is left of a page of the list stands here as Webex gave it: asking for the page again would cost a
 * request, and could give others when meetings have been added meanwhile.
 */
export interface AccessPlace {
  /** Which part of the period, from 0; the number of parts once all are listed. */
  readonly window: number;
  /** The page that comes next, as the one before named it; missing for the first. */
  readonly page?: string;
  /** How many pages of this part have been read. */
  readonly pages: number;
  /** Meetings of the pages before that are still to be looked through. */
  readonly waiting: readonly EndedMeeting[];
  /** The counts at the beginning of this part, for beginning it again where Webex no longer knows the page. */
  readonly before: Pick<AccessRequest['progress'], 'meetings' | 'looked' | 'hostedByOthers'>;
}
