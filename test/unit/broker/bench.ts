import { type Broker, createBroker } from '../../../src/broker/create-broker';
import type { BrokerNeeds, LogEntry } from '../../../src/broker/needs';
import { type BrokerSettings, WEBEX_URLS } from '../../../src/broker/settings';
import { createFaults, type Faults } from '../../simulator/faults';
import type { SimRequest } from '../../simulator/http';
import { createSimFetch } from '../../simulator/sim-fetch';
import { TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../../simulator/test-account';
import type { Webex } from '../../simulator/webex';
import { createBench as createWebexBench, decide, REDIRECT_URI, VERIFIER } from '../simulator/client';
import { createHandClock, type HandClock } from './hand-clock';

export const BROKER = 'https://broker.example';
export const ORIGIN = `chrome-extension://${'abcdefghijklmnop'.repeat(2)}`;

export const SETTINGS: BrokerSettings = {
  clientId: TEST_CLIENT_ID,
  clientSecret: TEST_CLIENT_SECRET,
  redirectUris: [REDIRECT_URI],
  origins: [ORIGIN],
  ...WEBEX_URLS,
};

/** A broker before a simulated Webex, with nothing real about it. */
export interface Bench {
  readonly broker: Broker;
  readonly needs: BrokerNeeds;
  readonly webex: Webex;
  readonly faults: Faults;
  readonly clock: HandClock;
  readonly log: LogEntry[];
  /** What arrived at Webex. */
  readonly asked: SimRequest[];
}

export function createBench(settings: Partial<BrokerSettings> = {}, changes: Partial<BrokerNeeds> = {}): Bench {
  const { webex } = createWebexBench();
  const faults = createFaults();
  const clock = createHandClock();
  const log: LogEntry[] = [];
  const asked: SimRequest[] = [];
  const hosts = { 'webexapis.com': webex.handle, 'idbroker.webex.com': webex.identityBroker };
  const recorded = Object.fromEntries(
    Object.entries(hosts).map(([host, handle]) => [
      host,
      (request: SimRequest) => {
        asked.push(request);
        return handle(request);
      },
    ]),
  );
  const needs: BrokerNeeds = {
    fetch: createSimFetch(recorded, faults),
    limiter: { allow: async () => ({ ok: true }) },
    clock,
    log: (entry) => log.push(entry),
    ...changes,
  };
  return { broker: createBroker({ ...SETTINGS, ...settings }, needs), needs, webex, faults, clock, log, asked };
}

/** A code as a person's consent brings it. */
export async function consentedCode(webex: Webex): Promise<string> {
  return (await decide(webex, 'accept')).searchParams.get('code') ?? '';
}

/** What the extension sends to trade a code, and to renew; `undefined` leaves a field out. */
export const codeForm = (code: string, changes: Fields = {}): URLSearchParams =>
  form({
    client_id: TEST_CLIENT_ID,
    grant_type: 'authorization_code',
    code,
    redirect_uri: REDIRECT_URI,
    code_verifier: VERIFIER,
    ...changes,
  });

export const refreshForm = (refreshToken: string, changes: Fields = {}): URLSearchParams =>
  form({ client_id: TEST_CLIENT_ID, grant_type: 'refresh_token', refresh_token: refreshToken, ...changes });

export type Fields = Readonly<Record<string, string | undefined>>;

export const form = (fields: Fields): URLSearchParams =>
  new URLSearchParams(Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== undefined));

export const post = (path: string, body: BodyInit | null, headers: Readonly<Record<string, string>> = {}): Request =>
  new Request(`${BROKER}${path}`, { method: 'POST', body, headers });

/** An OAuth error as the answer must hold it: the status, the code, and what the sentence says. */
export async function errorOf(response: Response): Promise<{ status: number; error: unknown; description: string }> {
  const { error, error_description: description } = await response.json();
  return { status: response.status, error, description: String(description) };
}

/** Webex's answers are JSON. */
export const JSON_TYPE = { 'content-type': 'application/json' };

/** A broker whose Webex answers everything like this. */
export const benchWith = (fetch: BrokerNeeds['fetch']): Bench => createBench({}, { fetch });

export const benchAnswering = (status: number, body: string, headers: Record<string, string> = JSON_TYPE): Bench =>
  benchWith(async () => new Response(body, { status, headers }));

export const REFRESH_TOKEN = 'a-refresh-token-of-some-length';

/** Asks for a renewal, which is as good as any other request. */
export const renew = ({ broker }: Bench): Promise<Response> => broker.fetch(post('/token', refreshForm(REFRESH_TOKEN)));
