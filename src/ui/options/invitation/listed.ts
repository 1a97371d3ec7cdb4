import { browserLanguage } from '../../../i18n/text';

/** Words one after the other, as people here list them. */
export const listed = (words: readonly string[]): string => new Intl.ListFormat(browserLanguage()).format(words);
