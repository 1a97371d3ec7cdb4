import { readFileSync } from 'node:fs';
import { npm, root } from './run/child.mjs';
import { isMain } from './run/is-main.mjs';

/** @typedef {{packages?: Record<string, {version?: string, integrity?: string, optional?: boolean}>}} Lock */

/**
 * @param {string} path relative to the root
 * @returns {Lock | undefined} nothing where the file is missing or not JSON
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Whether what npm wrote down about `node_modules` is what the lock file asks for. Optional packages may be absent:
 * they belong to other platforms.
 * @param {Lock | undefined} wanted package-lock.json
 * @param {Lock | undefined} present node_modules/.package-lock.json
 * @returns {boolean}
 */
export function isInstalled(wanted, present) {
  if (!wanted?.packages || !present?.packages) return false;
  const { '': _project, ...needed } = wanted.packages;
  for (const [path, entry] of Object.entries(needed)) {
    const found = present.packages[path];
    if (!found && !entry.optional) return false;
    if (found && (found.version !== entry.version || found.integrity !== entry.integrity)) return false;
  }
  return Object.keys(present.packages).every((path) => path in needed);
}

/**
 * Makes `node_modules` what package-lock.json says; silent and quick when it is already.
 * Needs nothing but Node and npm.
 * @throws {Error} when npm can't install
 */
export async function ensureInstalled() {
  const upToDate = () => isInstalled(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'));
  if (upToDate()) return;
  console.log('Installing the packages of package-lock.json (npm ci)');
  const { ok, how } = await npm(['ci', '--no-audit', '--no-fund']);
  if (!ok) throw new Error(`npm ci failed (${how}); the packages this project needs are not installed`);
}

if (isMain(import.meta.url)) {
  await ensureInstalled().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
