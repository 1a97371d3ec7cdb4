import { type Caller, requireScope } from './access';
import { json, noContent } from './answers';
import type { SimAnswer, SimRequest } from './http';
import { listedSeriesAnswer } from './meeting-answer';
import { readObject } from './meeting-body';
import { findMeeting, viewFor } from './meeting-find';
import { type MeetingFields, readMeetingFields } from './meeting-rules';
import { checkSpan, placeInTime, readStamp } from './meeting-times';
import { invalid, Refusal } from './webex-errors';
import type { StoredMeeting, World } from './webex-state';

/** The meeting, if the caller hosts it and it neither runs nor has ended; else throws 404, 403 or 400. */
function changeable(world: World, caller: Caller, id: string): StoredMeeting {
  requireScope(caller, 'meeting:schedules_write');
  const meeting = findMeeting(world, id);
  if (meeting.hostId !== caller.person.id) throw new Refusal(403);
  if (meeting.phase === 'inProgress') throw invalid('Meeting is in progress');
  const over = meeting.recurrence === undefined && meeting.end <= world.now();
  if (meeting.phase === 'ended' || over) throw invalid('Meeting has ended');
  return meeting;
}

/** New times of a meeting; a time that is not given stays, and only a given start is held against the clock. */
function moved(world: World, meeting: StoredMeeting, fields: MeetingFields, zone: string): readonly [number, number] {
  const start = fields.start === undefined ? meeting.start : readStamp(fields.start, zone, true);
  const end = fields.end === undefined ? meeting.end : readStamp(fields.end, zone, true);
  if (fields.start !== undefined) return placeInTime(start, end, world.now());
  const minute = Math.floor(end / 60_000) * 60_000;
  checkSpan(start, minute);
  return [start, minute];
}

/**
 * `PATCH /v1/meetings/{id}`: only the given fields change, `null` clears agenda, recurrence and tracking codes. Everything
 * is checked before anything is kept. A mail is recorded unless `sendEmail` is false.
 */
export function patchMeeting(world: World, caller: Caller, request: SimRequest, id: string): SimAnswer {
  const meeting = changeable(world, caller, id);
  if (meeting.scheduledType === 'personalRoomMeeting') throw invalid('A personal room meeting cannot be updated.');
  const fields = readMeetingFields(readObject(request, ['application/json', 'application/json-patch+json']));
  if (fields.hostEmail !== undefined && fields.hostEmail !== caller.person.email) throw new Refusal(403);
  const timezone = fields.timezone ?? meeting.timezone;
  const [start, end] = moved(world, meeting, fields, timezone);
  const keep = <T>(given: T | null | undefined, old: T | undefined): T | undefined =>
    given === null ? undefined : (given ?? old);
  Object.assign(meeting, {
    title: fields.title ?? meeting.title,
    password: fields.password ?? meeting.password,
    agenda: keep(fields.agenda, meeting.agenda),
    recurrence: keep(fields.recurrence, meeting.recurrence),
    trackingCodes: keep(fields.trackingCodes, meeting.trackingCodes),
    integrationTags: fields.integrationTags ?? meeting.integrationTags,
    invitees: fields.invitees ?? meeting.invitees,
    settings: { ...meeting.settings, ...fields.settings },
    timezone,
    start,
    end,
  });
  if (fields.sendEmail !== false) world.state.mails.push({ meetingId: meeting.id, occasion: 'changed' });
  return json(200, listedSeriesAnswer(meeting, viewFor(world, caller, meeting, timezone)));
}

/** `DELETE /v1/meetings/{id}`: 204; a mail is recorded unless the query says `sendEmail=false`. */
export function removeMeeting(world: World, caller: Caller, request: SimRequest, id: string): SimAnswer {
  const meeting = changeable(world, caller, id);
  const { meetings, mails, removed } = world.state;
  meetings.splice(meetings.indexOf(meeting), 1);
  removed.push(meeting);
  if (request.url.searchParams.get('sendEmail') !== 'false') {
    mails.push({ meetingId: meeting.id, occasion: 'removed' });
  }
  return noContent();
}
