import { parseArgs } from 'node:util';
import { builtBundle } from './bundle';
import { runSeed } from './run-seed';
import { startStormServer } from './storm-server';
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
const bundle = builtBundle();
const server = await startStormServer();
const summary = createSummary();
let isAllGood = true;
try {
  for (let seed = first; seed < first + runs; seed += 1) {
    const run = await runSeed(seed, bundle, server);
    summary.add(run);
    isAllGood &&= isGood(run);
    if (!isGood(run) || values.seed !== undefined) say([`seed ${seed}`, ...run.story, ...wrongs(run), '']);
  }
} finally {
  await server.close();
}
say(summary.lines());
// One run alone can't show that naive clients fail.
if (values.seed === undefined ? !summary.holds() : !isAllGood) process.exitCode = 1;
