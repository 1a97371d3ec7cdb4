import type { Feature } from '../domain/feature';

/**
 * What the main job needs, each with its reason. People tick exactly these on their integration.
 * (developer.webex.com/docs/meetings: schedules_write creates and deletes, schedules_read finds a meeting again;
 * spark:people_read reads the signed-in person's name, address and sites.)
 */
export const BASE_SCOPES = ['meeting:schedules_read', 'meeting:schedules_write', 'spark:people_read'] as const;

/** What a feature needs beside them; asked for when it is switched on, never before. */
export const FEATURE_SCOPES: Readonly<Record<Feature, readonly string[]>> = {
  personal_room: ['meeting:preferences_read'],
};

export const scopesFor = (features: readonly Feature[]): readonly string[] => [
  ...BASE_SCOPES,
  ...features.flatMap((feature) => FEATURE_SCOPES[feature]),
];

/** Those of `wanted` that are not in a granted `scope`, whose order and repetitions mean nothing. */
export function missingScopes(wanted: readonly string[], granted: string): readonly string[] {
  const have = new Set(granted.split(/\s+/));
  return wanted.filter((scope) => !have.has(scope));
}
