/** Numbers and names the simulator makes up; the same seed gives the same run. */
export interface Ids {
  /** Lower-case hexadecimal digits. */
  hex(length: number): string;
  /** Decimal digits without 9, so that a host key (which begins with 9999) can never appear inside another number. */
  digits(length: number): string;
  /** Letters and digits, as in codes and tokens. */
  word(length: number): string;
}

const HEX = '0123456789abcdef';
const DIGITS = '012345678';
const WORD = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';

/** Makes a generator from a whole number; it is repeatable, and therefore no source of real secrets. */
export function createIds(seed: number): Ids {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
  };
  const pick = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet.charAt(next(alphabet.length))).join('');
  return {
    hex: (length) => pick(HEX, length),
    digits: (length) => pick(DIGITS, length),
    word: (length) => pick(WORD, length),
  };
}
