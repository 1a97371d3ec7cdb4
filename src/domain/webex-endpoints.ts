/** One kind of request to Webex's REST API. A part of the path in braces stands for an id. */
export interface WebexEndpoint {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the API's base address. */
  readonly path: string;
  readonly scope: string;
  /** Names that may stand in the query; none where this is missing. */
  readonly query?: readonly string[];
  /** A list that comes in pages: the link to a further one is Webex's own, with whatever names Webex puts there. */
  readonly isPaged?: true;
}

/**
 * Every kind of request that this extension makes to Webex's REST API, and no other
 * (developer.webex.com/docs/meetings; scopes as given there).
 */
export const WEBEX_ENDPOINTS = {
  create_meeting: { method: 'POST', path: '/meetings', scope: 'meeting:schedules_write' },
  list_meetings: {
    method: 'GET',
    path: '/meetings',
    scope: 'meeting:schedules_read',
    query: ['meetingType', 'integrationTag', 'from', 'to', 'max', 'meetingSeriesId', 'webLink', 'current', 'state'],
    isPaged: true,
  },
  read_meeting: { method: 'GET', path: '/meetings/{id}', scope: 'meeting:schedules_read' },
  change_meeting: { method: 'PATCH', path: '/meetings/{id}', scope: 'meeting:schedules_write' },
  delete_meeting: {
    method: 'DELETE',
    path: '/meetings/{id}',
    scope: 'meeting:schedules_write',
    query: ['sendEmail'],
  },
  list_participants: {
    method: 'GET',
    path: '/meetingParticipants',
    scope: 'meeting:participants_read',
    query: ['meetingId', 'max'],
    isPaged: true,
  },
  read_me: { method: 'GET', path: '/people/me', scope: 'spark:people_read' },
  read_sites: { method: 'GET', path: '/meetingPreferences/sites', scope: 'meeting:preferences_read' },
  read_room: { method: 'GET', path: '/meetingPreferences/personalMeetingRoom', scope: 'meeting:preferences_read' },
  read_options: {
    method: 'GET',
    path: '/meetingPreferences/schedulingOptions',
    scope: 'meeting:preferences_read',
    query: ['siteUrl'],
  },
} as const satisfies Readonly<Record<string, WebexEndpoint>>;

export type WebexEndpointName = keyof typeof WEBEX_ENDPOINTS;

export const WEBEX_ENDPOINT_NAMES = Object.keys(WEBEX_ENDPOINTS) as WebexEndpointName[];

/**
 * Which kind of request this is; undefined for one that is not listed, or that asks with a name that is not.
 * @param target what follows the API's base address, with its query; read as it would be sent
 * @param isNextPage Webex gave this as the way to a further page of a list
 */
export function endpointOf(method: string, target: string, isNextPage = false): WebexEndpointName | undefined {
  const { pathname, searchParams } = new URL(`${ANY_API}${target}`);
  const names = [...searchParams.keys()];
  return WEBEX_ENDPOINT_NAMES.find((name) => {
    const { path, query = [], ...endpoint }: WebexEndpoint = WEBEX_ENDPOINTS[name];
    const mayAsk = (isNextPage && endpoint.isPaged) || names.every((one) => query.includes(one));
    return endpoint.method === method && fits(`/v1${path}`, pathname) && mayAsk;
  });
}

const ANY_API = 'https://api.example/v1';

function fits(pattern: string, path: string): boolean {
  const [wanted, parts] = [pattern.split('/'), path.split('/')];
  const isFit = (part: string, index: number) => (wanted[index] === '{id}' ? part !== '' : wanted[index] === part);
  return wanted.length === parts.length && parts.every(isFit);
}
