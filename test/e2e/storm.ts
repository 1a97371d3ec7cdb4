import type { Page } from '@playwright/test';

/** Runs in the page: something that happens to an editor. `random` gives a whole number below another. */
export type Act<Own> = (random: (below: number) => number, own: Own) => unknown;

/**
 * Seeded steps of a page that renders anew, closes and opens. Gives the most panels of ours that stood in one of the parts
 * around an editor at any time.
 */
export function storm<Own>(
  page: Page,
  around: string,
  acts: readonly Act<Own>[],
  own: Own,
  steps = 1000,
): Promise<number> {
  // A policy of the page would refuse functions that are made in it.
  return page.evaluate(`(${weather})([${acts.join()}], ${JSON.stringify([around, own, steps])})`);
}

async function weather<Own>(acts: readonly Act<Own>[], [around, own, steps]: [string, Own, number]): Promise<number> {
  let seed = 20_270_301;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  let most = 0;
  for (let step = 0; step < steps; step += 1) {
    acts[random(acts.length)]?.(random, own);
    // Steps come in bursts between frames, and an editor that stays for some of them gets its panel.
    if (random(5) === 0) await new Promise((done) => requestAnimationFrame(done));
    const parts = [...document.querySelectorAll(around)];
    most = Math.max(most, ...parts.map((part) => part.querySelectorAll('oneclick-webex').length));
  }
  return most;
}
