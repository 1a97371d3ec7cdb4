import type { SimRequest } from './http';
import { Refusal } from './webex-errors';
import type { Person } from './webex-options';
import type { World } from './webex-state';

/** Who calls, through which integration. */
export interface Caller {
  readonly person: Person;
  readonly clientId: string;
  readonly scopes: readonly string[];
}

/** Finds the caller of a bearer token that is known, unexpired and not revoked; else throws the 401. */
export function authenticate(world: World, request: SimRequest): Caller {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const token = world.state.accessTokens.find((one) => one.token === bearer);
  const person = world.people.find((one) => one.id === token?.grant.personId);
  if (token === undefined || person === undefined) throw new Refusal(401);
  if (token.grant.revoked || token.expiresAt <= world.now()) throw new Refusal(401);
  return { person, clientId: token.grant.clientId, scopes: token.grant.scopes };
}

/** Throws the documented 403 unless the scope was granted; the text is the same as for a missing role or licence. */
export function requireScope(caller: Caller, scope: string): void {
  if (!caller.scopes.includes(scope)) throw new Refusal(403);
}
