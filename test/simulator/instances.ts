import type { Caller } from './access';
import { hostOf } from './meeting-find';
import { formatStamp } from './meeting-times';
import type { StoredInstance, World } from './webex-state';

/** Details of a meeting can be read this long after its end and not before (description of `state`, List Meetings). */
const TOLD_AFTER_MS = 15 * 60_000;

/** More than these are not listed, however one pages (List Meetings). */
const MOST_LISTED = 10_000;

/**
 * The meetings that took place within a window and that the caller hosted or was invited to, as a list answers them: of an
 * ended one without number and password, which "don't apply" then, as far as the schema lets them be missing.
 */
export function listInstances(
  world: World,
  caller: Caller,
  window: { readonly from: number; readonly to: number },
  zone: string,
): readonly Record<string, unknown>[] {
  return world.state.instances
    .filter((one) => one.start < window.to && one.end > window.from && one.end + TOLD_AFTER_MS <= world.now())
    .filter((one) => one.hostId === caller.person.id || one.invited.includes(caller.person.email.toLowerCase()))
    .sort((one, other) => one.start - other.start)
    .slice(0, MOST_LISTED)
    .map((one) => instanceAnswer(world, caller, one, zone));
}

function instanceAnswer(world: World, caller: Caller, one: StoredInstance, zone: string): Record<string, unknown> {
  const host = hostOf(world, one);
  return {
    id: one.id,
    meetingSeriesId: one.seriesId,
    scheduledMeetingId: one.scheduledMeetingId,
    title: one.title,
    password: '',
    meetingType: 'meeting',
    state: 'ended',
    timezone: zone,
    start: formatStamp(one.start, zone),
    end: formatStamp(one.end, zone),
    hostUserId: host.id,
    hostDisplayName: host.displayName,
    hostEmail: host.email,
    hostKey: host.id === caller.person.id ? HOST_KEY : '',
    siteUrl: one.siteUrl,
    webLink: `https://${one.siteUrl}/acme/j.php?MTID=m${one.id}`,
    telephony: { accessCode: '', callInNumbers: [] },
    // Those of personal rooms too fall into this category (List Meetings, on `scheduledType`).
    scheduledType: 'meeting',
    enabledBreakoutSessions: false,
    hasChat: false,
    hasRecording: false,
  };
}

/** Begins like every host key (meeting-answer.ts), so that a leak is easy to search for. */
const HOST_KEY = '999912';
