import { expect, test } from 'vitest';
import { ATTENDEE_ONLY, ORDINARY_HOST, TEST_CLIENT_ID, testIntegration } from '../../simulator/test-account';
import { authorizePath, createBench, decide, REDIRECT_URI, send, sendForm } from './client';

async function redirectOf(changes: Record<string, string | undefined>): Promise<URLSearchParams> {
  const answer = await send(createBench().webex, 'GET', authorizePath(changes));
  expect(answer.status).toBe(302);
  return new URL(answer.headers.location ?? '').searchParams;
}

test('the consent page names the application, the scopes in words and the account, and has both buttons', async () => {
  const answer = await send(createBench().webex, 'GET', authorizePath({ prompt: 'select_account' }));
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toMatch('text/html');
  expect(answer.body).toContain('One-Click for Webex would like to use your Webex account');
  expect(answer.body).toContain('Schedule, change and cancel meetings for you');
  expect(answer.body).toContain(ORDINARY_HOST.email);
  expect(answer.body).toMatch(/<button[^>]*>Accept<\/button>/);
  expect(answer.body).toMatch(/<button[^>]*>Decline<\/button>/);
  expect(answer.body).not.toMatch(/<script/i);
});

test('with several people the page offers a labelled choice, and a login hint selects one', async () => {
  const { webex } = createBench([ORDINARY_HOST, ATTENDEE_ONLY]);
  const { body } = await send(webex, 'GET', authorizePath({ login_hint: ATTENDEE_ONLY.email }));
  expect(body).toMatch(/<label for="person">Account<\/label><select id="person"/);
  expect(body).toContain(`<option value="${ATTENDEE_ONLY.id}" selected>`);
});

test('select_account offers the choice even of a single account', async () => {
  const { body } = await send(createBench().webex, 'GET', authorizePath({ prompt: 'select_account' }));
  expect(body).toMatch(/<select id="person"/);
  expect((await send(createBench().webex, 'GET', authorizePath())).body).not.toMatch(/<select id="person"/);
});

test('prompt and login hint are kept with the consent, before and after the decision', async () => {
  const { webex } = createBench();
  const asked = { prompt: 'select_account', login_hint: ORDINARY_HOST.email };
  await send(webex, 'GET', authorizePath(asked));
  const kept = { prompt: 'select_account', loginHint: ORDINARY_HOST.email };
  expect(webex.state.consents[0]).toMatchObject(kept);
  await decide(webex, 'accept');
  await decide(webex, 'accept', asked);
  expect(webex.state.codes[0]?.consent).toMatchObject({ prompt: undefined, loginHint: undefined });
  expect(webex.state.codes[1]?.consent).toMatchObject(kept);
});

test('names are escaped on the page', async () => {
  const { webex } = createBench(undefined, [testIntegration([REDIRECT_URI], { name: '<b>"Ours" & more</b>' })]);
  expect((await send(webex, 'GET', authorizePath())).body).toContain('&lt;b&gt;&quot;Ours&quot; &amp; more&lt;/b&gt;');
});

test('accepting goes back with a code and the same state', async () => {
  const target = await decide(createBench().webex, 'accept');
  expect(target.origin + target.pathname).toBe(REDIRECT_URI);
  expect(target.searchParams.get('state')).toBe('state-of-this-test');
  expect(target.searchParams.get('code')).toMatch(/^\w{64}$/);
});

test('declining goes back with access_denied and the same state', async () => {
  const { webex } = createBench();
  const { searchParams } = await decide(webex, 'decline');
  expect(searchParams.get('error')).toBe('access_denied');
  expect(searchParams.get('state')).toBe('state-of-this-test');
  expect(webex.state.codes).toEqual([]);
});

test('a consent can be decided once only', async () => {
  const { webex } = createBench();
  await send(webex, 'GET', authorizePath());
  const fields = { consent: webex.state.consents[0]?.id ?? '', person: ORDINARY_HOST.id, decision: 'accept' };
  expect((await sendForm(webex, '/v1/authorize/decision', fields)).status).toBe(302);
  expect((await sendForm(webex, '/v1/authorize/decision', fields)).status).toBe(400);
});

test.each([
  ['an unknown client', { client_id: 'C0' }, 'invalid_client'],
  ['another redirect URI', { redirect_uri: `${REDIRECT_URI}/` }, 'redirect_uri_mismatch'],
])('%s gets an error page and no redirect', async (_name, changes, error) => {
  const answer = await send(createBench().webex, 'GET', authorizePath(changes));
  expect(answer.status).toBe(400);
  expect(answer.headers).not.toHaveProperty('location');
  expect(answer.body).toContain(error);
});

test('the redirect URI may be left out when only one is registered', async () => {
  expect((await send(createBench().webex, 'GET', authorizePath({ redirect_uri: undefined }))).status).toBe(200);
  const { webex } = createBench(undefined, [testIntegration([REDIRECT_URI, 'https://other.example/'])]);
  expect((await send(webex, 'GET', authorizePath({ redirect_uri: undefined }))).status).toBe(400);
});

test.each([
  ['no scope', { scope: undefined }, 'invalid_scope'],
  ['a scope that is not ticked', { scope: 'spark:people_read meeting:recordings_read' }, 'invalid_scope'],
  ['another response type', { response_type: 'token' }, 'unsupported_response_type'],
  ['an unknown challenge method', { code_challenge_method: 'S512' }, 'invalid_request'],
  ['a challenge that is too short', { code_challenge: 'short' }, 'invalid_request'],
  ['a silent prompt without a session', { prompt: 'none' }, 'login_required'],
])('%s goes back with an error and the state', async (_name, changes, error) => {
  const back = await redirectOf(changes);
  expect(back.get('error')).toBe(error);
  expect(back.get('state')).toBe('state-of-this-test');
});

test('OpenID scopes need no tick', async () => {
  const answer = await send(createBench().webex, 'GET', authorizePath({ scope: 'openid email spark:people_read' }));
  expect(answer.status).toBe(200);
});

test('a blocked integration gets the access-denied page and no redirect', async () => {
  const { webex } = createBench(undefined, [testIntegration([REDIRECT_URI], { blocked: true })]);
  const answer = await send(webex, 'GET', authorizePath());
  expect(answer.headers).not.toHaveProperty('location');
  expect(answer.body).toContain('Your administrator denied access to the integration you selected.');
});

test('blocking later has the same effect', async () => {
  const { webex } = createBench();
  webex.block(TEST_CLIENT_ID);
  expect((await send(webex, 'GET', authorizePath())).body).toContain('Access denied');
});
