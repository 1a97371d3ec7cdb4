/** 14 and 90 days in seconds (developer.webex.com/create/docs/login-with-webex). */
const ACCESS_LIFE_S = 14 * 86_400;
const REFRESH_LIFE_S = 90 * 86_400;

/** How many requests are let through: a bucket of tokens that fills again. Webex tells nobody its own numbers. */
export interface RateLimit {
  readonly perSecond: number;
  /** The most that can be saved up. */
  readonly burst: number;
  /** Whether a refusal says after how many seconds to come back, which Webex says it should. */
  readonly saysWhen: boolean;
}

/** How Webex behaves where an application has to be ready for more than one way; a test may change it at any time. */
export interface WebexModes {
  /** Each refresh gives another refresh token; using a former one kills the grant. Webex was seen to keep the same one. */
  rotateRefreshTokens: boolean;
  accessLifeSeconds: number;
  /** Counted from the last refresh; Webex for Government gives 60 days. */
  refreshLifeSeconds: number;
  /** Leaves `scope` out of the answers. */
  omitScope: boolean;
  /** Leaves the refresh token out of the answers; it isn't rotated then. */
  omitRefreshToken: boolean;
  /** Of the scopes asked for, grants these alone; all of them when undefined. */
  grantOnly: readonly string[] | undefined;
  /** Granted beside them, as where a person has accepted more of the same integration before. */
  alsoGrant: readonly string[];
  /** For the REST API as a whole; unlimited when undefined. */
  rateLimit: RateLimit | undefined;
}

/** As commercial Webex is known to behave. */
export const usualModes = (): WebexModes => ({
  rotateRefreshTokens: false,
  accessLifeSeconds: ACCESS_LIFE_S,
  refreshLifeSeconds: REFRESH_LIFE_S,
  omitScope: false,
  omitRefreshToken: false,
  grantOnly: undefined,
  alsoGrant: [],
  rateLimit: undefined,
});
