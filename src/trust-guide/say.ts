import type { TextKey } from '../i18n/keys';

/** Says a sentence in the language of the document. */
export type Say = (key: TextKey, ...values: string[]) => string;
