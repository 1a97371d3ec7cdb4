import { afterEach, vi } from 'vitest';
import type { Clock } from '../../../src/platform/clock';
import { createFaults, type Faults } from '../../simulator/faults';
import { createSimFetch } from '../../simulator/sim-fetch';
import { ATTENDEE_ONLY, ORDINARY_HOST, SEVERAL_SITES, testIntegration } from '../../simulator/test-account';
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

/** Puts a simulated Webex behind the global `fetch` until the end of the test. */
export function openSimNetwork(clock: Pick<Clock, 'now'>): SimNetwork {
  const webex = createWebex({
    integrations: [testIntegration([REDIRECT_URI]), OTHER_INTEGRATION],
    people: [ORDINARY_HOST, ATTENDEE_ONLY, SEVERAL_SITES],
    now: clock.now,
  });
  const faults = createFaults();
  const answer = createSimFetch({ 'webexapis.com': webex.handle }, faults);
  const sent: SentRequest[] = [];
  vi.stubGlobal('fetch', async (input: Parameters<typeof fetch>[0], init?: RequestInit) => {
    const request = new Request(input, init);
    const { method, url } = request;
    const headers = Object.fromEntries(request.headers);
    sent.push({ at: clock.now(), method, url: new URL(url), headers, body: await request.clone().text() });
    return answer(request);
  });
  const sentTo = (wanted: string) => sent.filter(({ method, url }) => `${method} ${url.pathname}` === wanted);
  return { webex, faults, sent, sentTo };
}

afterEach(() => {
  vi.unstubAllGlobals();
});
