import { findOrInstallChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { parseArguments, USAGE } from './start/arguments.mjs';
import { buildTestBuild } from './start/build.mjs';
import { hasDisplay } from './start/display.mjs';
import { handOver } from './start/hand-over.mjs';
import { reasonOf } from './start/reason.mjs';

/**
 * Brings a fresh clone to the point where the extension can be seen at work, and shows it.
 * @param {boolean} once the whole job without a window, whether there is a display or not
 * @returns {Promise<number>} the exit code
 */
async function start(once) {
  await ensureInstalled();
  process.env.CHROMIUM_PATH = await findOrInstallChromium();
  console.log('Building the extension');
  buildTestBuild();
  if (once) return handOver('once');
  if (hasDisplay(process.platform, process.env)) return handOver('by-hand');
  console.log('There is no display here, so the whole job runs without a window (like npm start -- --once).');
  return handOver('once');
}

const asked = parseArguments(process.argv.slice(2));
if (asked.kind === 'help') console.log(USAGE);
else if (asked.kind === 'refused') {
  console.error(`${asked.why}\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  process.exitCode = await start(asked.once).catch((error) => {
    console.error(reasonOf(error));
    return 1;
  });
}
