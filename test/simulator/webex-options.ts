/** An integration as registered on developer.webex.com. */
export interface Integration {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Compared with the request as exact strings. */
  readonly redirectUris: readonly string[];
  /** The scopes ticked in the portal. */
  readonly scopes: readonly string[];
  /** Shown on the consent page. */
  readonly name?: string;
  /** The organisation's administrator has blocked it. */
  readonly blocked?: boolean;
}

/** A person's place on one Webex site. */
export interface SitePlace {
  /** Host name without scheme, such as `acme.example.webex.com`. */
  readonly siteUrl: string;
  /** Whether the person may schedule there; otherwise attendee only. */
  readonly host: boolean;
  /** The site meetings are made on when none is named; without any, the first one. */
  readonly preferred?: boolean;
}

/** A Webex account. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  /** IANA zone of the profile, where one is configured. */
  readonly timezone?: string;
  readonly sites: readonly SitePlace[];
}

/** What a simulated Webex starts with. */
export interface WebexOptions {
  readonly integrations: readonly Integration[];
  /** Who can sign in; with several, the consent page offers a choice. */
  readonly people: readonly Person[];
  /** Milliseconds since the epoch; the machine's clock when left out. */
  readonly now?: () => number;
  /** Whole number that fixes every generated id, number, code and token. */
  readonly seed?: number;
}

/** The site used when a request names none. */
export function defaultSite(person: Person): SitePlace | undefined {
  return person.sites.find((site) => site.preferred === true) ?? person.sites[0];
}
