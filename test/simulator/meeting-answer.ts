import { formatStamp } from './meeting-times';
import { currentOf, endOf, type Occurrence } from './occurrences';
import type { Person } from './webex-options';
import type { StoredMeeting } from './webex-state';

/** Every host key begins with these four digits and no other generated number holds them: a leak is easy to search for. */
export const HOST_KEY_MARK = '9999';

const DEFAULT_SETTINGS: Readonly<Record<string, unknown>> = {
  enabledAutoRecordMeeting: false,
  allowAnyUserToBeCoHost: false,
  enabledJoinBeforeHost: false,
  enableConnectAudioBeforeHost: false,
  joinBeforeHostMinutes: 0,
  excludePassword: false,
  publicMeeting: false,
  reminderTime: 15,
  unlockedMeetingJoinSecurity: 'allowJoinWithLobby',
  enableAutomaticLock: false,
  automaticLockMinutes: 0,
  allowFirstUserToBeCoHost: false,
  allowAuthenticatedDevices: true,
  enabledBreakoutSessions: false,
  audioConnectionOptions: {
    audioConnectionType: 'webexAudio',
    enabledTollFreeCallIn: true,
    enabledGlobalCallIn: true,
    enabledAudienceCallBack: false,
    entryAndExitTone: 'noTone',
    allowHostToUnmuteParticipants: false,
    allowAttendeeToUnmuteSelf: true,
    muteAttendeeUponEntry: false,
  },
};

function telephony(meeting: StoredMeeting): unknown {
  return {
    accessCode: meeting.accessCode,
    callInNumbers: [
      { label: 'US Toll', callInNumber: '+1-202-555-0143', tollType: 'toll' },
      { label: 'US Toll Free', callInNumber: '+1-800-555-0119', tollType: 'tollFree' },
    ],
    links: [{ rel: 'globalCallinNumbers', href: `/api/v1/meetings/${meeting.id}/globalCallinNumbers`, method: 'GET' }],
  };
}

/** How one answer shows a meeting. */
export interface AnswerView {
  readonly host: Person;
  /** Zone of the time stamps. */
  readonly zone: string;
  /** Tags are shown to the client that made them only. */
  readonly clientId: string;
  /** The host key is shown to the host only. */
  readonly personId: string;
  /** Milliseconds since the epoch: a planned meeting whose end has passed is expired. */
  readonly now: number;
}

function seriesState(meeting: StoredMeeting, now: number): string {
  if (meeting.phase === 'inProgress') return 'inProgress';
  return meeting.phase === 'ended' || endOf(meeting) <= now ? 'expired' : 'active';
}

/** A whole series, the form in which even a single meeting is answered (developer.webex.com/docs/meetings). */
export function seriesAnswer(meeting: StoredMeeting, view: AnswerView): Record<string, unknown> {
  const { host } = view;
  return {
    id: meeting.id,
    meetingNumber: meeting.number,
    title: meeting.title,
    ...(meeting.agenda === undefined ? {} : { agenda: meeting.agenda }),
    password: meeting.password,
    phoneAndVideoSystemPassword: meeting.phonePassword,
    meetingType: 'meetingSeries',
    state: seriesState(meeting, view.now),
    timezone: view.zone,
    start: formatStamp(meeting.start, view.zone),
    end: formatStamp(meeting.end, view.zone),
    ...(meeting.recurrence === undefined ? {} : { recurrence: meeting.recurrence }),
    hostUserId: host.id,
    hostDisplayName: host.displayName,
    hostEmail: host.email,
    ...(view.personId === host.id ? { hostKey: meeting.hostKey } : {}),
    siteUrl: meeting.siteUrl,
    webLink: meeting.webLink,
    sipAddress: `${meeting.number}@${meeting.siteUrl}`,
    dialInIpAddress: '203.0.113.9',
    ...DEFAULT_SETTINGS,
    ...meeting.settings,
    sessionTypeId: meeting.sessionTypeId,
    telephony: telephony(meeting),
    ...(meeting.integrationTags.length > 0 && meeting.clientId === view.clientId
      ? { integrationTags: meeting.integrationTags }
      : {}),
    scheduledType: meeting.scheduledType,
    ...(meeting.trackingCodes === undefined ? {} : { trackingCodes: meeting.trackingCodes }),
  };
}

/** A series as lists and changes answer it: with `meetingSeriesId`, which their schema requires. */
export function listedSeriesAnswer(meeting: StoredMeeting, view: AnswerView): Record<string, unknown> {
  return { ...seriesAnswer(meeting, view), meetingSeriesId: meeting.id };
}

/** One date of a series as a scheduled meeting. The next one can be started at once, so it is `ready`. */
export function occurrenceAnswer(
  meeting: StoredMeeting,
  { id, title, start, end, isModified }: Occurrence,
  view: AnswerView,
): Record<string, unknown> {
  const { recurrence: _recurrence, ...series } = seriesAnswer(meeting, view);
  const open = currentOf(meeting, view.now)?.id === id ? 'ready' : 'scheduled';
  return {
    ...series,
    id,
    title,
    start: formatStamp(start, view.zone),
    end: formatStamp(end, view.zone),
    meetingSeriesId: meeting.id,
    meetingType: 'scheduledMeeting',
    state: meeting.phase === 'ended' ? 'ended' : end <= view.now ? 'missed' : open,
    isModified,
  };
}
