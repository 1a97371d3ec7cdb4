import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run } from './run/child.mjs';
import { isMain } from './run/is-main.mjs';

const ADVICE =
  'Install Chromium (Debian: apt-get install chromium; anywhere: npx playwright install chromium) or set CHROMIUM_PATH to one. Google Chrome and Edge will not do: they ignore --load-extension.';

/**
 * Whether a program starts and is a Chromium that loads unpacked extensions. Chrome for Testing, which Playwright
 * ships, does; branded Chrome ignores --load-extension since version 137.
 * @param {string} path
 */
function isUsable(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 && /^(Chromium|Google Chrome for Testing) \d/m.test(stdout);
}

/** @returns {string | undefined} */
function systemChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const names = ['chromium', 'chromium-browser'];
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path) && isUsable(path));
}

/** @returns {Promise<string | undefined>} */
async function playwrightChromium() {
  const playwright = await import('@playwright/test').catch(() => undefined);
  const path = playwright?.chromium.executablePath();
  return path && existsSync(path) && isUsable(path) ? path : undefined;
}

async function installPlaywrightChromium() {
  const cli = fileURLToPath(new URL('node_modules/@playwright/test/cli.js', root));
  if (!existsSync(cli)) return;
  console.error("No Chromium found; trying Playwright's");
  await run(process.execPath, [cli, 'install', '--no-shell', 'chromium']);
}

async function installDebianChromium() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
  const asRoot = process.getuid?.() === 0;
  if (!asRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return;
  console.error("Trying Debian's package (apt-get install chromium)");
  const apt = [...(asRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const [command = 'env', ...before] = apt;
  await run(command, [...before, 'update']);
  await run(command, [...before, 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']);
}

/**
 * A Chromium that can load the extension, installed if there is none: CHROMIUM_PATH, the system's, Playwright's, then
 * Debian's package.
 * @returns {Promise<string>} the program's path
 * @throws {Error} naming what to install, when nothing of that works
 */
export async function findOrInstallChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (isUsable(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, which does not start as a Chromium. ${ADVICE}`);
  }
  const found = systemChromium() ?? (await playwrightChromium());
  if (found) return found;
  await installPlaywrightChromium();
  const downloaded = await playwrightChromium();
  if (downloaded) return downloaded;
  await installDebianChromium();
  const packaged = systemChromium() ?? (await playwrightChromium());
  if (packaged) return packaged;
  throw new Error(`No Chromium is installed and none could be installed. ${ADVICE}`);
}

if (isMain(import.meta.url)) {
  try {
    console.log(await findOrInstallChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
