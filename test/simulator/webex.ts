import { authenticate, type Caller } from './access';
import { accessToken } from './access-token';
import { authorize, decide } from './authorize';
import { withCors } from './cors';
import type { SimAnswer, SimHandler, SimRequest } from './http';
import { patchMeeting, removeMeeting } from './meeting-change';
import { createMeeting } from './meeting-create';
import { findMeeting } from './meeting-find';
import { listMeetings, readMeeting } from './meeting-read';
import { listParticipants } from './participants';
import { me } from './people';
import { personalMeetingRoom, schedulingOptions, sites } from './preferences';
import { REVOKE_PATH, revoke } from './revoke';
import { apiError, Refusal } from './webex-errors';
import type { WebexModes } from './webex-modes';
import type { WebexOptions } from './webex-options';
import { createWorld, type WebexState, type World } from './webex-state';

/** A simulated Webex: commercial at https://webexapis.com, or for Government at https://api-usgov.webex.com. */
export interface Webex {
  /** Answers one request; the state changes before the answer is there. */
  readonly handle: SimHandler;
  /** The same Webex at https://idbroker.webex.com, where tokens are taken back. */
  readonly identityBroker: SimHandler;
  /** What the service holds and has seen; live. */
  readonly state: WebexState;
  readonly modes: WebexModes;
  /** Lets every access token run out; refresh tokens stay good. */
  expireTokens(): void;
  /** Takes every grant back: access and refresh tokens are dead, as after a password change. */
  revokeGrants(): void;
  /** An administrator blocks the integration: its grants are revoked, the authorize page says access denied. */
  block(clientId: string): void;
  /** The meeting is running from now on. Throws for an unknown id. */
  startMeeting(id: string): void;
  /** The meeting is over. Throws for an unknown id. */
  endMeeting(id: string): void;
}

type Route = (world: World, request: SimRequest) => SimAnswer;
type CallerRoute = (world: World, caller: Caller, request: SimRequest) => SimAnswer;
type MeetingRoute = (world: World, caller: Caller, request: SimRequest, id: string) => SimAnswer;

const OPEN_ROUTES: Readonly<Record<string, Route>> = {
  'GET /v1/authorize': authorize,
  'POST /v1/authorize/decision': decide,
  'POST /v1/access_token': accessToken,
};

const CALLER_ROUTES: Readonly<Record<string, CallerRoute>> = {
  'GET /v1/people/me': (_world, caller) => me(caller),
  'GET /v1/meetingPreferences/sites': (_world, caller) => sites(caller),
  'GET /v1/meetingPreferences/personalMeetingRoom': (_world, caller) => personalMeetingRoom(caller),
  'GET /v1/meetingPreferences/schedulingOptions': (_world, caller) => schedulingOptions(caller),
  'GET /v1/meetings': listMeetings,
  'GET /v1/meetingParticipants': listParticipants,
  'POST /v1/meetings': createMeeting,
};

const MEETING_ROUTES: Readonly<Record<string, MeetingRoute>> = {
  GET: readMeeting,
  PATCH: patchMeeting,
  DELETE: removeMeeting,
};

function knownPath(path: string): boolean {
  return [...Object.keys(OPEN_ROUTES), ...Object.keys(CALLER_ROUTES)].some((route) => route.endsWith(` ${path}`));
}

function route(world: World, request: SimRequest): SimAnswer {
  const path = request.url.pathname;
  const open = OPEN_ROUTES[`${request.method} ${path}`];
  if (open !== undefined) return open(world, request);
  const direct = CALLER_ROUTES[`${request.method} ${path}`];
  const id = /^\/v1\/meetings\/([^/]+)$/.exec(path)?.[1];
  const caller = authenticate(world, request);
  world.limitRate();
  if (direct !== undefined) return direct(world, caller, request);
  if (id === undefined) throw new Refusal(knownPath(path) ? 405 : 404);
  const ofMeeting = MEETING_ROUTES[request.method];
  if (ofMeeting === undefined) throw new Refusal(405);
  return ofMeeting(world, caller, request, decodeURIComponent(id));
}

function routeIdentity(world: World, request: SimRequest): SimAnswer {
  if (request.url.pathname !== REVOKE_PATH) throw new Refusal(404);
  if (request.method !== 'POST') throw new Refusal(405);
  return revoke(world, request);
}

/** Where bodies hold secrets, which a record of requests must not keep. */
const SECRET_PATHS = ['/v1/access_token', REVOKE_PATH];

function answer(world: World, by: Route, request: SimRequest): SimAnswer {
  try {
    return by(world, request);
  } catch (error) {
    if (error instanceof Refusal) return apiError(world.ids, error.status, error.descriptions, error.headers);
    throw error;
  }
}

/** Creates a Webex with the given integrations and people and no meeting. */
export function createWebex(options: WebexOptions): Webex {
  const world = createWorld(options);
  const { state } = world;
  const recorded = (by: Route) =>
    withCors((request) => {
      const given = answer(world, by, request);
      const { pathname: path, search: query } = request.url;
      const secret = SECRET_PATHS.includes(path) || request.body === '';
      const { status } = given;
      state.requests.push({ method: request.method, path, query, body: secret ? undefined : request.body, status });
      return given;
    });
  const revokeAll = (clientId?: string): void => {
    for (const grant of state.grants) grant.revoked ||= clientId === undefined || grant.clientId === clientId;
  };
  return {
    handle: recorded(route),
    identityBroker: recorded(routeIdentity),
    state,
    modes: world.modes,
    expireTokens: () => {
      for (const token of state.accessTokens) token.expiresAt = world.now();
    },
    revokeGrants: () => revokeAll(),
    block: (clientId) => {
      state.blocked.add(clientId);
      revokeAll(clientId);
    },
    startMeeting: (id) => {
      findMeeting(world, id).phase = 'inProgress';
    },
    endMeeting: (id) => {
      findMeeting(world, id).phase = 'ended';
    },
  };
}
