import type { Policy } from '../auth/ways';
import type { Result } from '../domain/failure';
import type { LaidDown } from '../domain/laid-down';

export interface LaidDownNeeds {
  readManaged(): Promise<unknown>;
  parsePolicy(values: unknown): Result<Policy>;
}

/**
 * What the organisation lays down just now. A policy that is wrong or can't be read closes every way to sign in
 * (`ways.ts`), so that no meeting is made against what it may have meant; it lays down nothing else.
 */
export function makeLaidDown({ readManaged, parsePolicy }: LaidDownNeeds): () => Promise<LaidDown> {
  return async () => {
    try {
      const policy = parsePolicy(await readManaged());
      return (policy.ok && policy.value.laidDown) || {};
    } catch {
      return {};
    }
  };
}
