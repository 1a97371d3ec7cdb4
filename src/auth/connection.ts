import { type Region, WEBEX } from '../domain/region';
import type { Way } from '../domain/way';

/** How this browser reaches Webex: which integration, and where its tokens come from. */
export interface Connection {
  readonly way: Way;
  readonly region: Region;
  readonly clientId: string;
  /** Empty where a broker adds it; without a broker, empty is tried as it is, for the day Webex takes PKCE alone. */
  readonly clientSecret: string;
  /** Base address of the token broker, without a slash at its end; without one Webex itself is asked. */
  readonly broker?: string;
}

export const tokenEndpoint = ({ broker, region }: Connection): string =>
  broker === undefined ? WEBEX[region].token : `${broker}/token`;

/** Undefined where nothing is known that could take a token back. */
export const revokeEndpoint = ({ broker, region }: Connection): string | undefined =>
  broker === undefined ? WEBEX[region].revoke : `${broker}/revoke`;

export interface Tokens {
  readonly accessToken: string;
  /** By this machine's clock, right or wrong; milliseconds since 1970. */
  readonly issuedAt: number;
  /** By the same clock; milliseconds since 1970. */
  readonly accessExpiresAt: number;
  readonly refreshToken?: string;
  /** As granted, space-separated; compared as a set. */
  readonly scope: string;
}

/** Why nobody is signed in any more although somebody was. */
export type SignedOutBy = 'session_ended' | 'vault_damaged' | 'connection_changed';

/** Where auth keeps what it must not lose; storage implements it, encrypted. */
export interface AuthStore {
  readConnection(): Promise<Connection | undefined>;
  readTokens(): Promise<Tokens | undefined>;
  /** Puts renewed tokens in place of `before`; false, and nothing written, if others stand there by now. */
  renewTokens(before: Tokens, after: Tokens): Promise<boolean>;
  /** Removes the tokens and keeps the reason; connection and account stay, so that signing in again is one click. */
  endSession(reason: SignedOutBy): Promise<void>;
  /** Undefined while somebody is signed in, and where nobody ever was. */
  readSignedOutBy(): Promise<SignedOutBy | undefined>;
}
