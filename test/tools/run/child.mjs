import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** The repository's root as a file path, however the tool was started. */
export const root = new URL('../../../', import.meta.url);

/**
 * @typedef {object} Ended
 * @property {boolean} ok exit code 0 and no signal
 * @property {string} how for people: `exit code 1`, `signal SIGKILL`, `could not be started: …`
 * @property {string | undefined} [lastWords] the end of what it printed, on one line, where its output was `watched`
 */

const LAST_WORDS = 600;

/**
 * Passes on what a child prints.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => string} the end of it, without colours
 */
function watch(child) {
  let last = '';
  for (const [from, to] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    from?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      to.write(text);
      last = (last + text).slice(-4 * LAST_WORDS);
    });
  }
  return () => stripVTControlCharacters(last).replace(/\s+/g, ' ').trim().slice(-LAST_WORDS);
}

/**
 * Runs one program without a shell and waits for its end. Never rejects.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string | URL, env?: Record<string, string>, output?: 'inherit' | 'ignore' | 'watched', shell?: boolean}} [options]
 *   `env` is added to this process's own
 * @returns {Promise<Ended>}
 */
export function run(command, args, { cwd = root, env = {}, output = 'inherit', shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: output === 'watched' ? ['ignore', 'pipe', 'pipe'] : ['ignore', output, output],
      shell,
    });
    const lastWords = output === 'watched' ? watch(child) : () => undefined;
    child.once('error', (error) => resolve({ ok: false, how: `could not be started: ${error.message}` }));
    child.once('close', (code, signal) =>
      resolve({
        ok: code === 0,
        how: signal === null ? `exit code ${code}` : `signal ${signal}`,
        lastWords: lastWords(),
      }),
    );
  });
}

/**
 * Runs npm: the one that started this process where there is one, else the one on the path.
 * @param {readonly string[]} args
 * @param {{output?: 'inherit' | 'watched'}} [options]
 * @returns {Promise<Ended>}
 */
export function npm(args, { output = 'inherit' } = {}) {
  // A quiet outer npm hands its level down; the reason for a failed install must be seen all the same.
  const env = { npm_config_loglevel: 'warn' };
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return run(process.execPath, [own, ...args], { env, output });
  // npm is a batch file on Windows, which only a shell can start; the arguments are fixed words.
  return run('npm', args, { env, output, shell: process.platform === 'win32' });
}
