export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Host names of the Webex sites on which this account may be a host. */
  readonly hostSites: readonly string[];
  /** All its sites, those where it can only attend included. */
  readonly sites: readonly string[];
  /** Webex was asked on which sites it may be a host, and named none. */
  readonly hostsNowhere?: boolean;
}

/** Who is connected, and through which integration: what every meeting made here is signed with. */
export interface Signature {
  readonly account: Account;
  readonly clientId: string;
}

/** An account that is attendee everywhere can't schedule at all. One that names no site is given the benefit of the doubt. */
export const canSchedule = ({ hostsNowhere, hostSites, sites }: Account): boolean =>
  hostsNowhere !== true && (hostSites.length > 0 || sites.length === 0);
