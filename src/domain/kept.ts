import { KEPT_PARTS, type KeptPart } from './kept-parts';

/** Kinds of things that are kept in this browser. */
export const KEPT_KINDS = [
  'meetings',
  'clicks',
  'account',
  'sign_in',
  'settings',
  'synced',
  'pages',
  'room',
  'access_requests',
  'activity',
  'welcome',
] as const;

export type KeptKind = (typeof KEPT_KINDS)[number];

/** The stored fields of each kind: what pages, documents and exports tell of them is taken from here. */
export const KEPT: Readonly<Record<KeptKind, readonly KeptPart[]>> = KEPT_PARTS;

/** The sentences about a kind. */
export const keptSentences = <Kind extends KeptKind>(kind: Kind) =>
  ({
    name: `kept_name_${kind}`,
    /** What of it is kept. */
    what: `kept_what_${kind}`,
    why: `kept_why_${kind}`,
    /** How long, and what ends it. */
    until: `kept_until_${kind}`,
    /** What it means to erase it. */
    erasing: `kept_erasing_${kind}`,
  }) as const;

/** The sentence for where something lies. */
export const placeSentence = <Place extends KeptPart['place']>(place: Place) => `kept_place_${place}` as const;
