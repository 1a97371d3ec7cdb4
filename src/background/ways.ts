import { type Policy, type Preset, type Ways, waysToConnect } from '../auth/ways';
import { done, failed, type Result } from '../domain/failure';

export interface WaysNeeds {
  readonly publisher: Preset | undefined;
  /** The organisation's policy as it stands; rejects where it can't be read. */
  readManaged(): Promise<unknown>;
  parsePolicy(values: unknown): Result<Policy>;
}

/** The ways to connect that are open now. A policy that can't be read or used closes all of them. */
export function makeWays({ publisher, readManaged, parsePolicy }: WaysNeeds): () => Promise<Result<Ways>> {
  return async () => {
    let values: unknown;
    try {
      values = await readManaged();
    } catch {
      return failed('policy_broken');
    }
    const policy = parsePolicy(values);
    return policy.ok ? done(waysToConnect(publisher, policy.value)) : policy;
  };
}
