import { toMarkdown } from '../../../src/trust-guide/markdown';
import { keptTable } from '../../../src/trust-guide/parts/kept-part';
import { english } from './english';
import { between } from './markers';
import { sentTable } from './sent';

/** PRIVACY.md with its two tables made anew; the rest is written by hand. */
export const privacy = (byHand: string): string =>
  between(between(byHand, 'what is sent', toMarkdown([sentTable()])), 'what is kept', toMarkdown([keptTable(english)]));
