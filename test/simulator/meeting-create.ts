import { type Caller, requireScope } from './access';
import { json } from './answers';
import type { SimAnswer, SimRequest } from './http';
import { HOST_KEY_MARK, seriesAnswer } from './meeting-answer';
import { readObject } from './meeting-body';
import { viewFor } from './meeting-find';
import { type MeetingFields, readMeetingFields } from './meeting-rules';
import { placeInTime, readStamp } from './meeting-times';
import { invalid, Refusal } from './webex-errors';
import { defaultSite } from './webex-options';
import type { StoredMeeting, World } from './webex-state';

/** A regular person's limit in 24 hours; failed requests count too (developer.webex.com/docs/api/v1/meetings). */
export const CREATES_PER_DAY = 100;
const DAY_MS = 86_400_000;

/** Counts the attempt, or throws 429 with the seconds until the oldest counted one is a day old. */
function countAttempt(world: World, caller: Caller): void {
  const now = world.now();
  const personId = caller.person.id;
  const recent = world.state.attempts.filter((one) => one.personId === personId && one.at > now - DAY_MS);
  const oldest = recent.at(-CREATES_PER_DAY);
  if (recent.length >= CREATES_PER_DAY && oldest !== undefined) {
    const seconds = Math.max(1, Math.ceil((oldest.at + DAY_MS - now) / 1000));
    throw new Refusal(429, [], { 'retry-after': String(seconds) });
  }
  world.state.attempts.push({ personId, at: now });
}

/** The asked site, or the default one: 400 for a site that is not the person's, 403 where they only attend. */
function pickSite(caller: Caller, asked: string | undefined): string {
  const { person } = caller;
  const site = asked === undefined ? defaultSite(person) : person.sites.find((one) => one.siteUrl === asked);
  if (site === undefined && asked !== undefined) throw invalid(`Site '${asked}' not found.`);
  if (site === undefined || !site.host) throw new Refusal(403);
  return site.siteUrl;
}

function required(fields: MeetingFields, name: 'title' | 'start' | 'end'): string {
  const value = fields[name];
  if (value === undefined) throw invalid(`'${name}' is required.`);
  return value;
}

function generatedPassword(world: World): string {
  return `${world.ids.word(5)}bX${world.ids.digits(3)}@${world.ids.word(1)}`;
}

function build(world: World, caller: Caller, fields: MeetingFields): StoredMeeting {
  const { ids } = world;
  const title = required(fields, 'title');
  const zone = fields.timezone ?? 'UTC';
  const asked = [required(fields, 'start'), required(fields, 'end')].map((text) => readStamp(text, zone, true));
  const [start, end] = placeInTime(asked[0] ?? 0, asked[1] ?? 0, world.now());
  const siteUrl = pickSite(caller, fields.siteUrl);
  const [siteName = ''] = siteUrl.split('.');
  return {
    id: ids.hex(32),
    number: `25${ids.digits(9)}`,
    clientId: caller.clientId,
    hostId: caller.person.id,
    siteUrl,
    webLink: `https://${siteUrl}/${siteName}/j.php?MTID=m${ids.hex(32)}`,
    hostKey: `${HOST_KEY_MARK}${ids.digits(2)}`,
    phonePassword: ids.digits(8),
    accessCode: `25${ids.digits(9)}`,
    scheduledType: fields.scheduledType ?? 'meeting',
    sessionTypeId: fields.sessionTypeId ?? 3,
    createdAt: world.now(),
    title,
    agenda: fields.agenda ?? undefined,
    password: fields.password ?? generatedPassword(world),
    start,
    end,
    timezone: zone,
    recurrence: fields.recurrence ?? undefined,
    exceptions: new Map(),
    integrationTags: fields.integrationTags ?? [],
    invitees: fields.invitees ?? [],
    trackingCodes: fields.trackingCodes ?? undefined,
    settings: fields.settings,
    phase: 'planned',
  };
}

/**
 * `POST /v1/meetings`. There is no idempotency key: the same request twice makes two meetings. Unless `sendEmail` is
 * false a mail to host and invitees is recorded.
 */
export function createMeeting(world: World, caller: Caller, request: SimRequest): SimAnswer {
  requireScope(caller, 'meeting:schedules_write');
  countAttempt(world, caller);
  const body = readObject(request, ['application/json']);
  if (body.roomId !== undefined || body.adhoc === true) {
    requireScope(caller, 'spark:all');
    throw invalid('Meetings of a space are not simulated.');
  }
  const fields = readMeetingFields(body);
  // A host may be named by an administrator only; the caller's own address changes nothing.
  if (fields.hostEmail !== undefined && fields.hostEmail !== caller.person.email) throw new Refusal(403);
  const meeting = build(world, caller, fields);
  world.state.meetings.push(meeting);
  if (fields.sendEmail !== false) world.state.mails.push({ meetingId: meeting.id, occasion: 'created' });
  return json(200, seriesAnswer(meeting, viewFor(world, caller, meeting, meeting.timezone)));
}
