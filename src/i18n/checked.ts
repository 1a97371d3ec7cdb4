import { browserLanguage } from './text';

/**
 * Languages whose words need no mark: English, from which the others are translated, and those whose file a native
 * speaker has read as a whole.
 */
export const CHECKED: readonly string[] = ['en'];

/** Whether the words that this browser shows are those of such a language. */
export const isChecked = (): boolean => CHECKED.includes(browserLanguage());
