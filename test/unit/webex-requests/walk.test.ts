import { describe, expect, test } from 'vitest';
import { AUTH_REQUEST_NAMES } from '../../../src/domain/auth-requests';
import { NEEDS, PARTS } from '../../../src/domain/feature-needs';
import { WEBEX_ENDPOINT_NAMES, WEBEX_ENDPOINTS, type WebexEndpoint } from '../../../src/domain/webex-endpoints';
import { CALLERS } from '../../../src/messaging/schemas';
import { type Act, ASKS } from './asks';
import type { Notes } from './noted';
import { walkEverything } from './walk';

const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

describe('a walk through all that the extension does', () => {
  let walk: Promise<Notes> | undefined;
  const walked = (): Promise<Notes> => {
    walk ??= walkEverything();
    return walk;
  };

  test('makes every call', async () => {
    const { acts } = await walked();
    const calls = [...acts].filter((act) => act in CALLERS);
    expect(sorted(calls)).toEqual(sorted(Object.keys(CALLERS)));
  });

  test('sends each request that is listed, and no other', async () => {
    const { requests } = await walked();
    const listed = [...AUTH_REQUEST_NAMES, ...WEBEX_ENDPOINT_NAMES];
    expect(sorted(requests.map(({ name }) => name))).toEqual(sorted(listed));
  });

  test.each(WEBEX_ENDPOINT_NAMES)('%s asks with each name that is listed for it', async (name) => {
    const { query = [] }: WebexEndpoint = WEBEX_ENDPOINTS[name];
    const { requests } = await walked();
    const used = requests.filter((request) => request.name === name).flatMap((request) => request.query);
    expect(sorted(used)).toEqual(sorted(query));
  });

  test('needs for the main job, and for each feature beside it, what is said of it', async () => {
    const { requests } = await walked();
    const ofMain = new Set<string>(NEEDS.main.requests);
    for (const part of PARTS) {
      const names = requests.filter((one) => one.part === part && one.name in WEBEX_ENDPOINTS).map(({ name }) => name);
      const beside = (all: readonly string[]) => sorted(all.filter((name) => part === 'main' || !ofMain.has(name)));
      expect([part, beside(names)]).toEqual([part, beside(NEEDS[part].requests)]);
    }
  });

  test('asks for nothing but what is said of each act', async () => {
    const { requests } = await walked();
    const asked = new Map<Act, string[]>();
    for (const { act, name } of requests) asked.set(act, [...(asked.get(act) ?? []), name]);
    const told = Object.fromEntries([...asked].map(([act, names]) => [act, sorted(names)]));
    expect(told).toEqual(Object.fromEntries(Object.entries(ASKS).map(([act, names]) => [act, sorted(names)])));
  });
});
