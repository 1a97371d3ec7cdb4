import type en from './locales/en.json';

/** Every sentence the product can say. English is complete; the other locales are checked against it. */
export type TextKey = keyof typeof en;

type Named<Key> = Key extends `button_${infer Name}` ? Name : never;

/** What a button can be named after: the sentence is `button_<name>`. */
export type ButtonName = Named<TextKey>;
