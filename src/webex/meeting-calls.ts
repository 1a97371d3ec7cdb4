import { done, type Failure, failed } from '../domain/failure';
import { type Answer, failureOf, listedFrom, meetingFrom } from './answers';
import type { WebexClient } from './client';
import { bodyOf, createOutcome } from './new-meeting';
import { SCOPES, type WebexRequests } from './requests';
import { WebexAgenda, WebexDates, WebexHostedMeetingList, WebexMeetingList, WebexStanding } from './schemas';

/** What is asked of Webex about meetings (developer.webex.com/docs/meetings). */
export type MeetingCalls = Pick<
  WebexClient,
  | 'createMeeting'
  | 'findMeetings'
  | 'listMeetings'
  | 'findDates'
  | 'findByLink'
  | 'readMeeting'
  | 'changeMeeting'
  | 'deleteMeeting'
>;

export function meetingCalls({ send, read, refusal }: WebexRequests): MeetingCalls {
  return {
    async createMeeting(meeting, isStillMine) {
      const sent = await send('POST', '/meetings', bodyOf(meeting), isStillMine);
      if (!sent.ok) return { kind: 'not_made', failure: sent.failure };
      if (sent.value === 'no_answer') return { kind: 'unclear' };
      const outcome = createOutcome(sent.value);
      if (outcome.kind !== 'not_made') return outcome;
      return { kind: 'not_made', failure: (await refusal(SCOPES.write, outcome.failure)).failure };
    },

    async findMeetings(tag, schedule) {
      const query = new URLSearchParams({
        meetingType: SERIES,
        integrationTag: tag,
        from: daysFrom(schedule.start, -1),
        to: daysFrom(schedule.end, 1),
        max: '100',
        // Of a series the times of its first date, not of the next one.
        current: 'false',
      });
      const list = await read(SCOPES.read, `/meetings?${query}`, WebexMeetingList);
      return list.ok ? done(list.value.items.map(meetingFrom)) : list;
    },

    async listMeetings(from, to) {
      const window = { from: isoOf(from), to: isoOf(to) };
      const query = new URLSearchParams({ meetingType: 'scheduledMeeting', ...window, max: String(MOST_LISTED) });
      const list = await read(SCOPES.read, `/meetings?${query}`, WebexAgenda);
      if (!list.ok) return list;
      const { items } = list.value;
      return done({ meetings: items.flatMap(listedFrom), isWhole: items.length < MOST_LISTED });
    },

    async findDates(series, schedule) {
      const query = new URLSearchParams({
        meetingSeriesId: series,
        meetingType: 'scheduledMeeting',
        from: daysFrom(schedule.start, -1),
        to: daysFrom(schedule.end, 1),
        max: '100',
      });
      const list = await read(SCOPES.read, `/meetings?${query}`, WebexDates);
      if (!list.ok) return list;
      const ours = list.value.items.filter(({ meetingSeriesId }) => meetingSeriesId === series);
      return done(ours.map(({ id, title, start, end }) => ({ id, title, start, end })));
    },

    async findByLink(link) {
      const query = new URLSearchParams({ webLink: link, current: 'false' });
      const list = await read(SCOPES.read, `/meetings?${query}`, WebexHostedMeetingList, ofOneMeeting);
      if (!list.ok) return list;
      const found = list.value.items.find(
        ({ webLink, meetingType = SERIES, scheduledType = 'meeting' }) =>
          webLink === link && meetingType === SERIES && scheduledType === 'meeting',
      );
      if (!found) return failed('meeting_gone');
      const { hostUserId: id, hostEmail: email = '', integrationTags: tags = [] } = found;
      return done({ meeting: meetingFrom(found), host: { id, email }, tags });
    },

    async readMeeting(id) {
      const path = `/meetings/${encodeURIComponent(id)}`;
      const meeting = await read(SCOPES.read, path, WebexStanding, ofOneMeeting);
      if (!meeting.ok) return meeting;
      const { integrationTags: tags = [], ...says } = meeting.value;
      return done({ ...says, tags });
    },

    async changeMeeting(id, { title, schedule, recurrence }) {
      const sent = await send('PATCH', `/meetings/${encodeURIComponent(id)}`, {
        ...(title === undefined ? {} : { title }),
        ...(schedule ? { start: schedule.start, end: schedule.end, timezone: schedule.timezone } : {}),
        recurrence,
        sendEmail: false,
      });
      if (!sent.ok) return sent;
      if (sent.value === 'no_answer') return failed('webex_down');
      const isDone = sent.value.status >= 200 && sent.value.status < 300;
      return isDone ? done(null) : refusal(SCOPES.write, ofOneMeeting(sent.value));
    },

    async deleteMeeting(id) {
      const sent = await send('DELETE', `/meetings/${encodeURIComponent(id)}?sendEmail=false`);
      if (!sent.ok) return sent;
      if (sent.value === 'no_answer') return failed('webex_down');
      const { status } = sent.value;
      return status === 204 || status === 404 ? done(null) : refusal(SCOPES.write, failureOf(sent.value));
    },
  };
}

/** Webex's name for a meeting as a whole, also for one that doesn't repeat. */
const SERIES = 'meetingSeries';

/** Of a request that names one meeting, 404 means that Webex has it no more. */
const ofOneMeeting = (answer: Answer): Failure =>
  answer.status === 404 ? { code: 'meeting_gone' } : failureOf(answer);

const daysFrom = (iso: string, days: number): string => isoOf(Date.parse(iso) + days * 86_400_000);

const isoOf = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

/** The most that Webex gives at once. */
const MOST_LISTED = 100;
