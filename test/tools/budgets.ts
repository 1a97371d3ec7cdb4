import { fileURLToPath } from 'node:url';
import { findFaults, isTooBig, measure } from './budgets/check-package';

const folder = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

try {
  const measured = measure(folder);
  const width = Math.max(...measured.map(({ what }) => what.length));
  for (const part of measured) {
    const { what, bytes, limit } = part;
    const verdict = isTooBig(part) ? '  TOO BIG' : '';
    console.log(`${what.padEnd(width)} ${String(bytes).padStart(7)} of ${String(limit).padStart(7)} bytes${verdict}`);
  }
  const faults = findFaults(folder);
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length > 0 || measured.some(isTooBig) ? 1 : 0;
} catch (error) {
  console.log(`budgets: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
