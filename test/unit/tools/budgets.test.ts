import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findFaults, isTooBig, measure } from '../../tools/budgets/check-package';
import { limits } from '../../tools/budgets/limits';

let folder: string;

/** A small package that is in order, changed by what a test gives. */
function pack(files: Readonly<Record<string, string>> = {}): void {
  const all = {
    'manifest.json': '{"manifest_version":3}',
    'background.js': 'x._zod=1;',
    ...Object.fromEntries(limits.filter(({ path }) => path.endsWith('.js')).map(({ path }) => [path, '1;'])),
    'popup.html': '<script type="module" src="/chunks/popup.js"></script>',
    'welcome.html': '<script type="module" src="/chunks/welcome.js"></script>',
    'trust.html': '<script type="module" src="/chunks/trust.js"></script>',
    'access-request.html': '<script type="module" src="/chunks/access-request.js"></script>',
    'chunks/popup.js': 'import "./shared.js";',
    'chunks/welcome.js': 'import "./shared.js";',
    'chunks/trust.js': 'import "./shared.js";',
    'chunks/access-request.js': 'import "./shared.js";',
    'chunks/shared.js': 'x.__k=1;',
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const tooBig = () =>
  measure(folder)
    .filter(isTooBig)
    .map(({ what }) => what);

/** Letters that no compression makes small. */
const noise = (length: number) =>
  Array.from({ length }, (_, n) => Math.abs(Math.sin(n + 1) * 1e9).toString(36)[3]).join('');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a package in order has no fault and keeps its limits', () => {
  pack();
  expect(findFaults(folder)).toEqual([]);
  expect(tooBig()).toEqual([]);
});

it('a script over its limit is too big, raw or compressed', () => {
  pack({ 'google-calendar.js': '0'.repeat(26_001) });
  expect(tooBig()).toEqual(['google-calendar.js']);
  pack({ 'google-calendar.js': noise(20_000) });
  expect(tooBig()).toEqual(['google-calendar.js (gzip)']);
});

it('a page weighs all that it loads, also by way of others', () => {
  const chain = { 'chunks/popup.js': 'import"./middle.js";', 'chunks/middle.js': 'import("./far.js");' };
  pack(chain);
  expect(() => measure(folder)).toThrow('chunks/far.js, which is not in the package');
  pack({ ...chain, 'chunks/far.js': noise(60_000) });
  expect(tooBig()).toEqual(['popup.html (gzip)']);
});

it.each([
  ['a client secret', { 'background.js': `x._zod=1;y={clientSecret:"${'a1'.repeat(32)}"}` }, 'a client secret'],
  ['a source map', { 'background.js.map': '{}' }, 'is a source map'],
  ['a key', { 'manifest.json': '{"key":"MIIB"}' }, 'manifest.json has a key'],
  ['zod in the page script', { 'google-calendar.js': 'x._zod=1;' }, 'google-calendar.js holds zod'],
  ['a marker that has lost its meaning', { 'background.js': '' }, "background.js doesn't show zod's marker"],
])('%s in the package is a fault', (_name, files, fault) => {
  pack(files);
  expect(findFaults(folder).join('\n')).toContain(fault);
});
