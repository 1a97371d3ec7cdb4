import type { AccessProgress } from './access-request';

/** How many meetings were looked through in how many milliseconds of work. */
export interface Measured {
  readonly looked: number;
  readonly milliseconds: number;
}

/** Fewer say too little. */
const ENOUGH_LOOKED = 10;

/**
 * Seconds that are left at the pace so far, taking parts of the period that are not listed yet to hold as many meetings as
 * those that are; undefined while none is listed or too little was measured.
 */
export function secondsLeft(progress: AccessProgress, { looked, milliseconds }: Measured): number | undefined {
  const { windows, windowsDone, meetings } = progress;
  if (looked < ENOUGH_LOOKED || milliseconds <= 0 || windowsDone === 0) return undefined;
  const expected = (meetings / windowsDone) * windows;
  const left = Math.max(meetings, expected) - progress.looked;
  return Math.ceil((left * (milliseconds / looked)) / 1000);
}
