import { spawn } from 'node:child_process';

/** The repository's root as a file path, however the tool was started. */
export const root = new URL('../../../', import.meta.url);

/**
 * @typedef {object} Ended
 * @property {boolean} ok exit code 0 and no signal
 * @property {string} how for people: `exit code 1`, `signal SIGKILL`, `could not be started: …`
 */

/**
 * Runs one program without a shell and waits for its end. Never rejects.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string | URL, env?: Record<string, string>, output?: 'inherit' | 'ignore', shell?: boolean}} [options]
 *   `env` is added to this process's own
 * @returns {Promise<Ended>}
 */
export function run(command, args, { cwd = root, env = {}, output = 'inherit', shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
      shell,
    });
    child.once('error', (error) => resolve({ ok: false, how: `could not be started: ${error.message}` }));
    child.once('close', (code, signal) =>
      resolve({ ok: code === 0, how: signal === null ? `exit code ${code}` : `signal ${signal}` }),
    );
  });
}

/**
 * Runs npm: the one that started this process where there is one, else the one on the path.
 * @param {readonly string[]} args
 * @returns {Promise<Ended>}
 */
export function npm(args) {
  // A quiet outer npm hands its level down; the reason for a failed install must be seen all the same.
  const env = { npm_config_loglevel: 'warn' };
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return run(process.execPath, [own, ...args], { env });
  // npm is a batch file on Windows, which only a shell can start; the arguments are fixed words.
  return run('npm', args, { env, shell: process.platform === 'win32' });
}
