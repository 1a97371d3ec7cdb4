/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('./steps.mjs').Step} Step */

/** @type {Counts} */
const nothing = { passed: 0, failed: 0, skipped: 0 };

/**
 * Runs steps one after the other, each with a heading and its duration; a failed one doesn't stop the next, except
 * those that need it. What is broken counts as one failure on top of the failed tests. The sum names every failure.
 * @param {readonly Step[]} steps
 * @returns {Promise<Counts & {failures: readonly string[]}>} the sum
 */
export async function runSteps(steps) {
  const total = { passed: 0, failed: 0, skipped: 0, failures: /** @type {string[]} */ ([]) };
  /** @type {Set<string>} */
  const failed = new Set();
  for (const { title, needs = [], run } of steps) {
    console.log(`\n== ${title}`);
    const started = performance.now();
    const missing = needs.filter((need) => failed.has(need));
    const counts =
      missing.length > 0
        ? { ...nothing, broken: `not run, because this failed: ${missing.join(', ')}` }
        : await run().catch((error) => ({ ...nothing, broken: String(error?.message ?? error) }));
    if (counts.broken) console.log(`${title}: ${counts.broken}`);
    const failures = counts.failed + (counts.broken ? 1 : 0);
    if (failures > 0) failed.add(title);
    total.passed += counts.passed;
    total.failed += failures;
    total.skipped += counts.skipped;
    total.failures.push(
      ...[...(counts.failures ?? []), ...(counts.broken ? [counts.broken] : [])].map((one) => `${title}: ${one}`),
    );
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`== ${title}: ${failures > 0 ? 'FAILED' : 'ok'} (${seconds} s)`);
  }
  return total;
}

/**
 * @param {Counts} total
 * @returns {string} each failure's name, then `N passed, N failed`, and `, N skipped` where there are any
 */
export function summary({ passed, failed, skipped, failures = [] }) {
  const counted = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return [...failures.map((one) => `failed: ${one}`), counted].join('\n');
}
