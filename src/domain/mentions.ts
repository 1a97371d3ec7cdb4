/** How an e-mail address stands in what is kept, in whatever letter case. */
export interface Mentions {
  /** Whether it stands anywhere in this text, list or record. */
  isIn(value: unknown): boolean;
  /** The same without it: an entry of a list that is the address goes, and in longer texts three dots stand in its place. */
  without<T>(value: T): T;
}

/** What stands before an address in the text of a link and is no part of it: blanks, brackets, colons and the like. */
const ENCODED = '%(?:0[9AD]|2[02689CF]|3[A-F])';

/** A letter or digit, and what joins it to the next one in an address; two dots join nothing. */
const JOINED = String.raw`[\p{L}\p{N}](?:[_+'’-]|\.(?!\.))*`;

/** What makes it the beginning of a longer address; a word with a capital is the next sentence, without its blank. */
const GOES_ON = /^(?:[\p{L}\p{N}-]|\.(?!\p{Lu}\p{Ll}{3})[\p{L}\p{N}])/u;

/**
 * Looks for one address and for no other that only holds it: letters, digits and what joins them in addresses may not go on
 * at either end. Addresses in links may write the sign between both halves as %40, and other marks in that way too.
 */
export function mentionsOf(email: string): Mentions {
  const [name = '', host = ''] = [email.slice(0, email.lastIndexOf('@')), email.slice(email.lastIndexOf('@') + 1)];
  const names = `(?:${literally(name)}|${literally(encodeURIComponent(name))})`;
  const source = `(?:(?<=${ENCODED})|(?<!${JOINED}))${names}(?:@|%40)${literally(host)}`;
  const anywhere = new RegExp(source, 'giu');
  const whole = new RegExp(`^\\s*${source}\\s*$`, 'iu');

  function isIn(value: unknown): boolean {
    if (typeof value === 'string')
      return [...value.matchAll(anywhere)].some((found) => endsAt(value, found.index + found[0].length));
    return typeof value === 'object' && value !== null && Object.values(value).some(isIn);
  }

  function without(value: unknown): unknown {
    if (typeof value === 'string')
      return value.replace(anywhere, (found, at: number) => (endsAt(value, at + found.length) ? '…' : found));
    if (Array.isArray(value))
      return value.filter((one) => !(typeof one === 'string' && whole.test(one))).map((one) => without(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, without(one)]));
  }

  return { isIn, without: <T>(value: T) => without(value) as T };
}

const endsAt = (text: string, end: number): boolean => !GOES_ON.test(text.slice(end, end + LONGEST_LOOK));

/** A dot, a capital and three letters, of two units each. */
const LONGEST_LOOK = 10;

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
