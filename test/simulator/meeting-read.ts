import { type Caller, requireScope } from './access';
import { json } from './answers';
import type { SimAnswer, SimRequest } from './http';
import { listInstances } from './instances';
import { listedSeriesAnswer, occurrenceAnswer, seriesAnswer } from './meeting-answer';
import { askedZone, findMeeting, findOccurrence, takesPart, viewFor } from './meeting-find';
import { formatStamp, readStamp } from './meeting-times';
import { currentOf, endOf, type Occurrence, occurrencesOf } from './occurrences';
import { pageOf } from './paging';
import { invalid, Refusal } from './webex-errors';
import type { StoredMeeting, World } from './webex-state';

const WEEK_MS = 7 * 86_400_000;
const TYPES = ['meetingSeries', 'scheduledMeeting', 'meeting'];

/** `GET /v1/meetings/{id}`: for host and invitees, and for whoever sends the meeting's password as a header. */
export function readMeeting(world: World, caller: Caller, request: SimRequest, id: string): SimAnswer {
  requireScope(caller, 'meeting:schedules_read');
  const meeting = findMeeting(world, id);
  if (!takesPart(caller, meeting) && request.headers.password !== meeting.password) throw new Refusal(403);
  const view = viewFor(world, caller, meeting, askedZone(request));
  const isCurrent = request.url.searchParams.get('current') === 'true';
  const occurrence = findOccurrence(meeting, id) ?? (isCurrent ? currentOf(meeting, world.now()) : undefined);
  return json(200, occurrence ? occurrenceAnswer(meeting, occurrence, view) : seriesAnswer(meeting, view));
}

/**
 * The asked window, or the documented one: from now (or `to` minus 7 days) to `from` plus 7 days; for meetings that took place
 * the seven days before now.
 */
function readWindow(query: URLSearchParams, zone: string, now: number): { from: number; to: number } {
  const isPast = query.get('meetingType') === 'meeting';
  const read = (name: string): number | undefined => {
    const text = query.get(name);
    return text === null ? undefined : readStamp(text, zone, false);
  };
  const askedTo = read('to');
  const from = read('from') ?? (askedTo === undefined ? now - (isPast ? WEEK_MS : 0) : askedTo - WEEK_MS);
  const to = askedTo ?? from + WEEK_MS;
  if (from > to) throw invalid("'from' cannot be after 'to'.");
  return { from, to };
}

const timesOf = (date: Occurrence | undefined, zone: string) =>
  date ? { start: formatStamp(date.start, zone), end: formatStamp(date.end, zone) } : {};

function matchesFilters(query: URLSearchParams, caller: Caller, meeting: StoredMeeting): boolean {
  const tag = query.get('integrationTag');
  if (tag !== null && (meeting.clientId !== caller.clientId || !meeting.integrationTags.includes(tag))) return false;
  if ((query.get('siteUrl') ?? meeting.siteUrl) !== meeting.siteUrl) return false;
  return (query.get('scheduledType') ?? meeting.scheduledType) === meeting.scheduledType;
}

/**
 * `GET /v1/meetings`: meetings the caller hosts or is invited to, in the order of their start. Without `from` and `to`
 * that is the next seven days only, and without `max` ten of them; `Link: <…>; rel="next"` leads on. With
 * `meetingType=scheduledMeeting` every date of a series is one of its own; with `meeting` each that took place and is over.
 * `meetingSeriesId` names one series, and other filters are then ignored. Unless `current` is false, a series that is listed
 * bears the times of the date that is next.
 */
export function listMeetings(world: World, caller: Caller, request: SimRequest): SimAnswer {
  requireScope(caller, 'meeting:schedules_read');
  const query = request.url.searchParams;
  const zone = askedZone(request);
  const exact = ['meetingNumber', 'webLink', 'roomId'].filter((name) => query.has(name));
  if (exact.length > 1) throw invalid('meetingNumber, webLink and roomId are mutually exclusive.');
  const type = query.get('meetingType') ?? 'meetingSeries';
  if (!TYPES.includes(type)) throw invalid("'meetingType' is invalid.");
  const window = readWindow(query, zone, world.now());
  // The link to the next page pins a window that hung on the clock.
  const pinned = { from: new Date(window.from).toISOString(), to: new Date(window.to).toISOString() };
  if (exact.length === 0 && type === 'meeting') {
    const [series, state] = [query.get('meetingSeriesId'), query.get('state')];
    const instances = listInstances(world, caller, window, zone)
      .filter((one) => series === null || one.meetingSeriesId === series)
      .filter((one) => state === null || one.state === state);
    return pageOf(request, instances, pinned);
  }
  const show = (one: StoredMeeting): readonly Record<string, unknown>[] => {
    const view = viewFor(world, caller, one, zone);
    const current = query.get('current') === 'false' ? undefined : currentOf(one, world.now());
    const inWindow = ({ start, end }: { start: number; end: number }) => start < window.to && end > window.from;
    if (query.has('meetingSeriesId') || (exact.length === 0 && type === 'scheduledMeeting')) {
      const dates = occurrencesOf(one).filter(inWindow);
      return dates.map((date) => occurrenceAnswer(one, date, view));
    }
    if (exact.length === 0) {
      const isShown = type === 'meetingSeries' && inWindow({ start: one.start, end: endOf(one) });
      return isShown ? [{ ...listedSeriesAnswer(one, view), ...timesOf(current, zone) }] : [];
    }
    return [current ? occurrenceAnswer(one, current, view) : listedSeriesAnswer(one, view)];
  };
  const isAskedFor = (one: StoredMeeting): boolean => {
    if (query.has('meetingSeriesId')) return one.id === query.get('meetingSeriesId');
    if (query.has('roomId')) return false;
    if (query.has('meetingNumber') && one.number !== query.get('meetingNumber')?.replace(/\s/g, '')) return false;
    if (query.has('webLink') && one.webLink !== query.get('webLink')) return false;
    return matchesFilters(query, caller, one);
  };
  const isModified = query.get('isModified');
  const found = world.state.meetings
    .filter((one) => takesPart(caller, one) && isAskedFor(one))
    .flatMap(show)
    .sort((one, other) => Date.parse(String(one.start)) - Date.parse(String(other.start)))
    .filter((one) => !query.has('state') || one.state === query.get('state'))
    .filter((one) => isModified === null || String(one.isModified) === isModified);
  return pageOf(request, found, pinned);
}
