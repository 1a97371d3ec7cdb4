import type { AuthStore } from '../auth/connection';
import { failed, type Result } from '../domain/failure';
import { type Region, WEBEX } from '../domain/region';

export interface ReachNeeds {
  readonly store: Pick<AuthStore, 'readConnection'>;
  /** Whether the browser lets us reach an address. */
  mayReach(url: string): Promise<boolean>;
}

export interface ReachWebex {
  /** The address of Webex that is needed and refused to us, if that is so. */
  refused(): Promise<string | undefined>;
  isRefused(region: Region): Promise<boolean>;
  /** What `ask` gives, or `no_access` before anything is sent where the browser would not let it through. */
  before<T>(ask: () => Promise<Result<T>>): Promise<Result<T>>;
}

/** People can take our access to Webex away at any time: that is told apart from a Webex that can't be reached. */
export function makeReachWebex({ store, mayReach }: ReachNeeds): ReachWebex {
  async function refused(region?: Region): Promise<string | undefined> {
    const { api } = WEBEX[region ?? (await store.readConnection())?.region ?? 'commercial'];
    return (await mayReach(api)) ? undefined : new URL(api).origin;
  }
  return {
    refused: () => refused(),
    isRefused: async (region) => (await refused(region)) !== undefined,
    before: async (ask) => ((await refused()) ? failed('no_access') : ask()),
  };
}
