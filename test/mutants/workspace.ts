import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Mutant } from './mutant';

const CHECKOUT = 'checkout';

/**
 * Copies a checkout as it stands, with what isn't committed and without what git ignores, into a temporary folder
 * that shares its node_modules.
 * @param root the checkout
 * @returns the copy's folder
 * @throws Error when `root` isn't a git checkout
 */
export function copyWorkingTree(root: string): string {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mutants-')));
  const copy = join(folder, CHECKOUT);
  mkdirSync(copy);
  // Contract tests look for Webex's API description beside the checkout.
  const beside = join(root, '..', 'shared');
  if (existsSync(beside)) symlinkSync(beside, join(folder, 'shared'), 'junction');
  // A file that is deleted but still in the index is listed too.
  for (const path of new Set(
    listed
      .toString()
      .split('\0')
      .filter((path) => path && existsSync(join(root, path))),
  )) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

/** Removes a copy, and of what it shares only the links. */
export function removeCopy(copy: string): void {
  rmSync(dirname(copy), { recursive: true, force: true });
}

/**
 * Applies a mutant to a copy.
 * @returns undoes it
 * @throws Error when the file is missing or the text doesn't stand in it exactly once
 */
export function applyMutant(copy: string, { file, find, replace }: Mutant): () => void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const times = text.split(find).length - 1;
  if (times !== 1) throw new Error(`the text to replace stands ${times} times in ${file}`);
  writeFileSync(
    path,
    text.replace(find, () => replace),
  );
  return () => writeFileSync(path, text);
}
