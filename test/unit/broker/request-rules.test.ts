import { describe, expect, test } from 'vitest';
import { TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../../simulator/test-account';
import { REDIRECT_URI } from '../simulator/client';
import { codeForm, createBench, errorOf, form, post, refreshForm } from './bench';

const CODE = 'a-code-of-some-length';
const TOKEN = 'a-refresh-token-of-some-length';

/** A refusal of the broker's own: Webex must hear nothing. */
async function refusal(request: Request) {
  const bench = createBench();
  const told = await errorOf(await bench.broker.fetch(request));
  expect(bench.asked).toEqual([]);
  return told;
}

describe('what is no exchange of a code', () => {
  test.each(['grant_type', 'client_id', 'code', 'redirect_uri', 'code_verifier'])('without %s', async (name) => {
    for (const missing of [undefined, '']) {
      const told = await refusal(post('/token', codeForm(CODE, { [name]: missing })));
      expect(told).toEqual({ status: 400, error: 'invalid_request', description: `The parameter ${name} is missing.` });
    }
  });

  test.each(['grant_type', 'client_id', 'code', 'redirect_uri', 'code_verifier'])('with %s twice', async (name) => {
    const body = codeForm(CODE);
    body.append(name, body.get(name) ?? '');
    expect(await refusal(post('/token', body))).toMatchObject({ status: 400, error: 'invalid_request' });
  });

  test.each([
    ['another path', `${REDIRECT_URI}/`],
    ['another case', REDIRECT_URI.toUpperCase()],
    ['a query', `${REDIRECT_URI}?a=b`],
    ['only its beginning', REDIRECT_URI.slice(0, -1)],
    ['another host', REDIRECT_URI.replace('extension.example', 'extension.example.evil.example')],
    ['a space behind', `${REDIRECT_URI} `],
  ])('with a redirect URI that has %s', async (_what, redirect_uri) => {
    const told = await refusal(post('/token', codeForm(CODE, { redirect_uri })));
    expect(told).toMatchObject({
      status: 400,
      error: 'invalid_request',
      description: expect.stringContaining('redirect_uri'),
    });
  });

  test.each([
    ['too short', 'a'.repeat(42)],
    ['too long', 'a'.repeat(129)],
    ['of other characters', '+'.repeat(43)],
  ])('with a verifier that is %s', async (_what, code_verifier) => {
    expect(await refusal(post('/token', codeForm(CODE, { code_verifier })))).toMatchObject({ status: 400 });
  });
});

describe('whoever asks', () => {
  test.each([
    'password',
    'client_credentials',
    'Authorization_Code',
    'urn:ietf:params:oauth:grant-type:device_code',
    'authorization_code ',
  ])('with the grant type %s is refused', async (grant_type) => {
    const told = await refusal(post('/token', codeForm(CODE, { grant_type })));
    expect(told).toMatchObject({ status: 400, error: 'unsupported_grant_type' });
  });

  test.each([
    ['/token', refreshForm(TOKEN, { client_id: 'someone-else' })],
    ['/revoke', form({ client_id: 'someone-else', token: TOKEN })],
  ])('%s for another client is refused', async (path, body) => {
    expect(await refusal(post(path, body))).toMatchObject({ status: 400, error: 'invalid_client' });
  });

  test.each([
    ['/token', codeForm(CODE, { client_secret: TEST_CLIENT_SECRET })],
    ['/token', refreshForm(TOKEN, { client_secret: 'a-guess' })],
    ['/token', codeForm(CODE, { client_secret: '' })],
    ['/revoke', form({ client_id: TEST_CLIENT_ID, token: TOKEN, client_secret: 'a-guess' })],
  ])('%s with a client secret of its own is refused', async (path, body) => {
    const told = await refusal(post(path, body));
    expect(told).toMatchObject({
      status: 400,
      error: 'invalid_request',
      description: expect.stringContaining('client_secret'),
    });
  });

  test('with an Authorization header is refused', async () => {
    const headers = { authorization: `Basic ${btoa(`${TEST_CLIENT_ID}:${TEST_CLIENT_SECRET}`)}` };
    expect(await refusal(post('/token', codeForm(CODE), headers))).toMatchObject({ status: 400 });
  });

  test('with parameters in the address is refused', async () => {
    expect(await refusal(post(`/token?${codeForm(CODE)}`, codeForm(CODE)))).toMatchObject({ status: 400 });
  });

  test('without the token to revoke, or to renew, is refused', async () => {
    expect(await refusal(post('/revoke', form({ client_id: TEST_CLIENT_ID })))).toMatchObject({ status: 400 });
    expect(await refusal(post('/token', refreshForm('')))).toMatchObject({ status: 400 });
  });

  test('with a value too long, or of characters that OAuth has not, is refused', async () => {
    for (const token of ['a'.repeat(4_097), 'line\nbreak', 'ü', '\u0000', '\ud800']) {
      expect(await refusal(post('/token', refreshForm(token)))).toMatchObject({
        status: 400,
        error: 'invalid_request',
      });
    }
  });
});

test('parameters of no meaning are ignored and go no further, also twice', async () => {
  const { broker, asked } = createBench();
  const body = refreshForm(TOKEN, { scope: 'spark:all', resource: 'x', username: 'someone@example.com' });
  body.append('resource', 'y');
  await broker.fetch(post('/token', body));
  const names = [...new URLSearchParams(asked[0]?.body).keys()];
  expect(names.sort()).toEqual(['client_id', 'client_secret', 'grant_type', 'refresh_token']);
});

test('nothing but method, form and accepted type goes to Webex', async () => {
  const { broker, asked } = createBench();
  const headers = {
    cookie: 'a=b',
    origin: 'https://page.example',
    'x-forwarded-for': '203.0.113.9',
    'user-agent': 'someone',
  };
  await broker.fetch(post('/token', refreshForm(TOKEN), headers));
  expect(asked[0]?.headers).toEqual({
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
  });
});
