/** Why nothing can be written where a person is: what stands there, or what the page or browser made of it. */
export const FIELD_REFUSALS = [
  'none',
  'closed',
  'read_only',
  'password',
  'email',
  'phone',
  'number',
  'date',
  'too_short',
  'refused',
  'gone',
] as const;

export type FieldRefusal = (typeof FIELD_REFUSALS)[number];

/** Refusals that are plain before there is anything to write, so that nothing is made in vain. */
export const isKnownBefore = (refusal: FieldRefusal): boolean =>
  !['closed', 'too_short', 'refused', 'gone'].includes(refusal);
