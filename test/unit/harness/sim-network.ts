import { afterEach, vi } from 'vitest';
import type { Preset } from '../../../src/auth/ways';
import { createBroker } from '../../../src/broker/create-broker';
import { type BrokerSettings, WEBEX_URLS } from '../../../src/broker/settings';
import { systemClock } from '../../../src/broker/system-clock';
import type { Clock } from '../../../src/platform/clock';
import { createFaults, type Faults } from '../../simulator/faults';
import { createSimFetch } from '../../simulator/sim-fetch';
import {
  ATTENDEE_ONLY,
  ORDINARY_HOST,
  SEVERAL_SITES,
  TEST_CLIENT_ID,
  TEST_CLIENT_SECRET,
  testIntegration,
} from '../../simulator/test-account';
import { fromWebHandler } from '../../simulator/web-handler';
import { createWebex, type Webex } from '../../simulator/webex';
import type { Integration } from '../../simulator/webex-options';
import { REDIRECT_URI } from '../simulator/client';

/** A request as it left, whether or not anything answered. */
export interface SentRequest {
  /** Milliseconds since 1970, by the clock of the test. */
  readonly at: number;
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SimNetwork {
  readonly webex: Webex;
  /** Webex for Government, where only the second integration is registered. */
  readonly government: Webex;
  readonly faults: Faults;
  readonly sent: readonly SentRequest[];
  /** What has left for this method and path of Webex, such as `POST /v1/meetings`. */
  sentTo(methodAndPath: string): SentRequest[];
}

/** A second integration of the same people, for tests that change from one to another. */
export const OTHER_INTEGRATION: Integration = testIntegration([REDIRECT_URI], {
  clientId: `C${'beef'.repeat(16)}`,
  clientSecret: 'ab12'.repeat(16),
});

/** A token broker of the made-up integration. */
const BROKER: BrokerSettings = {
  clientId: TEST_CLIENT_ID,
  clientSecret: TEST_CLIENT_SECRET,
  redirectUris: [REDIRECT_URI],
  origins: [],
  ...WEBEX_URLS,
};
const limiter = { allow: async () => ({ ok: true }) };

/** The preset that goes with it. */
export const PRESET: Preset = {
  way: 'publisher',
  region: 'commercial',
  clientId: TEST_CLIENT_ID,
  clientSecret: '',
  broker: 'https://broker.example.com',
};

/** Puts a simulated Webex behind the global `fetch` until the end of the test. */
export function openSimNetwork(clock: Pick<Clock, 'now'>): SimNetwork {
  const webex = createWebex({
    integrations: [testIntegration([REDIRECT_URI]), OTHER_INTEGRATION],
    people: [ORDINARY_HOST, ATTENDEE_ONLY, SEVERAL_SITES],
    now: clock.now,
  });
  const government = createWebex({ integrations: [OTHER_INTEGRATION], people: [ORDINARY_HOST], now: clock.now });
  const faults = createFaults();
  const hosts = {
    'webexapis.com': webex.handle,
    'idbroker.webex.com': webex.identityBroker,
    'api-usgov.webex.com': government.handle,
  };
  const broker = createBroker(BROKER, {
    fetch: createSimFetch(hosts, faults),
    limiter,
    clock: systemClock,
    log: () => {},
  });
  const answer = createSimFetch({ ...hosts, 'broker.example.com': fromWebHandler(broker.fetch) }, faults);
  const sent: SentRequest[] = [];
  vi.stubGlobal('fetch', async (input: Parameters<typeof fetch>[0], init?: RequestInit) => {
    const request = new Request(input, init);
    const { method, url } = request;
    const headers = Object.fromEntries(request.headers);
    sent.push({ at: clock.now(), method, url: new URL(url), headers, body: await request.clone().text() });
    return answer(request);
  });
  const sentTo = (wanted: string) => sent.filter(({ method, url }) => `${method} ${url.pathname}` === wanted);
  return { webex, government, faults, sent, sentTo };
}

afterEach(() => {
  vi.unstubAllGlobals();
});
