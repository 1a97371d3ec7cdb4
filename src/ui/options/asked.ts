import type { Feature } from '../../domain/feature';
import type { Region } from '../../domain/region';
import type { ConnectChoice, ConnectionView } from '../../messaging/calls/connection';

/** A consent that is asked for, as an administrator has to know it. */
export interface Asked {
  readonly clientId: string;
  readonly region: Region;
  readonly scopes: readonly string[];
}

/** The consent that signing in asks for. Undefined where there is no integration to sign in with. */
export function askedBySignIn({ using }: ConnectChoice, view: ConnectionView): Asked | undefined {
  const whose = using.kind === 'own' ? { ...using, clientId: using.clientId.trim() } : view.preset;
  return whose && askedOf(whose, view, view.features);
}

/** The consent that switching a feature on asks for. */
export const askedByFeature = (feature: Feature, view: ConnectionView): Asked | undefined =>
  view.stored && askedOf(view.stored, view, [...view.features, feature]);

function askedOf(
  { clientId, region }: Omit<Asked, 'scopes'>,
  { scopes, featureScopes }: ConnectionView,
  features: readonly Feature[],
): Asked {
  const all = new Set([...scopes, ...features.flatMap((feature) => featureScopes[feature])]);
  return { clientId, region, scopes: [...all] };
}
