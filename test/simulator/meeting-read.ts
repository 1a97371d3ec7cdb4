import { type Caller, requireScope } from './access';
import { json } from './answers';
import type { SimAnswer, SimRequest } from './http';
import { listedSeriesAnswer, occurrenceAnswer, seriesAnswer } from './meeting-answer';
import { askedZone, findMeeting, takesPart, viewFor } from './meeting-find';
import { readStamp, seriesEnd } from './meeting-times';
import { invalid, Refusal } from './webex-errors';
import type { StoredMeeting, World } from './webex-state';

const WEEK_MS = 7 * 86_400_000;
const DEFAULT_PAGE = 10;
const LARGEST_PAGE = 100;
const TYPES = ['meetingSeries', 'scheduledMeeting', 'meeting'];

/** `GET /v1/meetings/{id}`: for host and invitees, and for whoever sends the meeting's password as a header. */
export function readMeeting(world: World, caller: Caller, request: SimRequest, id: string): SimAnswer {
  requireScope(caller, 'meeting:schedules_read');
  const meeting = findMeeting(world, id);
  if (!takesPart(caller, meeting) && request.headers.password !== meeting.password) throw new Refusal(403);
  const view = viewFor(world, caller, meeting, askedZone(request));
  const occurrence = id !== meeting.id || request.url.searchParams.get('current') === 'true';
  return json(200, occurrence ? occurrenceAnswer(meeting, view) : seriesAnswer(meeting, view));
}

/** The asked window, or the documented one: from now (or `to` minus 7 days) to `from` plus 7 days. */
function readWindow(query: URLSearchParams, zone: string, now: number): { from: number; to: number } {
  const read = (name: string): number | undefined => {
    const text = query.get(name);
    return text === null ? undefined : readStamp(text, zone, false);
  };
  const askedTo = read('to');
  const from = read('from') ?? (askedTo === undefined ? now : askedTo - WEEK_MS);
  const to = askedTo ?? from + WEEK_MS;
  if (from > to) throw invalid("'from' cannot be after 'to'.");
  return { from, to };
}

function wholeNumber(text: string | null, fallback: number, least: number, most: number, name: string): number {
  const value = text === null ? fallback : Number(text);
  if (!Number.isInteger(value) || value < least || value > most) throw invalid(`'${name}' is invalid.`);
  return value;
}

/** The link to the next page, in which a window that hung on the clock is pinned. */
function nextLink(request: SimRequest, window: { from: number; to: number }, offset: number): string {
  const next = new URL(request.url);
  next.searchParams.set('from', new Date(window.from).toISOString());
  next.searchParams.set('to', new Date(window.to).toISOString());
  next.searchParams.set('offset', String(offset));
  return `<${next.href}>; rel="next"`;
}

function matchesFilters(query: URLSearchParams, caller: Caller, meeting: StoredMeeting): boolean {
  const tag = query.get('integrationTag');
  if (tag !== null && (meeting.clientId !== caller.clientId || !meeting.integrationTags.includes(tag))) return false;
  if ((query.get('siteUrl') ?? meeting.siteUrl) !== meeting.siteUrl) return false;
  return (query.get('scheduledType') ?? meeting.scheduledType) === meeting.scheduledType;
}

/**
 * `GET /v1/meetings`: meetings the caller hosts or is invited to, in the order of their start. Without `from` and `to`
 * that is the next seven days only, and without `max` ten of them; `Link: <…>; rel="next"` leads on. Of a recurring
 * series `meetingType=scheduledMeeting` shows the first occurrence only; `meeting` (past and running) is always empty.
 */
export function listMeetings(world: World, caller: Caller, request: SimRequest): SimAnswer {
  requireScope(caller, 'meeting:schedules_read');
  const query = request.url.searchParams;
  const zone = askedZone(request);
  const exact = ['meetingNumber', 'webLink', 'roomId'].filter((name) => query.has(name));
  if (exact.length > 1) throw invalid('meetingNumber, webLink and roomId are mutually exclusive.');
  const type = query.get('meetingType') ?? 'meetingSeries';
  if (!TYPES.includes(type)) throw invalid("'meetingType' is invalid.");
  const max = wholeNumber(query.get('max'), DEFAULT_PAGE, 1, LARGEST_PAGE, 'max');
  const offset = wholeNumber(query.get('offset'), 0, 0, Number.MAX_SAFE_INTEGER, 'offset');
  const window = readWindow(query, zone, world.now());
  const occurrences = exact.length > 0 ? query.get('current') !== 'false' : type === 'scheduledMeeting';
  const inReach = (one: StoredMeeting): boolean => {
    if (query.has('roomId')) return false;
    if (query.has('meetingNumber')) return one.number === query.get('meetingNumber')?.replace(/\s/g, '');
    if (query.has('webLink')) return one.webLink === query.get('webLink');
    const end = occurrences ? one.end : seriesEnd(one.end, one.recurrence);
    return type !== 'meeting' && one.start < window.to && end > window.from;
  };
  const show = occurrences ? occurrenceAnswer : listedSeriesAnswer;
  const found = world.state.meetings
    .filter((one) => takesPart(caller, one) && inReach(one) && matchesFilters(query, caller, one))
    .sort((one, other) => one.start - other.start)
    .map((one) => show(one, viewFor(world, caller, one, zone)))
    .filter((one) => !query.has('state') || one.state === query.get('state'));
  const more = found.length > offset + max;
  const headers: Record<string, string> = more ? { link: nextLink(request, window, offset + max) } : {};
  return json(200, { items: found.slice(offset, offset + max) }, headers);
}
