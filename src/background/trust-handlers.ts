import { done, type Result } from '../domain/failure';
import type { PermissionsView, TrustCalls } from '../messaging/calls/trust';
import type { Handlers } from '../messaging/server';
import type { ActivityLog } from './activity';
import type { Kept } from './kept';

export interface TrustNeeds {
  readonly kept: Kept;
  readonly activity: Pick<ActivityLog, 'read' | 'turn'>;
  readPermissions(): Promise<Result<PermissionsView>>;
}

/** Which use case answers which call about trust. */
export function trustHandlers(needs: TrustNeeds): Pick<Handlers, keyof TrustCalls> {
  return {
    'permissions.read': () => needs.readPermissions(),
    'kept.read': async () => done(await needs.kept.read()),
    'kept.export': async ({ ownStorage }) => done(await needs.kept.export(ownStorage)),
    'kept.erase': (request) => needs.kept.erase(request),
    'activity.read': () => needs.activity.read(),
    'activity.turn': ({ isOn }) => needs.activity.turn(isOn),
  };
}
