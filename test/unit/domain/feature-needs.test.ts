import { describe, expect, test } from 'vitest';
import type { ConfigEnv } from 'wxt';
import { BASE_SCOPES, FEATURE_SCOPES } from '../../../src/auth/scopes';
import { FEATURES } from '../../../src/domain/feature';
import {
  BROWSER_PERMISSIONS,
  browserSentence,
  NEEDS,
  PARTS,
  scopesOf,
  WEBEX_ORIGINS,
} from '../../../src/domain/feature-needs';
import { HOST_PAGES, matchesOf } from '../../../src/domain/host-page';
import { WEBEX_ENDPOINTS } from '../../../src/domain/webex-endpoints';
import { webexScope } from '../../../src/domain/webex-scopes';
import manifestSource from '../../../wxt.config';

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

/** Everything that a browser is asked for, at installation or later. */
async function asked(browser: string): Promise<string[]> {
  const env = { browser, mode: 'production', manifestVersion: 3, command: 'build' } as ConfigEnv;
  if (typeof manifestSource.manifest !== 'function') throw new Error('the manifest is made by a function');
  const manifest = await manifestSource.manifest(env);
  const { permissions, host_permissions, optional_permissions, optional_host_permissions, content_scripts } = manifest;
  return [
    ...(permissions ?? []),
    ...(host_permissions ?? []),
    ...(optional_permissions ?? []),
    ...(optional_host_permissions ?? []),
    ...(content_scripts ?? []).flatMap(({ matches }) => matches ?? []),
  ] as string[];
}

describe('what is needed of Webex', () => {
  test('sign-in asks for the scopes of the requests that are made, and for no other', () => {
    expect(BASE_SCOPES).toEqual(['meeting:schedules_read', 'meeting:schedules_write', 'spark:people_read']);
    expect(FEATURE_SCOPES).toEqual({
      personal_room: ['meeting:preferences_read'],
      account_defaults: ['meeting:preferences_read'],
      access_requests: ['meeting:participants_read'],
    });
    for (const feature of FEATURES) {
      const wanted = NEEDS[feature].requests.map((request): string => WEBEX_ENDPOINTS[request].scope);
      expect([feature, sorted([...BASE_SCOPES, ...FEATURE_SCOPES[feature]])]).toEqual([
        feature,
        sorted([...BASE_SCOPES, ...wanted]),
      ]);
      expect(FEATURE_SCOPES[feature].filter((scope) => BASE_SCOPES.includes(scope))).toEqual([]);
    }
  });

  test('every kind of request belongs to a part, and every scope is in the catalogue', () => {
    expect(sorted(PARTS.flatMap((part) => NEEDS[part].requests))).toEqual(sorted(Object.keys(WEBEX_ENDPOINTS)));
    expect(PARTS.flatMap(scopesOf).filter((scope) => !webexScope(scope))).toEqual([]);
  });

  test('no scope that only administrators grant is asked for', () => {
    expect(PARTS.flatMap(scopesOf).filter((scope) => webexScope(scope)?.onlyAdministrators)).toEqual([]);
  });
});

describe('what is needed of the browser', () => {
  test.each(['chrome', 'firefox'])(
    'every permission of the manifest for %s belongs to a part, and no other',
    async (browser) => {
      expect(sorted(PARTS.flatMap((part) => NEEDS[part].browser))).toEqual(sorted(await asked(browser)));
    },
  );

  test('each has its sentence, and no sentence stands for what is not asked for', async () => {
    const told = [...Object.keys(BROWSER_PERMISSIONS), ...Object.keys(WEBEX_ORIGINS), ...HOST_PAGES.flatMap(matchesOf)];
    expect(sorted(told)).toEqual(sorted(await asked('chrome')));
    const pages = (await asked('chrome')).filter((name) => browserSentence(name) === 'permission_page');
    expect(sorted(pages)).toEqual(sorted(HOST_PAGES.flatMap(matchesOf)));
  });
});
