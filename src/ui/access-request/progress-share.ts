import type { AccessProgress } from '../../domain/access-request';

/**
 * How much of a request is done, from 0 to 1: of the parts of its period, and of the meetings that were found in them.
 * Undefined while no part is listed, because nobody knows then how many meetings there are.
 */
export function shareDone({ windows, windowsDone, meetings, looked }: AccessProgress): number | undefined {
  if (windowsDone === 0) return undefined;
  const listed = windowsDone / windows;
  return meetings === 0 ? listed : listed * Math.min(1, looked / meetings);
}
