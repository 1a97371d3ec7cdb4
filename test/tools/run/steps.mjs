import { findOrInstallChromium } from '../chromium.mjs';
import { ensureInstalled } from '../install.mjs';
import { npm, run } from './child.mjs';
import { runPlaywright, runVitest } from './runners.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

const nothingCounted = { passed: 0, failed: 0, skipped: 0 };

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {() => Promise<Counts>} run
 * @property {readonly string[]} [needs] titles of steps without which this one could not run, or would test something stale
 */

/**
 * A script of package.json that either holds or doesn't.
 * @param {string} script
 * @returns {() => Promise<Counts>}
 */
const check = (script) => async () => holds(await npm(['run', '--silent', script], { output: 'watched' }));

/**
 * @param {import('./child.mjs').Ended} ended
 * @returns {Counts}
 */
const holds = ({ ok, how, lastWords = '' }) =>
  ok ? { ...nothingCounted, passed: 1 } : { ...nothingCounted, broken: `${how} (… ${lastWords})` };

/**
 * Tests that must not all be skipped.
 * @param {Promise<Counts>} running
 * @returns {Promise<Counts>}
 */
async function someExecuted(running) {
  const counts = await running;
  if (counts.broken || counts.passed + counts.failed > 0) return counts;
  return { ...counts, broken: 'every test was skipped' };
}

/** The built background under random faults; the build is the one that the steps before made. */
async function storm() {
  return holds(
    await run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'test/faults/run.ts'], { output: 'watched' }),
  );
}

async function install() {
  await ensureInstalled();
  return nothingCounted;
}

/** The tests get the path handed, so that all of them drive the same Chromium. */
async function chooseChromium() {
  process.env.CHROMIUM_PATH = await findOrInstallChromium();
  console.log(process.env.CHROMIUM_PATH);
  return nothingCounted;
}

const packages = 'packages';
const chromium = 'Chromium';
const testBuild = 'test build';
const browser = [packages, chromium, testBuild];

/**
 * Everything `npm test` checks, in its order. The contract tests may all be skipped: they are where Webex's API
 * description isn't at hand.
 * @type {readonly Step[]}
 */
export const steps = [
  { title: packages, run: install },
  { title: chromium, needs: [packages], run: chooseChromium },
  { title: 'format', needs: [packages], run: check('check:format') },
  { title: 'lint', needs: [packages], run: check('check:lint') },
  { title: 'types', needs: [packages], run: check('check:types') },
  { title: 'layers', needs: [packages], run: check('check:layers') },
  { title: 'unit tests', needs: [packages], run: () => someExecuted(runVitest({ project: 'unit' })) },
  { title: 'contract tests', needs: [packages], run: () => runVitest({ project: 'contract' }) },
  { title: 'production build and its budgets', needs: [packages], run: check('check:budgets') },
  { title: 'Firefox build and its lint', needs: [packages], run: check('check:firefox') },
  { title: testBuild, needs: [packages], run: check('build:test') },
  { title: 'fault storm', needs: [packages, testBuild], run: storm },
  { title: 'adapter tests', needs: browser, run: () => someExecuted(runPlaywright({ project: 'adapters' })) },
  { title: 'tests of our own pages', needs: browser, run: () => someExecuted(runPlaywright({ project: 'ui' })) },
  { title: 'end-to-end tests', needs: browser, run: () => someExecuted(runPlaywright({ project: 'e2e' })) },
];
