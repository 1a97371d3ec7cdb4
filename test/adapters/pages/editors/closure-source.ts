import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FOLDER = dirname(createRequire(import.meta.url).resolve('google-closure-library/closure/goog/base.js'));
const DEPENDENCY = /goog\.addDependency\('([^']+)', \[([^\]]*)\], \[([^\]]*)\](?:, (\{[^}]*\}))?/g;

interface Source {
  readonly path: string;
  readonly needs: readonly string[];
  readonly isModule: boolean;
}

/** The closure-library's own list: which file provides a name, and what that file needs. */
function sources(): ReadonlyMap<string, Source> {
  const found = new Map<string, Source>();
  for (const [, path = '', names = '', needs = '', more = ''] of readFileSync(join(FOLDER, 'deps.js'), 'utf8').matchAll(
    DEPENDENCY,
  )) {
    const source = { path, needs: namesIn(needs), isModule: more.includes("'module': 'goog'") };
    for (const name of namesIn(names)) found.set(name, source);
  }
  return found;
}

const namesIn = (list: string): string[] => [...list.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);

/**
 * One ES module out of the closure-library's own files, as they are: what `names` need, in an order that fits.
 * Its default export is `goog`. Scripts are not loaded by it, and its policy for Trusted Types is called `goog#html`.
 */
export function closureSource(names: readonly string[]): string {
  const known = sources();
  const ordered: Source[] = [];
  const visited = new Set<string>();
  const visit = (name: string): void => {
    const source = known.get(name);
    if (!source) throw new Error(`the closure-library provides no ${name}`);
    if (visited.has(source.path)) return;
    visited.add(source.path);
    for (const need of source.needs) visit(need);
    ordered.push(source);
  };
  for (const name of names) visit(name);
  const parts = ordered.map(({ path, isModule }) => {
    const text = readFileSync(join(FOLDER, path), 'utf8');
    return isModule ? `goog.loadModule(function(exports) {'use strict';\n${text}\nreturn exports;\n});` : text;
  });
  return [
    "self.CLOSURE_DEFINES = { 'goog.TRUSTED_TYPES_POLICY_NAME': 'goog' };",
    readFileSync(join(FOLDER, 'base.js'), 'utf8'),
    'self.goog = goog;',
    ...parts,
    'export default goog;',
  ].join('\n');
}
