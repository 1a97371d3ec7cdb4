import type { ConnectChoice, ConnectionView } from '../../messaging/calls/connection';
import { storedOwn } from './own-fields';

/** What to sign in with again by one click: what was used before, else what needs nothing entered. */
export function wayBack(view: ConnectionView): ConnectChoice['using'] | undefined {
  const own = view.ownAllowed ? storedOwn(view) : undefined;
  if (own) return { kind: 'own', region: own.region, clientId: own.clientId, clientSecret: '' };
  return view.preset && { kind: 'preset' };
}
