import type { IForbiddenRuleType } from 'dependency-cruiser';
import { matrix, packages, strangers } from './import-matrix';

/** A regular expression for the files of a part of import-matrix.ts, matched against paths from the root. */
export function filesOf(part: string): string {
  const pattern = part.replaceAll('*', '[^/]*');
  return part === 'entrypoints' ? '^entrypoints/' : `^src/${pattern}(/|\\.[^/]+$)`;
}

const packageFiles = (name: string) => `(^|node_modules/)${name}(/|$)`;

const layerRules: IForbiddenRuleType[] = Object.entries(matrix).map(([part, allowed]) => ({
  name: `layer:${part}`,
  severity: 'error',
  from: { path: filesOf(part) },
  to: { path: '^(src|entrypoints)/', pathNot: [part, ...allowed].map(filesOf) },
}));

const packageRules: IForbiddenRuleType[] = Object.entries(packages).map(([name, allowed]) => ({
  name: `package:${name}`,
  severity: 'error',
  from: { path: '^(src|entrypoints)/', pathNot: allowed.map(filesOf) },
  to: { path: packageFiles(name) },
}));

const strangerRules: IForbiddenRuleType[] = strangers.map((folder) => ({
  name: `strangers:${folder}`,
  severity: 'error',
  from: { path: filesOf(folder) },
  to: { path: filesOf(folder) },
}));

const own = { path: '^(src|entrypoints)/' };

/** Every rule of the matrix in dependency-cruiser's words. */
export const rules: IForbiddenRuleType[] = [
  ...layerRules,
  ...packageRules,
  ...strangerRules,
  {
    name: 'package:unlisted',
    severity: 'error',
    from: own,
    to: { pathNot: ['^(src|entrypoints|test|assets)/', '^\\.', ...Object.keys(packages).map(packageFiles)] },
  },
  { name: 'cycle', severity: 'error', from: own, to: { circular: true } },
  { name: 'imports-tests', severity: 'error', from: own, to: { path: '^test/' } },
  // An entry point of several files lies in a folder of its own and may import from there.
  {
    name: 'imports-entrypoint',
    severity: 'error',
    from: { path: '^entrypoints/([^/]+)' },
    to: { path: '^entrypoints/', pathNot: '^entrypoints/$1/' },
  },
  {
    name: 'unresolved',
    severity: 'error',
    from: own,
    to: { path: '^\\.', couldNotResolve: true },
  },
];
