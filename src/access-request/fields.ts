import type { AccessMatch, Stay } from '../domain/access-request';

/** What a file can tell of a meeting, by the names that it uses. */
export const MEETING_FIELDS = [
  'title',
  'start',
  'end',
  'timezone',
  'number',
  'total_participants',
  'is_1_on_1_conversation',
  'host_name',
  'host_email',
  'site',
  'meeting_id',
  'series_id',
] as const;

/** And of each stay of the person in it. */
export const STAY_FIELDS = ['joined', 'left', 'name', 'co_host', 'invitee', 'devices'] as const;

export const FIELDS = [...MEETING_FIELDS, ...STAY_FIELDS] as const;

export type Field = (typeof FIELDS)[number];

/** What a person can read; the names by which Webex keeps things are left out until they are wanted. */
export const USUAL_FIELDS: ReadonlySet<Field> = new Set(
  FIELDS.filter((field) => field !== 'meeting_id' && field !== 'series_id' && field !== 'site'),
);

/** Missing where nothing is known. Times are ISO 8601. */
export type Value = string | number | boolean | readonly string[] | undefined;

/** The value of each field of a meeting; its host's only where they were kept, which is where the host is that person. */
export const OF_MEETING: { readonly [F in (typeof MEETING_FIELDS)[number]]: (meeting: AccessMatch) => Value } = {
  title: ({ title }) => title,
  start: ({ start }) => start,
  end: ({ end }) => end,
  timezone: ({ timezone }) => timezone,
  number: ({ number }) => number,
  total_participants: ({ totalParticipants }) => totalParticipants,
  is_1_on_1_conversation: ({ isOneOnOne }) => isOneOnOne,
  host_name: ({ host }) => host?.name,
  host_email: ({ host }) => host?.email,
  site: ({ site }) => site,
  meeting_id: ({ meetingId }) => meetingId,
  series_id: ({ seriesId }) => seriesId,
};

export const OF_STAY: { readonly [F in (typeof STAY_FIELDS)[number]]: (stay: Stay) => Value } = {
  joined: ({ joined }) => joined,
  left: ({ left }) => left,
  name: ({ name }) => name,
  co_host: ({ isCoHost }) => isCoHost,
  invitee: ({ isInvitee }) => isInvitee,
  devices: ({ devices }) => devices,
};
