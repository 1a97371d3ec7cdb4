/** Which Webex: the one most people have, or Webex for Government (FedRAMP), which has addresses of its own. */
export type Region = 'commercial' | 'government';

/** Where one Webex is reached, and what a person may want to open there. */
export interface WebexAddresses {
  readonly authorize: string;
  readonly token: string;
  /** Takes a token back (RFC 7009). Missing where no address is known. */
  readonly revoke?: string;
  /** Where a person takes access away from applications themselves. Missing where no page is known. */
  readonly tokensPage?: string;
  readonly api: string;
  /** Where a person makes an integration, and where theirs are listed. */
  readonly developerSite: string;
  readonly integrations: string;
  readonly controlHub: string;
}

/**
 * Commercial: developer.webex.com/create/docs/login-with-webex; revocation as in webex-js-sdk (webex-core,
 * credentials-config.js). Government: developer.webex.com/docs/fedramp-overview for API and portal; its OAuth paths are
 * taken to be the same as the commercial ones, which nobody has verified, so people are told so.
 */
export const WEBEX: Readonly<Record<Region, WebexAddresses>> = {
  commercial: {
    authorize: 'https://webexapis.com/v1/authorize',
    token: 'https://webexapis.com/v1/access_token',
    revoke: 'https://idbroker.webex.com/idb/oauth2/v1/revoke',
    tokensPage: 'https://idbroker.webex.com/idb/profile#/tokens',
    api: 'https://webexapis.com/v1',
    developerSite: 'https://developer.webex.com/my-apps/new/integration',
    integrations: 'https://developer.webex.com/my-apps',
    controlHub: 'https://admin.webex.com',
  },
  government: {
    authorize: 'https://api-usgov.webex.com/v1/authorize',
    token: 'https://api-usgov.webex.com/v1/access_token',
    api: 'https://api-usgov.webex.com/v1',
    developerSite: 'https://developer-usgov.webex.com',
    integrations: 'https://developer-usgov.webex.com',
    controlHub: 'https://admin-usgov.webex.com',
  },
};
