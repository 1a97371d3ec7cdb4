import type { AccessProgress } from '../../domain/access-request';

/** How much of a request is done, from 0 to 1: of the parts of its period, and of the meetings that were found in them. */
export function shareDone({ windows, windowsDone, meetings, looked }: AccessProgress): number {
  if (windows === 0) return 0;
  const listed = windowsDone / windows;
  return meetings === 0 ? listed : listed * Math.min(1, looked / meetings);
}
