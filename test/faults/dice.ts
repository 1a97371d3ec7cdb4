/** Numbers drawn from a seed: the same seed gives the same numbers in the same order. */
export interface Dice {
  chance(probability: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
  /** Dice of their own, so that drawing for one purpose doesn't move what is drawn for another. */
  apart(purpose: string): Dice;
}

/** @param seed any text or whole number */
export function createDice(seed: number | string): Dice {
  let state = mix(String(seed));
  /** 0 to below 1. */
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    chance: (probability) => next() < probability,
    whole,
    pick: <T>(from: readonly T[]): T => {
      if (from.length === 0) throw new Error('nothing to pick from');
      return from[whole(0, from.length - 1)] as T;
    },
    apart: (purpose) => createDice(`${seed}/${purpose}`),
  };
}

/** FNV-1a. */
function mix(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
