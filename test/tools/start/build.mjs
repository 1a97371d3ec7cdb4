import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { root } from '../run/child.mjs';

/**
 * Builds the extension as the tests use it, into `.output/chrome-mv3-test`; its words are shown only if it fails.
 * @throws {Error} when it can't be built
 */
export function buildTestBuild() {
  const wxt = fileURLToPath(new URL('node_modules/wxt/bin/wxt.mjs', root));
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '--mode', 'test'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) return;
  console.error(`${stdout}${stderr}`.trim());
  throw new Error('The extension could not be built; the lines above say why.');
}
