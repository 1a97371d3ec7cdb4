import type { Rival } from './page-adapter';

const LINKS: readonly (readonly [Rival, RegExp])[] = [
  ['Google Meet', /\bmeet\.google\.com\/\w/i],
  ['Microsoft Teams', /\bteams\.(microsoft|live)\.com\/\w/i],
  ['Zoom', /\bzoom\.us\/[jmsw]\//i],
];

/** The other service whose meeting link stands in a text. */
export const rivalIn = (text: string): Rival | undefined => LINKS.find(([, link]) => link.test(text))?.[0];
