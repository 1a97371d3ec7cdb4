export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Host names of the Webex sites on which this account may be a host. */
  readonly hostSites: readonly string[];
  /** All its sites, those where it can only attend included. */
  readonly sites: readonly string[];
}

/** Who is connected, and through which integration: what every meeting made here is signed with. */
export interface Signature {
  readonly account: Account;
  readonly clientId: string;
}

/** An account that is attendee everywhere can't schedule at all. One that names no site is given the benefit of the doubt. */
export const canSchedule = (account: Account): boolean => account.hostSites.length > 0 || account.sites.length === 0;
