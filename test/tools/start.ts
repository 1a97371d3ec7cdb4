import { runByHand } from './start/by-hand';
import { runOnce } from './start/once';
import { reasonOf } from './start/reason.mjs';

/** Being told to stop ends whatever is waited for; what was started is closed on the way out. */
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

const run = process.argv[2] === 'once' ? runOnce : runByHand;
const code = await run(stop.signal).catch((error: unknown) => {
  if (!stop.signal.aborted) console.error(reasonOf(error));
  return 1;
});
// A step that was given up may still wait for something and would keep this process alive; the browser dies with it.
process.exit(code);
