import { createHash } from 'node:crypto';
import type { SimAnswer } from '../../simulator/http';
import {
  ORDINARY_HOST,
  TEST_CLIENT_ID,
  TEST_CLIENT_SECRET,
  TEST_SCOPES,
  testIntegration,
} from '../../simulator/test-account';
import { createWebex, type Webex } from '../../simulator/webex';
import type { Integration, Person } from '../../simulator/webex-options';

export const REDIRECT_URI = 'https://extension.example/callback';
export const VERIFIER = 'a-verifier-of-the-permitted-length-0123456789._~';
export const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');
/** Tuesday, 3 March 2026, 10:32:16.657 UTC. */
export const NOW = Date.UTC(2026, 2, 3, 10, 32, 16, 657);

/** A Webex on a clock the test moves. */
export interface Bench {
  readonly webex: Webex;
  readonly clock: { now: number };
}

export function createBench(people: readonly Person[] = [ORDINARY_HOST], integrations?: readonly Integration[]): Bench {
  const clock = { now: NOW };
  const registered = integrations ?? [testIntegration([REDIRECT_URI])];
  return { webex: createWebex({ integrations: registered, people, now: () => clock.now }), clock };
}

/** One request to the service; an object becomes a JSON body. */
export async function send(
  webex: Webex,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<SimAnswer> {
  const url = new URL(path, 'https://webexapis.com');
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  return webex.handle({ method, url, headers: { ...type, ...headers }, body: text });
}

export async function sendForm(
  webex: Webex,
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<SimAnswer> {
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return send(webex, 'POST', path, new URLSearchParams(fields).toString(), { ...type, ...headers });
}

/** The parameters of a good authorize request, with changes; `undefined` leaves one out. */
export function authorizePath(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const all: Record<string, string | undefined> = {
    response_type: 'code',
    client_id: TEST_CLIENT_ID,
    redirect_uri: REDIRECT_URI,
    scope: TEST_SCOPES.join(' '),
    state: 'state-of-this-test',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    ...changes,
  };
  const given = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `/v1/authorize?${new URLSearchParams(given)}`;
}

/** Opens the consent page and decides; gives the redirect's target. */
export async function decide(
  webex: Webex,
  decision: 'accept' | 'decline',
  changes: Readonly<Record<string, string | undefined>> = {},
  person: Person = ORDINARY_HOST,
): Promise<URL> {
  await send(webex, 'GET', authorizePath(changes));
  const consent = webex.state.consents.at(-1)?.id ?? '';
  const answer = await sendForm(webex, '/v1/authorize/decision', { consent, person: person.id, decision });
  return new URL(answer.headers.location ?? 'https://no-redirect.example');
}

/** The fields of a good exchange of a code. */
export function exchangeFields(code: string): Record<string, string> {
  return {
    grant_type: 'authorization_code',
    client_id: TEST_CLIENT_ID,
    client_secret: TEST_CLIENT_SECRET,
    code,
    redirect_uri: REDIRECT_URI,
    code_verifier: VERIFIER,
  };
}

/** The fields of a good refresh. */
export const refreshFields = (token: unknown): Record<string, string> => ({
  grant_type: 'refresh_token',
  client_id: TEST_CLIENT_ID,
  client_secret: TEST_CLIENT_SECRET,
  refresh_token: String(token),
});

/** Signs in and gives the authorization header. */
export async function signIn(
  webex: Webex,
  person: Person = ORDINARY_HOST,
  changes: Readonly<Record<string, string | undefined>> = {},
): Promise<Record<string, string>> {
  const code = (await decide(webex, 'accept', changes, person)).searchParams.get('code') ?? '';
  const client = changes.client_id === undefined ? {} : { client_id: changes.client_id };
  const answer = await sendForm(webex, '/v1/access_token', { ...exchangeFields(code), ...client });
  return { authorization: `Bearer ${value(answer).access_token}` };
}

/** Signs in and gives the tokens; an empty text for one that wasn't in the answer. */
export async function signInTokens(webex: Webex): Promise<{ accessToken: string; refreshToken: string }> {
  const code = (await decide(webex, 'accept')).searchParams.get('code') ?? '';
  const { access_token: access, refresh_token: refresh } = value(
    await sendForm(webex, '/v1/access_token', exchangeFields(code)),
  );
  return { accessToken: String(access ?? ''), refreshToken: String(refresh ?? '') };
}

/** The JSON of an answer. */
export function value(answer: SimAnswer): Record<string, unknown> {
  return JSON.parse(answer.body);
}

/** The first description of an error body. */
export function description(answer: SimAnswer): string {
  const [first] = value(answer).errors as { description: string }[];
  return first?.description ?? '';
}

/** A meeting the service takes, with changes. */
export function meetingBody(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    title: 'Quarterly numbers',
    start: '2026-03-04T09:00:00+01:00',
    end: '2026-03-04T10:00:00+01:00',
    timezone: 'Europe/Berlin',
    sendEmail: false,
    ...changes,
  };
}
