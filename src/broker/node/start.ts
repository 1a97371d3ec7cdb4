import { createMemoryLimiter } from '../memory-limiter';
import { readSettings } from '../read-settings';
import { systemClock } from '../system-clock';
import { readListenAddress } from './read-address';
import { serveBroker } from './serve-broker';

/** Runs the broker on Node with settings from the environment, until SIGINT or SIGTERM. */
async function start(): Promise<void> {
  const read = readSettings(process.env);
  const listen = readListenAddress(process.env);
  if (!read.ok || !listen.ok) {
    const problems = [...(read.ok ? [] : read.problems), ...(listen.ok ? [] : listen.problems)];
    return fail(['The token broker does not start.', ...problems]);
  }
  const needs = {
    fetch: (address: string, init: RequestInit) => fetch(address, init),
    limiter: createMemoryLimiter(systemClock),
    clock: systemClock,
    log: (entry: object) => void process.stdout.write(`${JSON.stringify(entry)}\n`),
  };
  try {
    const broker = await serveBroker(read.settings, needs, listen.address);
    process.stdout.write(`The token broker listens on ${broker.address}\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void broker.stop());
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    fail([`The token broker can't listen at the address of BROKER_HOST and BROKER_PORT${code}.`]);
  }
}

function fail(sentences: readonly string[]): void {
  process.stderr.write(`${sentences.join('\n')}\n`);
  process.exitCode = 1;
}

await start();
