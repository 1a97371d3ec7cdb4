import { builtBundle } from './bundle';
import { runSeed } from './run-seed';
import { startStormServer } from './storm-server';

/** Every `step`th seed from `first` to before `end`, told to the process that started this one as each ends. */
const [first = 0, end = 0, step = 1] = process.argv.slice(2).map(Number);
const bundle = builtBundle();
const server = await startStormServer();
try {
  for (let seed = first; seed < end; seed += step) process.send?.(await runSeed(seed, bundle, server));
} finally {
  await server.close();
}
process.disconnect();
