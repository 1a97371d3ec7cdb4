import { test } from '../e2e/shared';

/** What became of a page that lacks one hook: all of it right, or the person was told and asked instead. */
type Outcome = 'right' | 'told';

/** Counts on how many of so many pages that lack one hook the adapter was right, and prints that at the end of the file. */
export function countRight(what: string, of: number): (outcome?: Outcome) => void {
  const seen: Outcome[] = [];
  const count = (outcome: Outcome) => seen.filter((one) => one === outcome).length;
  test.afterAll(() => {
    process.stdout.write(`${what}: right without ${count('right')} of ${of}, told in ${count('told')}\n`);
  });
  return (outcome = 'right') => void seen.push(outcome);
}
