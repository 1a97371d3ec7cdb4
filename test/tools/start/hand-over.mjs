import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../run/child.mjs';

/** @typedef {'once' | 'by-hand'} Way */

const ENDING = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs start.ts and waits for its end. Being told to stop is passed on to it, so that it can close the browser; all it
 * keeps on disk lies in a folder that is removed afterwards, whichever way it ended.
 * @param {Way} way
 * @returns {Promise<number>} the exit code: start.ts's own, or 128 and the signal's number. Ctrl-C is how a person ends
 *   what runs until they end it, so it counts as success there.
 */
export async function handOver(way) {
  const folder = mkdtempSync(join(tmpdir(), 'one-click-'));
  // The job finds buttons by their English names; someone who looks on has the language of their desktop.
  const language = way === 'once' ? { LANGUAGE: 'en' } : {};
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/tools/start.ts', way], {
    cwd: root,
    env: { ...process.env, ...language, TMPDIR: folder, TMP: folder, TEMP: folder },
    stdio: 'inherit',
  });
  /** @type {typeof ENDING[number] | undefined} */
  let told;
  /** @param {typeof ENDING[number]} signal */
  const passOn = (signal) => {
    told = signal;
    child.kill('SIGTERM');
  };
  for (const signal of ENDING) process.on(signal, passOn);
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (own, signal) => resolve(own ?? 128 + constants.signals[signal ?? 'SIGKILL']));
    });
    if (told === undefined) return code;
    return told === 'SIGINT' && way === 'by-hand' ? 0 : 128 + constants.signals[told];
  } finally {
    for (const signal of ENDING) process.off(signal, passOn);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
