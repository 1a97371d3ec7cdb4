/** A request that says nothing. */
export type Empty = Record<never, never>;
