import { createIds, type Ids } from './ids';
import { createRateLimiter } from './rate-limit';
import { usualModes, type WebexModes } from './webex-modes';
import type { Integration, Person, WebexOptions } from './webex-options';

/** What a request asked for on the authorize page, while the person decides. */
export interface PendingConsent {
  readonly id: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string | undefined;
  readonly codeChallenge: string | undefined;
  readonly codeChallengeMethod: 'S256' | 'plain';
  readonly prompt: string | undefined;
  readonly loginHint: string | undefined;
}

/** An authorization code. */
export interface Code {
  readonly code: string;
  readonly consent: PendingConsent;
  readonly personId: string;
  readonly expiresAt: number;
  used: boolean;
}

/** What a person granted to an integration, with its refresh token. */
export interface Grant {
  refreshToken: string;
  /** Those that a rotation replaced. */
  readonly formerRefreshTokens: string[];
  readonly clientId: string;
  readonly personId: string;
  readonly scopes: readonly string[];
  expiresAt: number;
  revoked: boolean;
}

export interface AccessToken {
  readonly token: string;
  readonly grant: Grant;
  expiresAt: number;
}

export interface Invitee {
  readonly email: string;
  readonly displayName?: string;
  readonly coHost?: boolean;
  readonly panelist?: boolean;
}

/** What one date of a series has of its own. */
export interface Exception {
  readonly title?: string | undefined;
  /** Milliseconds since the epoch; both or none. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly deleted?: boolean;
}

/** A meeting as the service keeps it; `meeting-answer.ts` turns it into an answer. */
export interface StoredMeeting {
  readonly id: string;
  readonly number: string;
  /** The client that made it: the only one that sees or finds its tags. */
  readonly clientId: string;
  readonly hostId: string;
  readonly siteUrl: string;
  readonly webLink: string;
  readonly hostKey: string;
  readonly phonePassword: string;
  readonly accessCode: string;
  readonly scheduledType: string;
  readonly sessionTypeId: number;
  readonly createdAt: number;
  title: string;
  agenda: string | undefined;
  password: string;
  /** Milliseconds since the epoch, whole minutes. */
  start: number;
  end: number;
  timezone: string;
  recurrence: string | undefined;
  /** Dates that differ from the series, by their ids. */
  readonly exceptions: Map<string, Exception>;
  integrationTags: readonly string[];
  invitees: readonly Invitee[];
  trackingCodes: unknown;
  /** Further known fields, kept and answered as they came. */
  settings: Readonly<Record<string, unknown>>;
  phase: 'planned' | 'inProgress' | 'ended';
}

/** One stay of somebody in a meeting that took place. */
export interface StoredStay {
  /** The participant's id without the meeting's. */
  readonly id: string;
  /** Missing for somebody who called in or did not sign in. */
  readonly email?: string;
  readonly displayName: string;
  readonly host: boolean;
  readonly coHost: boolean;
  readonly invitee: boolean;
  /** Milliseconds since the epoch; without a `left` the person is still there. */
  readonly joined: number;
  readonly left?: number;
  readonly deviceType: string;
  /** What else they joined with, which Webex tells under the same participant. */
  readonly further?: readonly Pick<StoredStay, 'joined' | 'left' | 'deviceType'>[];
}

/** A meeting that has taken place, once for each time that somebody was in it. */
export interface StoredInstance {
  readonly id: string;
  readonly seriesId: string;
  readonly scheduledMeetingId: string;
  readonly title: string;
  /** When it really began and ended, in milliseconds since the epoch. */
  readonly start: number;
  readonly end: number;
  readonly hostId: string;
  readonly siteUrl: string;
  /** It took place in the host's personal room. */
  readonly isInPersonalRoom: boolean;
  /** Addresses that were invited: they may list it too. */
  readonly invited: readonly string[];
  readonly stays: readonly StoredStay[];
}

/** A mail Webex would have sent to host and invitees. */
export interface Mail {
  readonly meetingId: string;
  readonly occasion: 'created' | 'changed' | 'removed';
}

/** A request as the service saw it. The body is kept for the REST calls only, never where tokens are given or taken back. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: string | undefined;
  readonly status: number;
}

/** Everything a test may look at; the arrays are the service's own and live. */
export interface WebexState {
  readonly meetings: StoredMeeting[];
  readonly removed: StoredMeeting[];
  /** Meetings that took place; a test puts them here. */
  readonly instances: StoredInstance[];
  readonly mails: Mail[];
  readonly requests: SeenRequest[];
  readonly consents: PendingConsent[];
  readonly codes: Code[];
  readonly grants: Grant[];
  readonly accessTokens: AccessToken[];
  /** Each counted attempt to create a meeting, failed ones included. */
  readonly attempts: { readonly personId: string; readonly at: number }[];
  /** Client IDs an administrator has blocked. */
  readonly blocked: Set<string>;
}

/** What every part of the service works on. */
export interface World {
  readonly integrations: readonly Integration[];
  readonly people: readonly Person[];
  readonly now: () => number;
  readonly ids: Ids;
  readonly state: WebexState;
  readonly modes: WebexModes;
  /** Throws the 429 for a request of the REST API that comes too soon. */
  limitRate(): void;
}

/** Builds the empty service. */
export function createWorld(options: WebexOptions): World {
  const now = options.now ?? Date.now;
  const modes = usualModes();
  const limiter = createRateLimiter(now);
  return {
    integrations: options.integrations,
    people: options.people,
    now,
    ids: createIds(options.seed ?? 1),
    modes,
    limitRate: () => limiter(modes.rateLimit),
    state: {
      meetings: [],
      removed: [],
      instances: [],
      mails: [],
      requests: [],
      consents: [],
      codes: [],
      grants: [],
      accessTokens: [],
      attempts: [],
      blocked: new Set(options.integrations.filter((one) => one.blocked === true).map((one) => one.clientId)),
    },
  };
}
