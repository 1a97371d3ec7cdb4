import type { MeetingOptions } from '../domain/meeting-options';
import { type Answer, failureOf, meetingFrom, parseJson } from './answers';
import type { CreateOutcome, NewMeeting } from './client';
import { WebexMeeting } from './schemas';

/** What is sent to make a meeting, in the words of Webex; nobody is mailed. JSON leaves out what is undefined. */
export function bodyOf({ title, schedule, recurrence, tags, options = {}, invitees = [] }: NewMeeting): object {
  return {
    title,
    start: schedule.start,
    end: schedule.end,
    timezone: schedule.timezone,
    recurrence,
    integrationTags: tags,
    sendEmail: false,
    ...(invitees.length > 0 ? { invitees: invitees.map((email) => ({ email })) } : {}),
    ...fieldsOf(options),
  };
}

/** A gateway's 5xx says nothing about whether Webex acted; neither does a success that can't be read. */
export function createOutcome(answer: Answer): CreateOutcome {
  if (answer.status >= 500) return { kind: 'unclear' };
  if (answer.status < 200 || answer.status >= 300) return { kind: 'not_made', failure: failureOf(answer) };
  const body = WebexMeeting.safeParse(parseJson(answer.body));
  return body.success ? { kind: 'made', meeting: meetingFrom(body.data) } : { kind: 'unclear' };
}

function fieldsOf({ site, joinBeforeHost, lobby, autoRecord, reminder, everybodyCoHost }: MeetingOptions): object {
  return {
    siteUrl: site,
    enabledJoinBeforeHost: joinBeforeHost === undefined ? undefined : joinBeforeHost !== 'off',
    joinBeforeHostMinutes: joinBeforeHost === 'off' ? undefined : joinBeforeHost,
    unlockedMeetingJoinSecurity: lobby,
    enabledAutoRecordMeeting: autoRecord,
    reminderTime: reminder,
    allowAnyUserToBeCoHost: everybodyCoHost,
  };
}
