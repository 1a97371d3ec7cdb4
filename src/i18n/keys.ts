import type en from './locales/en.json';

/** Every sentence the product can say. English is complete; the other locales are checked against it. */
export type TextKey = keyof typeof en;
