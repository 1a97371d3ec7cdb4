/** How this browser reaches Webex: which integration, and where its tokens come from. */
export interface Connection {
  readonly clientId: string;
  /** Empty is tried as it is, for the day Webex takes PKCE alone. */
  readonly clientSecret: string;
  readonly authorizeEndpoint: string;
  readonly tokenEndpoint: string;
}

/** Commercial Webex (developer.webex.com/create/docs/login-with-webex). */
export const WEBEX_ENDPOINTS = {
  authorizeEndpoint: 'https://webexapis.com/v1/authorize',
  tokenEndpoint: 'https://webexapis.com/v1/access_token',
} as const;

export interface Tokens {
  readonly accessToken: string;
  /** Milliseconds since 1970. */
  readonly accessExpiresAt: number;
  readonly refreshToken?: string;
  /** As granted, space-separated; compared as a set. */
  readonly scope: string;
}

/** Where auth keeps what it must not lose; storage implements it, encrypted. */
export interface AuthStore {
  readConnection(): Promise<Connection | undefined>;
  writeConnection(connection: Connection): Promise<void>;
  readTokens(): Promise<Tokens | undefined>;
  writeTokens(tokens: Tokens): Promise<void>;
  clear(): Promise<void>;
}
