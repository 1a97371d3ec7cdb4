import type { text } from '../i18n/text';

type SentenceKey = Parameters<typeof text>[0];

/** The sentences that differ with what a meeting goes into. */
export interface PageWords {
  readonly added: SentenceKey;
  readonly addedHere: SentenceKey;
  readonly undone: SentenceKey;
  readonly readOnly: SentenceKey;
}

export const eventWords: PageWords = {
  added: 'added',
  addedHere: 'added_here',
  undone: 'undone',
  readOnly: 'page_read_only',
};

export const mailWords: PageWords = {
  added: 'mail_added',
  addedHere: 'mail_added_here',
  undone: 'mail_undone',
  readOnly: 'mail_read_only',
};
