import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type IModule } from 'dependency-cruiser';
import { type ExactImports, exactImports } from './exact-imports';
import { matrix, unwantedNames, withoutPlatformTypes } from './import-matrix';
import { filesOf, rules } from './rules';

/** One thing wrong: the rule's name, the file, and what it imports where an import is the matter. */
export interface Violation {
  rule: string;
  file: string;
  imports?: string;
}

const isOwn = (path: string) => /^(src|entrypoints)\//.test(path);
const isIn = (parts: readonly string[], path: string) => parts.some((part) => new RegExp(filesOf(part)).test(path));

function violationsOfFile(file: string): Violation[] {
  const unplaced = !isIn(Object.keys(matrix), file);
  const unwanted = file.startsWith('src/') && unwantedNames.some((name) => name.test(file));
  return [...(unplaced ? [{ rule: 'no-row', file }] : []), ...(unwanted ? [{ rule: 'name', file }] : [])];
}

/** The one exception of the matrix: types of platform. */
function isAllowedType(rule: string, file: string, imports: string, typeOnly: boolean): boolean {
  return typeOnly && rule.startsWith('layer:') && isIn(['platform'], imports) && !isIn(withoutPlatformTypes, file);
}

function violationsOfImports(module: IModule, exact: ExactImports): Violation[] {
  const file = module.source;
  const seen = new Set(module.dependencies.map((dependency) => dependency.module));
  const missed = [...exact.keys()].filter((specifier) => !seen.has(specifier));
  const broken = module.dependencies.flatMap(({ module: specifier, resolved, rules: broke = [] }) =>
    broke
      .filter(({ name }) => !isAllowedType(name, file, resolved, exact.get(specifier)?.typeOnly ?? false))
      .map(({ name }) => ({ rule: name, file, imports: resolved })),
  );
  return [...broken, ...missed.map((imports) => ({ rule: 'not-seen-by-dependency-cruiser', file, imports }))];
}

/**
 * Holds src/ and entrypoints/ of a checkout against import-matrix.ts.
 * @param root folder of the checkout
 * @returns how many modules were looked at, and all that is wrong with them
 */
export async function findViolations(root: string): Promise<{ modules: number; violations: Violation[] }> {
  const folders = ['src', 'entrypoints'].filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(folders, {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: rules },
    doNotFollow: { path: 'node_modules' },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of modules');
  const own = output.modules.filter((module) => isOwn(module.source));
  const violations = own.flatMap((module) => {
    const parsed = /\.tsx?$/.test(module.source) ? exactImports(join(root, module.source)) : new Map();
    return [...violationsOfFile(module.source), ...violationsOfImports(module, parsed)];
  });
  return { modules: own.length, violations };
}
