import { describe, expect, test } from 'vitest';
import { readListenAddress } from '../../../src/broker/node/read-address';
import { readSettings } from '../../../src/broker/read-settings';
import { ORIGIN } from './bench';

const GOOD = {
  BROKER_CLIENT_ID: 'C0ffee',
  BROKER_CLIENT_SECRET: 'not-a-secret-of-anyone',
  BROKER_REDIRECT_URIS: 'https://abc.chromiumapp.org/ https://abc.extensions.allizom.org/',
  BROKER_ORIGINS: ORIGIN,
  BROKER_TRUSTED_HEADER: 'none',
};

function problems(changes: Readonly<Record<string, unknown>>): readonly string[] {
  const read = readSettings({ ...GOOD, ...changes });
  return read.ok ? [] : read.problems;
}

test('settings are read from an environment, other names left alone', () => {
  expect(readSettings({ ...GOOD, PATH: '/bin', BROKER_SALT: '' })).toEqual({
    ok: true,
    settings: {
      clientId: 'C0ffee',
      clientSecret: 'not-a-secret-of-anyone',
      redirectUris: ['https://abc.chromiumapp.org/', 'https://abc.extensions.allizom.org/'],
      origins: [ORIGIN],
      tokenUrl: 'https://webexapis.com/v1/access_token',
      revokeUrl: 'https://idbroker.webex.com/idb/oauth2/v1/revoke',
    },
  });
});

test('header, salt, no origin and another Webex can be set', () => {
  const read = readSettings({
    ...GOOD,
    BROKER_ORIGINS: 'none',
    BROKER_TRUSTED_HEADER: 'X-Forwarded-For:2',
    BROKER_SALT: 'a-salt-of-this-length',
    BROKER_WEBEX_TOKEN_URL: 'https://webex.example/v1/access_token',
    BROKER_WEBEX_REVOKE_URL: 'https://webex.example/v1/revoke',
  });
  expect(read).toMatchObject({
    ok: true,
    settings: {
      origins: [],
      trustedHeader: { name: 'x-forwarded-for', hops: 2 },
      salt: 'a-salt-of-this-length',
      tokenUrl: 'https://webex.example/v1/access_token',
      revokeUrl: 'https://webex.example/v1/revoke',
    },
  });
});

test('each missing variable is named, an empty one counts as missing', () => {
  const named = (environment: Readonly<Record<string, unknown>>) => {
    const read = readSettings(environment);
    return read.ok ? [] : read.problems.map((sentence) => sentence.split(';')[0]);
  };
  const all = Object.keys(GOOD).map((name) => `${name} is missing`);
  expect(named({})).toEqual(all);
  expect(named(Object.fromEntries(Object.keys(GOOD).map((name) => [name, ''])))).toEqual(all);
});

describe('a malformed variable is named, and its value is not repeated', () => {
  test.each([
    ['BROKER_CLIENT_ID', 'with a space'],
    ['BROKER_CLIENT_ID', 17],
    ['BROKER_CLIENT_SECRET', 'too-short'],
    ['BROKER_CLIENT_SECRET', 'not-a-secret-of-anyone\n'],
    ['BROKER_REDIRECT_URIS', 'abc.chromiumapp.org'],
    ['BROKER_REDIRECT_URIS', 'http://abc.chromiumapp.org/'],
    ['BROKER_REDIRECT_URIS', 'https://abc.chromiumapp.org/#part'],
    ['BROKER_REDIRECT_URIS', 'https://someone@abc.chromiumapp.org/'],
    ['BROKER_REDIRECT_URIS', '   '],
    ['BROKER_ORIGINS', '*'],
    ['BROKER_ORIGINS', 'https://page.example'],
    ['BROKER_ORIGINS', `${ORIGIN}/`],
    ['BROKER_ORIGINS', `${ORIGIN} none`],
    ['BROKER_TRUSTED_HEADER', 'x forwarded for'],
    ['BROKER_TRUSTED_HEADER', 'x-forwarded-for:0'],
    ['BROKER_SALT', 'too-short'],
  ])('%s: %s', (name, value) => {
    const told = problems({ [name]: value });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^${name} is malformed; it must be `));
    expect(told[0]).not.toContain(`${value}`.trim() || 'nothing');
  });

  test.each(['http://webex.example/token', 'webex.example', 'https://webex.example/token?x=1'])(
    'a Webex at %s',
    (value) => {
      const told = problems({ BROKER_WEBEX_TOKEN_URL: value, BROKER_WEBEX_REVOKE_URL: 'https://webex.example/revoke' });
      expect(told).toEqual(['BROKER_WEBEX_TOKEN_URL is malformed; it must be an https address without query']);
    },
  );
});

test('the two addresses of another Webex come together or not at all', () => {
  const url = 'https://webex.example/x';
  expect(problems({ BROKER_WEBEX_TOKEN_URL: url })).toEqual([
    expect.stringMatching(/^BROKER_WEBEX_REVOKE_URL is missing/),
  ]);
  expect(problems({ BROKER_WEBEX_REVOKE_URL: url })).toEqual([
    expect.stringMatching(/^BROKER_WEBEX_TOKEN_URL is missing/),
  ]);
});

test('on Node a port is needed; the host is this machine alone unless told otherwise', () => {
  expect(readListenAddress({ BROKER_PORT: '8787' })).toEqual({ ok: true, address: { host: '127.0.0.1', port: 8787 } });
  expect(readListenAddress({ BROKER_PORT: '0', BROKER_HOST: '::' })).toEqual({
    ok: true,
    address: { host: '::', port: 0 },
  });
  for (const [environment, name] of [
    [{}, 'BROKER_PORT is missing'],
    [{ BROKER_PORT: '65536' }, 'BROKER_PORT is malformed'],
    [{ BROKER_PORT: '80a' }, 'BROKER_PORT is malformed'],
    [{ BROKER_PORT: '80', BROKER_HOST: 'http://x' }, 'BROKER_HOST is malformed'],
  ] as const) {
    const read = readListenAddress(environment);
    expect(read.ok ? [] : read.problems).toEqual([expect.stringContaining(name)]);
  }
});
