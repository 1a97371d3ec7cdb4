import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

/** All files below a folder, as paths from there with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function linksIn(path: string, text: string): string[] {
  const link = path.endsWith('.html')
    ? /(?:src|href)="([^"]+\.js)"/g
    : /(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{0,2}\/[^"'`]+\.js)["'`]/g;
  return [...text.matchAll(link)].flatMap(([, target = '']) =>
    target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(path), target),
  );
}

/**
 * The JavaScript a page loads, with all it imports, also later; for a script itself alone.
 * @param folder of the built package
 * @param path below it
 * @throws Error when a file of it is missing
 */
export function scriptsOf(folder: string, path: string): string[] {
  if (!path.endsWith('.html')) return [path];
  const found = new Set<string>();
  const waiting = [path];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!existsSync(join(folder, next))) throw new Error(`${path} loads ${next}, which is not in the package`);
    for (const target of linksIn(next, readFileSync(join(folder, next), 'utf8'))) {
      if (!found.has(target)) waiting.push(target);
      found.add(target);
    }
  }
  return [...found].sort();
}
