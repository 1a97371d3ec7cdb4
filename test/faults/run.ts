import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { RunResult } from './run-seed';
import { createSummary, isGood, wrongs } from './summary';

const USAGE = 'npm run test:faults -- [--runs <number>] [--from <first seed>] [--seed <one seed, told in full>]';

/** A whole number of at least 1, or `fallback` where nothing was given. */
function readNumber(text: string | undefined, fallback: number): number {
  const number = text === undefined ? fallback : Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(USAGE);
  return number;
}

const say = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

const { values } = parseArgs({
  options: { runs: { type: 'string' }, from: { type: 'string' }, seed: { type: 'string' } },
});
const [first, runs] =
  values.seed === undefined
    ? [readNumber(values.from, 1), readNumber(values.runs, 1_000)]
    : [readNumber(values.seed, 1), 1];
const summary = createSummary();
let isAllGood = true;

function take(run: RunResult): void {
  summary.add(run);
  isAllGood &&= isGood(run);
  if (!isGood(run) || values.seed !== undefined) say([`seed ${run.seed}`, ...run.story, ...wrongs(run), '']);
}

/** Runs every `step`th seed in a process of its own, for each run holds its process for itself. */
async function runShare(from: number, step: number): Promise<void> {
  const path = fileURLToPath(new URL('run-share.ts', import.meta.url));
  const share = fork(path, [from, first + runs, step].map(String));
  share.on('message', (run) => take(run as RunResult));
  // What was told before is heard before the channel closes, but not before the process has ended.
  const [[code, signal]] = await Promise.all([once(share, 'exit'), once(share, 'disconnect')]);
  if (code !== 0) throw new Error(`the share from seed ${from} ended with ${signal ?? `exit code ${code}`}`);
}

const shares = Math.min(availableParallelism(), runs);
await Promise.all(Array.from({ length: shares }, (_, share) => runShare(first + share, shares)));
say(summary.lines());
// One run alone can't show that naive clients fail.
if (values.seed === undefined ? !summary.holds() : !isAllGood) process.exitCode = 1;
