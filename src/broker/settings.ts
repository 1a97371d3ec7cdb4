/** What one broker stands for: one Webex integration, and who may come back from it. */
export interface BrokerSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Compared as exact strings, as Webex does (developer.webex.com/create/docs/login-with-webex). */
  readonly redirectUris: readonly string[];
  /** Origins of extensions in Chromium and Edge, such as `chrome-extension://<id>`. */
  readonly origins: readonly string[];
  /** The header in which a proxy tells who asked; without it the connection's own address counts. */
  readonly trustedHeader?: TrustedHeader;
  /** Goes into the hash of addresses. Needed only where several instances share one limiter; else made by chance. */
  readonly salt?: string;
  readonly tokenUrl: string;
  readonly revokeUrl: string;
}

export interface TrustedHeader {
  /** In lower case. */
  readonly name: string;
  /** How many proxies of one's own add to the header: the address is so many entries from its right end. */
  readonly hops: number;
}

/**
 * Commercial Webex. The token endpoint is documented (developer.webex.com/create/docs/login-with-webex); the one for
 * revocation is what Webex's own SDK calls (github.com/webex/webex-js-sdk, webex-core, credentials-config.js).
 */
export const WEBEX_URLS = {
  tokenUrl: 'https://webexapis.com/v1/access_token',
  revokeUrl: 'https://idbroker.webex.com/idb/oauth2/v1/revoke',
} as const;
