import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AUTH_REQUEST_NAMES } from '../../src/domain/auth-requests';
import { POLICY_KEYS, type PolicyKey } from '../../src/domain/policy-keys';
import { WEBEX_ENDPOINT_NAMES } from '../../src/domain/webex-endpoints';
import { parsePolicy } from '../../src/storage/managed-policy';
import { toMarkdown } from '../../src/trust-guide/markdown';
import { documents, ROOT, readDocument } from '../tools/trust-documents/documents';
import { manifestFor } from '../tools/trust-documents/manifest';
import { between } from '../tools/trust-documents/markers';
import { privacyAnswers } from '../tools/trust-documents/privacy-answers';
import { SENDINGS } from '../tools/trust-documents/sent';

describe('documents that are made from the code', () => {
  test.each(['ADMINISTRATORS.md', 'PRIVACY.md', 'assets/store/privacy-answers.md'])(
    '%s is as the code makes it: npm run docs',
    async (path) => {
      const made = (await documents()).find((document) => document.path === path);
      expect(readDocument(path)).toBe(made?.text);
    },
  );

  test('are all that say they are', async () => {
    const files = readdirSync(ROOT).concat(
      readdirSync(join(ROOT, 'assets'), { recursive: true, encoding: 'utf8' }).map((file) => join('assets', file)),
    );
    const told = files.filter((file) => file.endsWith('.md') && readDocument(file).includes('<!-- generated: '));
    expect(told.sort()).toEqual((await documents()).map(({ path }) => path).sort());
  });

  test('what is sent names each request that the code may send, and no other', () => {
    const told = new Set(SENDINGS.flatMap(({ requests }) => requests));
    expect([...told].sort()).toEqual([...AUTH_REQUEST_NAMES, ...WEBEX_ENDPOINT_NAMES].sort());
  });

  test('the stores are not told otherwise than Firefox’s manifest says', async () => {
    const [chrome, firefox] = [await manifestFor('chrome'), await manifestFor('firefox')];
    const more = { ...firefox, collects: [...firefox.collects, 'locationInfo'] };
    const less = { ...firefox, collects: firefox.collects.slice(1) };
    for (const manifest of [more, less]) expect(() => privacyAnswers(chrome, manifest)).toThrow('declares');
  });

  test('a document without markers is refused, and what stands around them stays', () => {
    const marked = 'before\n<!-- generated: a -->\nold\n<!-- end of a -->\nafter\n';
    expect(between(marked, 'a', 'new\n')).toBe('before\n<!-- generated: a -->\n\nnew\n\n<!-- end of a -->\nafter\n');
    expect(() => between(marked, 'b', 'new')).toThrow('markers of b');
  });
});

describe('the keys of managed policy', () => {
  const schema: { readonly properties: Readonly<Record<string, object>> } = JSON.parse(
    readDocument('assets/public/policy.json'),
  );

  test('are told as the package’s schema has them', () => {
    const told = Object.entries(POLICY_KEYS).map(([key, { type, values, title, description }]: [string, PolicyKey]) => {
      const allowed = type === 'string' && values ? { enum: [...values] } : {};
      return [
        key,
        { title, description, type, ...allowed, ...(type === 'array' ? { items: { type: 'string' } } : {}) },
      ];
    });
    expect(Object.fromEntries(told)).toEqual(schema.properties);
  });

  test('are the ones that are read, and their values are taken', () => {
    const samples: Readonly<Record<string, unknown>> = { clientId: 'C1', brokerUrl: 'https://broker.example.com' };
    const sampleOf = (key: string, { type, values = [] }: PolicyKey): unknown =>
      type === 'boolean' ? true : type === 'array' ? values : (samples[key] ?? values[0] ?? 'text');
    const all = Object.entries(POLICY_KEYS).map(([key, told]) => [key, sampleOf(key, told)] as const);
    // A broker and a secret exclude each other.
    const right = Object.fromEntries(all.filter(([key]) => key !== 'clientSecret'));
    expect(parsePolicy(right)).toMatchObject({ ok: true });
    expect(parsePolicy({ ...right, unheardOf: true })).toMatchObject({ failure: { detail: 'unheardOf' } });
    for (const [key, { values = [] }] of Object.entries<PolicyKey>(POLICY_KEYS))
      for (const value of values) {
        const given = POLICY_KEYS[key as keyof typeof POLICY_KEYS].type === 'array' ? [value] : value;
        expect([key, value, parsePolicy({ ...right, [key]: given }).ok]).toEqual([key, value, true]);
      }
  });
});

test('words mean nothing to Markdown, whatever is in them', () => {
  const text = toMarkdown([
    { kind: 'words', words: 'a *b* `c` <d> [e](f)' },
    { kind: 'table', head: ['x'], rows: [['one | two'], [{ codes: ['a|b', '[]'] }], [{ english: '*' }]] },
  ]);
  expect(text).toBe(
    'a \\*b\\* \\`c\\` \\<d> \\[e\\](f)\n\n| x |\n| --- |\n| one \\| two |\n| `a\\|b`, `[]` |\n| \\* |\n',
  );
});
