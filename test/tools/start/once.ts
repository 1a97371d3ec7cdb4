import { prepareJob } from './job';
import { reasonOf } from './reason.mjs';
import { runJob } from './run-job';
import { openScreenshots } from './screenshots';

/** Far above what the job takes, and short enough that nobody waits in vain for something that hangs. */
const LIMIT_MINUTES = 3;

/** How long the browser may take to go before it is left to die with this process. */
const CLOSES_WITHIN_MS = 10_000;

/**
 * Does the whole job without a window and says how each step went.
 * @returns the exit code: 0 if every step went well, else 1
 */
export async function runOnce(stop: AbortSignal): Promise<number> {
  const limit = new AbortController();
  const timer = setTimeout(
    () => limit.abort(new Error(`not done after ${LIMIT_MINUTES} minutes in all`)),
    LIMIT_MINUTES * 60_000,
  );
  const shots = openScreenshots();
  const job = prepareJob(shots);
  console.log('\nThe whole job, without a window. Webex and Google Calendar are simulated on this machine.\n');
  const failure = await runJob(job.steps, AbortSignal.any([stop, limit.signal]), (title) =>
    console.log(`  ✓ ${title}`),
  );
  clearTimeout(timer);
  if (failure && !stop.aborted) {
    console.log(`  ✗ ${failure.title}\n    ${reasonOf(failure.error)}`);
    await soon(job.showFailure());
  }
  await soon(job.close());
  if (stop.aborted) return 1;
  if (job.links[0]) console.log(`\nMeeting link\n  ${job.links[0]}`);
  if (shots.paths.length > 0) console.log(`\nScreenshots\n${shots.paths.map((path) => `  ${path}`).join('\n')}`);
  console.log(failure ? `\nFailed: ${failure.title}` : '\nAll done.');
  return failure ? 1 : 0;
}

/** Waits for the end of something, but not for ever and whatever came of it. */
async function soon(ending: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, CLOSES_WITHIN_MS);
  });
  await Promise.race([ending.catch(() => undefined), patience]);
  clearTimeout(timer);
}
