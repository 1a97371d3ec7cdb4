import type { EditorPart, HostPageId } from './host-page';

/** Why our script ended itself on a page: it failed too often, or the page took our element out again and again. */
export const GAVE_UP = ['errors', 'removed'] as const;

export type GaveUp = (typeof GAVE_UP)[number];

/** Why, for each part of a page whose script has ended itself. */
export type SilentParts = { readonly [Name in EditorPart]?: GaveUp };

/** What an adapter looks for in an editor. Each part has several hooks of its own, tried in order. */
export const PARTS = [
  ...['place', 'title', 'location', 'description', 'body', 'send', 'all_day', 'zone'],
  ...['start_date', 'start_time', 'end_date', 'end_time'],
] as const;

export type Part = (typeof PARTS)[number];

/** By which of its hooks each part of an editor was found: their numbers begin with 1, and 0 is none of them. */
export type FoundParts = { readonly [Name in Part]?: number | undefined };

/** How often each hook of a part was the one that found it; first of all: how often none did. */
export type Hits = readonly number[];

/** What is kept about one host page. */
export interface PageRecord {
  readonly id: HostPageId;
  /** Whether the person wants us there; undefined until they have said. */
  readonly isWanted?: boolean | undefined;
  readonly gaveUp?: SilentParts | undefined;
  readonly hits: { readonly [Name in Part]?: Hits };
}

export function addHit(hits: Hits, hook: number): Hits {
  const counts = Array.from({ length: Math.max(hits.length, hook + 1) }, (_, index) => hits[index] ?? 0);
  return counts.map((count, index) => (index === hook ? count + 1 : count));
}
