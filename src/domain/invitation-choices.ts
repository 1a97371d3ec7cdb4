/** What may be left out of an invitation. The link to join is none of it. */
export const INVITATION_PARTS = ['number', 'password', 'phones', 'video'] as const;

export type InvitationPart = (typeof INVITATION_PARTS)[number];

/** Of each of the two texts, in UTF-16 code units, as fields of a page count them. */
export const LONGEST_OWN_TEXT = 500;

/** How a person wants their invitations written. What is missing is as it is for everybody. */
export interface InvitationChoices {
  /** BCP 47; the browser's where it is missing, or where we have no sentences in it. */
  readonly language?: string;
  readonly without?: readonly InvitationPart[];
  /** Their own text, with placeholders (`own-text.ts`), above and below what we write. */
  readonly above?: string;
  readonly below?: string;
}
