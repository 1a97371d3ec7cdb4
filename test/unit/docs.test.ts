import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CHECKED } from '../../src/i18n/checked';
import manifestSource from '../../wxt.config';
import { matrix } from '../tools/layers/import-matrix';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const TOP = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
const DOCUMENTS = [...TOP, ...readmesBelow('test')];

function readmesBelow(folder: string): string[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.md')).map((file) => join(folder, file));
}

/** Rows of the first table below the line that holds this, as texts without the bars at both ends. */
function tableBelow(file: string, heading: string): string[][] {
  const lines = read(file).split('\n');
  const below = lines.slice(lines.indexOf(heading) + 1);
  const start = below.findIndex((line) => line.startsWith('|'));
  const rows: string[][] = [];
  for (const line of below.slice(start + 2)) {
    if (!line.startsWith('|')) break;
    rows.push(
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  }
  return lines.includes(heading) ? rows : [];
}

/** All that stands in back ticks. */
const quoted = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, inside = '']) => inside);

describe.each(DOCUMENTS)('%s', (file) => {
  const words = read(file);
  const folder = join(ROOT, dirname(file));
  const isThere = (path: string) => existsSync(join(folder, path)) || existsSync(join(ROOT, path));

  test('every link within the repository leads somewhere', () => {
    const links = [...words.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !isThere(link))).toEqual([]);
  });

  test('every path in back ticks is there', () => {
    // A folder's own README may name a file below it without the way there.
    const below = TOP.includes(file) ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const isBelow = (path: string) => below.some((one) => one.endsWith(`/${path}`));
    const paths = quoted(words).filter(isPath);
    expect(paths.filter((path) => !isThere(path) && !isBelow(path))).toEqual([]);
  });

  test('every npm script is one of package.json', () => {
    const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts;
    const named = [...words.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, own]) => run ?? own ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

/** A folder or file of the repository: below one of its folders, or a name with an ending of ours. Built files are none. */
function isPath(text: string): boolean {
  if (/^(src|entrypoints|test|assets|\.ci)\/[\w./-]*$/.test(text)) return true;
  return /^[\w./-]+\.(ts|tsx|mjs|json|md|css|html)$/.test(text) && !BUILT.has(text);
}

const BUILT = new Set(['manifest.json', 'field.js']);

test('the table of commands lists each script of package.json, once', () => {
  const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
  const listed = tableBelow('CONTRIBUTING.md', '## Commands').map(([command = '']) =>
    command.replace(/`/g, '').replace(/^npm (run )?/, ''),
  );
  expect(listed.sort()).toEqual(scripts.sort());
});

test('the table of imports is the matrix that is enforced', () => {
  const rows = tableBelow('ARCHITECTURE.md', '### Who may import whom');
  const told = rows.map(([part = '', allowed = '']) => [quoted(part)[0], quoted(allowed)]);
  expect(Object.fromEntries(told)).toEqual(matrix);
});

test('the table of languages has each file of words, and says which ones a native speaker has yet to read', () => {
  const told = tableBelow('README.md', '## Languages').map(([, tag = '', state = '']) => [quoted(tag)[0], state]);
  const files = readdirSync(join(ROOT, 'src/i18n/locales')).map((file) => file.replace('.json', '').replace('_', '-'));
  const unread = told.filter(([, state]) => state === 'not read by a native speaker yet').map(([tag]) => tag);
  expect(told.map(([tag]) => tag).sort()).toEqual(files.sort());
  expect(unread.sort()).toEqual(files.filter((tag) => !CHECKED.includes(tag)));
});

test.each(['chrome', 'firefox'])('the table of permissions is the manifest for %s', async (browser) => {
  const { manifest } = manifestSource;
  const env = { browser, mode: 'production', command: 'build', manifestVersion: 3 } as const;
  const asked = await (typeof manifest === 'function' ? manifest(env) : manifest);
  const told = tableBelow('SECURITY.md', '## Permissions').flatMap(([permission = '']) => quoted(permission));
  expect(told.sort()).toEqual(
    [
      ...(asked?.permissions ?? []),
      ...(asked?.host_permissions ?? []),
      ...(asked?.optional_permissions ?? []),
      ...(asked?.optional_host_permissions ?? []),
    ].sort(),
  );
});

describe('the tests that SECURITY.md names', () => {
  const named = [...read('SECURITY.md').matchAll(/^\|.*`(test\/[\w./-]+)`: “([^”]+)” \|$/gm)].map(
    ([, file = '', title = '']) => [file, title] as const,
  );

  test('are there for every attack and every fault', () => {
    const attacks = read('SECURITY.md').match(/^\| (attack|fault) \|/gm)?.length ?? 0;
    expect(attacks).toBeGreaterThan(0);
    expect(named.length).toBe(attackRows());
  });

  test.each(named)('%s: %s', (file, title) => {
    const titles = titlesIn(read(file));
    expect(titles.filter((one) => one.test(title))).not.toEqual([]);
  });
});

/** Rows of all tables of attacks, and of faults with what is expected. */
function attackRows(): number {
  const tables = read('SECURITY.md')
    .split(/\n\| (?:attack|fault \| expected) \| test \|\n/)
    .slice(1);
  return tables.reduce(
    (sum, table) =>
      sum +
      (table
        .match(/^(?:\|.*\n)+/)?.[0]
        .trim()
        .split('\n').length ?? 1) -
      1,
    0,
  );
}

/** The titles of a test file; a part that is filled in later (`${…}` or `%s`) fits anything. Titles of nothing else are left out. */
function titlesIn(code: string): RegExp[] {
  const calls = /(?:\b(?:test|it|describe)(?:\.describe)?\(|\)\()\s*(?:'((?:\\.|[^'\\\n])*)'|"([^"\n]*)"|`([^`]*)`)/g;
  return [...code.matchAll(calls)].flatMap(([, single, double, template]) => {
    const parts = (single ?? double ?? template ?? '').replaceAll("\\'", "'").split(/\$\{[^}]*\}|%[a-z]/);
    const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+');
    return parts.some((part) => part.trim().length > 3) ? [new RegExp(`^${pattern}$`)] : [];
  });
}
