import { browserLanguage } from '../i18n/text';

/** Several words as one list, in the language of the page. */
export const listOf = (words: readonly string[]): string => new Intl.ListFormat(browserLanguage()).format(words);
