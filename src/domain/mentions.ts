/** How an e-mail address stands in what is kept, in whatever letter case. */
export interface Mentions {
  /** Whether it stands anywhere in this text, list or record. */
  isIn(value: unknown): boolean;
  /** The same without it: an entry of a list that is the address goes, and in longer texts three dots stand in its place. */
  without<T>(value: T): T;
}

/**
 * Looks for one address and for no other that only holds it: letters, digits and what joins them in addresses may not go on
 * at either end. Addresses in links may write the sign between both halves as %40.
 */
export function mentionsOf(email: string): Mentions {
  const [name = '', host = ''] = [email.slice(0, email.lastIndexOf('@')), email.slice(email.lastIndexOf('@') + 1)];
  const source = `(?<![\\p{L}\\p{N}._+-])${literally(name)}(?:@|%40)${literally(host)}(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`;
  const anywhere = new RegExp(source, 'giu');
  const whole = new RegExp(`^\\s*${source}\\s*$`, 'iu');

  function isIn(value: unknown): boolean {
    if (typeof value === 'string') return value.search(anywhere) >= 0;
    return typeof value === 'object' && value !== null && Object.values(value).some(isIn);
  }

  function without(value: unknown): unknown {
    if (typeof value === 'string') return value.replace(anywhere, '…');
    if (Array.isArray(value))
      return value.filter((one) => !(typeof one === 'string' && whole.test(one))).map((one) => without(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, without(one)]));
  }

  return { isIn, without: <T>(value: T) => without(value) as T };
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
