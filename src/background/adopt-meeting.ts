import type { Account, Signature } from '../domain/account';
import { keyIn } from '../domain/creation';
import { done, type Failure, failed, type Result } from '../domain/failure';
import type { Meeting } from '../domain/meeting';
import { parseRule, ruleText } from '../domain/recurrence';
import { firstOf } from '../domain/series';
import { isScheduledLink } from '../domain/webex-link';
import type { Clock } from '../platform/clock';
import type { Journal } from '../storage/journal';
import type { HostedMeeting, WebexClient } from '../webex/client';
import { recordOf } from './confirm-meeting';
import type { Ownership } from './ownership';

export interface AdoptMeetingNeeds {
  readonly journal: Journal;
  readonly webex: Pick<WebexClient, 'findByLink'>;
  readonly ownership: Pick<Ownership, 'ours'>;
  readonly clock: Clock;
  whoAmI(): Promise<Signature | undefined>;
  whyNobody(): Promise<Failure>;
}

/**
 * Takes up a meeting that this extension has made in another browser, or before it was installed anew; from then on it is
 * like any other of ours. It takes the tags that all our meetings carry, which Webex shows to our client ID only, and the
 * connected account as the host. Anything else is refused with `not_ours`.
 */
export function makeAdoptMeeting({ journal, webex, ownership, clock, whoAmI, whyNobody }: AdoptMeetingNeeds) {
  return async (link: string): Promise<Result<null>> => {
    const me = await whoAmI();
    if (!me) return { ok: false, failure: await whyNobody() };
    if (await ownership.ours(link)) return done(null);
    if (!isScheduledLink(link)) return failed('not_ours');
    const found = await webex.findByLink(link);
    if (!found.ok) return found.failure.code === 'meeting_gone' ? failed('not_ours') : found;
    const { meeting, host, tags } = found.value;
    const key = isHost(me.account, host) ? keyIn(tags) : undefined;
    if (key === undefined || (await isTwin(key, meeting.id))) return failed('not_ours');
    // Webex answers in UTC and doesn't say which zone the meeting was made in.
    const here = inOurWords({ ...meeting, timezone: clock.zone() });
    await journal.adopt(recordOf(here, { key, clientId: me.clientId, accountId: me.account.id }, clock.now()));
    return done(null);
  };

  /** A second meeting of a click that is known here is about to be removed. */
  async function isTwin(key: string, id: string): Promise<boolean> {
    const known = (await journal.read(key))?.meetingId;
    return known !== undefined && known !== id;
  }
}

/** Webex may leave the days of a rule to the first date; ours names them all, and is what a series is held against. */
function inOurWords(meeting: Meeting): Meeting {
  const rule = meeting.recurrence && parseRule(meeting.recurrence, firstOf(meeting));
  return rule ? { ...meeting, recurrence: ruleText(rule) } : meeting;
}

/** Webex always names the host's id; an e-mail address alone may have belonged to somebody else before. */
const isHost = (me: Account, { id, email }: HostedMeeting['host']): boolean =>
  id === undefined ? email !== '' && email.toLowerCase() === me.email.toLowerCase() : id === me.id;
