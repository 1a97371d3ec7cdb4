import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { FAILURE_CODES } from '../../../src/domain/failure';
import en from '../../../src/i18n/locales/en.json';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const ENGLISH: Readonly<Record<string, { readonly message: string }>> = en;

/** Every source text in which a sentence can be asked for. */
function sources(): string {
  const folders = ['src', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const files = [...folders.filter((file) => /\.(tsx?|html)$/.test(file)), 'wxt.config.ts'];
  return files.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
}

const quoted = (word: string): RegExp => new RegExp(`['"\`]${word}['"\`]`);

/** A sentence asked for by its whole name, or by a template such as `button_${action}` whose rest stands somewhere. */
function isUsed(key: string, code: string): boolean {
  if (quoted(key).test(code) || code.includes(`__MSG_${key}__`)) return true;
  const prefixes = [...code.matchAll(/`(\w+_)\$\{/g)].map(([, prefix = '']) => prefix);
  return prefixes.some((prefix) => key.startsWith(prefix) && quoted(key.slice(prefix.length)).test(code));
}

test('every sentence is used', () => {
  const code = sources();
  expect(Object.keys(ENGLISH).filter((key) => !isUsed(key, code))).toEqual([]);
});

test('every failure has its sentence, and no sentence stands for a failure that does not exist', () => {
  const keys = Object.keys(ENGLISH);
  expect(FAILURE_CODES.filter((failure) => !keys.includes(`failure_${failure}`))).toEqual([]);
  const parts = ['failure_too_many_requests_until', 'failure_detail', 'failure_tracking'];
  const known = [...FAILURE_CODES.map((failure) => `failure_${failure}`), ...parts];
  expect(keys.filter((key) => key.startsWith('failure_') && !known.includes(key))).toEqual([]);
});

test('no sentence is empty, and none has a gap but those that are filled', () => {
  for (const [key, { message }] of Object.entries(ENGLISH)) {
    expect([key, message.trim()]).toEqual([key, message]);
    expect([key, message === '']).toEqual([key, false]);
    expect([key, message.replace('$1', '').replace('$2', '').includes('$')]).toEqual([key, false]);
    expect([key, message.includes('$2') && !message.includes('$1')]).toEqual([key, false]);
  }
});
