import { type Caller, requireScope } from './access';
import { json, noContent } from './answers';
import type { SimAnswer, SimRequest } from './http';
import { listedSeriesAnswer, occurrenceAnswer } from './meeting-answer';
import { readObject } from './meeting-body';
import { findMeeting, findOccurrence, viewFor } from './meeting-find';
import { type MeetingFields, readMeetingFields } from './meeting-rules';
import { checkSpan, placeInTime, readStamp } from './meeting-times';
import { endOf } from './occurrences';
import { invalid, Refusal } from './webex-errors';
import type { StoredMeeting, World } from './webex-state';

/** The meeting, if the caller hosts it and it neither runs nor has ended; else throws 404, 403 or 400. */
function changeable(world: World, caller: Caller, id: string): StoredMeeting {
  requireScope(caller, 'meeting:schedules_write');
  const meeting = findMeeting(world, id);
  if (meeting.hostId !== caller.person.id) throw new Refusal(403);
  if (meeting.phase === 'inProgress') throw invalid('Meeting is in progress');
  if (meeting.phase === 'ended' || endOf(meeting) <= world.now()) throw invalid('Meeting has ended');
  return meeting;
}

/** New times of a meeting; a time that is not given stays, and only a given start is held against the clock. */
function moved(
  world: World,
  meeting: Pick<StoredMeeting, 'start' | 'end'>,
  fields: MeetingFields,
  zone: string,
): readonly [number, number] {
  const start = fields.start === undefined ? meeting.start : readStamp(fields.start, zone, true);
  const end = fields.end === undefined ? meeting.end : readStamp(fields.end, zone, true);
  if (fields.start !== undefined) return placeInTime(start, end, world.now());
  const minute = Math.floor(end / 60_000) * 60_000;
  checkSpan(start, minute);
  return [start, minute];
}

/**
 * `PATCH /v1/meetings/{id}`: only the given fields change, `null` clears agenda, recurrence and tracking codes. Everything
 * is checked before anything is kept. A mail is recorded unless `sendEmail` is false. The id of one date changes that date
 * alone. When start, end or recurrence of a series change, its dates that differed are as all the others again.
 */
export function patchMeeting(world: World, caller: Caller, request: SimRequest, id: string): SimAnswer {
  const meeting = changeable(world, caller, id);
  if (meeting.scheduledType === 'personalRoomMeeting') throw invalid('A personal room meeting cannot be updated.');
  const fields = readMeetingFields(readObject(request, ['application/json', 'application/json-patch+json']));
  if (fields.hostEmail !== undefined && fields.hostEmail !== caller.person.email) throw new Refusal(403);
  const timezone = fields.timezone ?? meeting.timezone;
  const occurrence = meeting.recurrence === undefined ? undefined : findOccurrence(meeting, id);
  const [start, end] = moved(world, occurrence ?? meeting, fields, timezone);
  if (fields.sendEmail !== false) world.state.mails.push({ meetingId: meeting.id, occasion: 'changed' });
  if (occurrence) {
    const title = fields.title ?? occurrence.title;
    meeting.exceptions.set(id, { title, start, end });
    const changed = { ...occurrence, title, start, end, isModified: true };
    return json(200, occurrenceAnswer(meeting, changed, viewFor(world, caller, meeting, timezone)));
  }
  const keep = <T>(given: T | null | undefined, old: T | undefined): T | undefined =>
    given === null ? undefined : (given ?? old);
  const recurrence = keep(fields.recurrence, meeting.recurrence);
  const isReplanned = start !== meeting.start || end !== meeting.end || recurrence !== meeting.recurrence;
  if (isReplanned) meeting.exceptions.clear();
  Object.assign(meeting, {
    title: fields.title ?? meeting.title,
    password: fields.password ?? meeting.password,
    agenda: keep(fields.agenda, meeting.agenda),
    recurrence,
    trackingCodes: keep(fields.trackingCodes, meeting.trackingCodes),
    integrationTags: fields.integrationTags ?? meeting.integrationTags,
    invitees: fields.invitees ?? meeting.invitees,
    settings: { ...meeting.settings, ...fields.settings },
    timezone,
    start,
    end,
  });
  return json(200, listedSeriesAnswer(meeting, viewFor(world, caller, meeting, timezone)));
}

/** `DELETE /v1/meetings/{id}`, of a whole series or of one date: 204; a mail is recorded unless the query says `sendEmail=false`. */
export function removeMeeting(world: World, caller: Caller, request: SimRequest, id: string): SimAnswer {
  const meeting = changeable(world, caller, id);
  const { meetings, mails, removed } = world.state;
  const occurrence = meeting.recurrence === undefined ? undefined : findOccurrence(meeting, id);
  if (occurrence) meeting.exceptions.set(occurrence.id, { deleted: true });
  else {
    meetings.splice(meetings.indexOf(meeting), 1);
    removed.push(meeting);
  }
  if (request.url.searchParams.get('sendEmail') !== 'false') {
    mails.push({ meetingId: meeting.id, occasion: 'removed' });
  }
  return noContent();
}
