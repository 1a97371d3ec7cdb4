import { FEATURES, type Feature } from '../domain/feature';
import { furtherScopesOf, scopesOf, scopesOfAll } from '../domain/feature-needs';

/** What the main job needs: the scopes of its requests, in the order in which people tick them. */
export const BASE_SCOPES: readonly string[] = scopesOf('main');

/** What a feature needs beside them; asked for when it is switched on, never before. */
export const FEATURE_SCOPES: Readonly<Record<Feature, readonly string[]>> = Object.fromEntries(
  FEATURES.map((feature) => [feature, furtherScopesOf(feature)] as const),
) as Record<Feature, readonly string[]>;

export const scopesFor = (features: readonly Feature[]): readonly string[] => scopesOfAll(['main', ...features]);

/** Those of `wanted` that are not in a granted `scope`, whose order and repetitions mean nothing. */
export function missingScopes(wanted: readonly string[], granted: string): readonly string[] {
  const have = new Set(granted.split(/\s+/));
  return wanted.filter((scope) => !have.has(scope));
}
