import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION_ID } from './product';

/** Where Chromium reads an organisation's policies on Linux. */
const POLICIES = '/etc/chromium/policies/managed';

/** A Chromium that sees an organisation's policy which nothing else on this machine sees. */
export interface ManagedChromium {
  readonly executable: string;
  /** What the policy sets for the extension; the browser takes up changes by itself. */
  set(values: unknown): Promise<void>;
  remove(): Promise<void>;
}

/** Whether this machine lets a process have files of its own in place of the system's (mount namespaces). */
export const canManage = (): boolean =>
  spawnSync('unshare', [...NAMESPACE, 'sh', '-c', 'mount -t tmpfs tmpfs /etc/chromium']).status === 0;

/** Those who aren't root need a user namespace for it. */
const NAMESPACE = process.getuid?.() === 0 ? ['--mount'] : ['--map-root-user', '--mount'];

/** Starts Chromium in a mount namespace of its own, whose policy folder is a folder of the test. */
export async function managedChromium(values: unknown): Promise<ManagedChromium> {
  const folder = await mkdtemp(join(tmpdir(), 'one-click-policy-'));
  const executable = join(folder, 'chromium.sh');
  const policies = join(folder, 'managed');
  const mount = `mount -t tmpfs tmpfs /etc/chromium && mkdir -p ${POLICIES} && mount --bind ${policies} ${POLICIES}`;
  const browser = process.env.CHROMIUM_PATH ?? 'chromium';
  const set = (next: unknown) =>
    writeFile(
      join(policies, 'one-click.json'),
      JSON.stringify({ '3rdparty': { extensions: { [EXTENSION_ID]: next } } }),
    );
  spawnSync('mkdir', [policies]);
  await set(values);
  const namespace = NAMESPACE.join(' ');
  await writeFile(
    executable,
    `#!/bin/sh\nexec unshare ${namespace} sh -c '${mount} && exec "$0" "$@"' '${browser}' "$@"\n`,
  );
  await chmod(executable, 0o755);
  return { executable, set, remove: () => rm(folder, { recursive: true, force: true }) };
}
