import { describe, expect, test } from 'vitest';
import { ADDED_BY_WEBEX, WEBEX_SCOPES, webexScope } from '../../../src/domain/webex-scopes';
import en from '../../../src/i18n/locales/en.json';

const KEYS = Object.keys(en);
const NAMES = WEBEX_SCOPES.map(({ name }) => name);

describe('the catalogue of Webex’s scopes', () => {
  test('names each once, with sentences of its own', () => {
    expect(NAMES).toEqual([...new Set(NAMES)]);
    const sentences = WEBEX_SCOPES.map(({ sentence }) => sentence);
    expect(sentences).toEqual([...new Set(sentences)]);
    expect([...sentences, ...WEBEX_SCOPES.map(({ service }) => service)].filter((key) => !KEYS.includes(key))).toEqual(
      [],
    );
  });

  test('a sentence’s key is made of the scope’s name', () => {
    const wrong = WEBEX_SCOPES.filter(({ name, sentence }) => sentence !== `scope_${name.replace(/[^a-z]+/g, '_')}`);
    expect(wrong).toEqual([]);
  });

  test('every scope is written as Webex writes them', () => {
    const isScope = (name: string) => /^[a-z-]+:[a-z_]+$/.test(name) || /^[a-z]+$/.test(name);
    expect(NAMES.filter((name) => !isScope(name))).toEqual([]);
  });

  test('what needs an administrator is told from its name', () => {
    const wanted = NAMES.filter((name) =>
      /^(spark-admin|spark-compliance|identity|audit|analytics|meeting:admin|meeting:group)/.test(name),
    );
    expect(WEBEX_SCOPES.filter(({ onlyAdministrators }) => onlyAdministrators).map(({ name }) => name)).toEqual(wanted);
  });

  test('every source is a page of Webex’s developer site', () => {
    expect(WEBEX_SCOPES.filter(({ source }) => !source.startsWith('https://developer.webex.com/'))).toEqual([]);
  });

  test('every service that Webex has is there', () => {
    expect([...new Set(WEBEX_SCOPES.map(({ service }) => service))]).toHaveLength(11);
    expect(WEBEX_SCOPES.length).toBeGreaterThan(100);
  });

  test('a name is found as it is written, and nothing else is', () => {
    expect(webexScope('spark:people_read')?.service).toBe('service_people');
    expect(webexScope(ADDED_BY_WEBEX)?.sentence).toBe('scope_spark_kms');
    for (const name of ['', 'constructor', '__proto__', 'SPARK:ALL', 'spark:all '])
      expect(webexScope(name)).toBeUndefined();
  });
});
