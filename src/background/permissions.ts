import { readSignedIn, type SignedInNeeds } from '../auth/signed-in';
import { done, type Result } from '../domain/failure';
import { NEEDS, PARTS } from '../domain/feature-needs';
import type { PermissionsView } from '../messaging/calls/trust';
import type { AccountStore } from '../storage/auth-records';

export interface PermissionsNeeds extends SignedInNeeds {
  readonly store: SignedInNeeds['store'] & Pick<AccountStore, 'readFeatures'>;
  redirectUri(): string;
  /** Whether the browser grants a permission or match pattern of our manifest now. */
  mayUse(name: string): Promise<boolean>;
}

/** Tells what Webex and the browser have granted. */
export function makePermissions(needs: PermissionsNeeds): () => Promise<Result<PermissionsView>> {
  const asked = [...new Set(PARTS.flatMap((part) => NEEDS[part].browser))];

  return async () => {
    const [now, uses] = await Promise.all([readSignedIn(needs), Promise.all(asked.map(needs.mayUse))]);
    return done({
      redirectUri: needs.redirectUri(),
      browser: asked.filter((_, at) => uses[at]),
      features: now.ok ? await needs.store.readFeatures() : [],
      ...(now.ok ? { clientId: now.value.connection.clientId, granted: listed(now.value.tokens.scope) } : {}),
    });
  };
}

/** The scopes of a granted `scope`, each once. */
const listed = (scope: string): readonly string[] => [...new Set(scope.split(/\s+/).filter(Boolean))];
