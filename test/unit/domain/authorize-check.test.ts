import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AuthorizeCheck, checkAuthorizeAddress, type Expected } from '../../../src/domain/authorize-check';
import { WEBEX } from '../../../src/domain/region';
import { TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../../simulator/test-account';

const OURS = 'https://abcdefghijklmnop.chromiumapp.org/webex';
const SCOPES = ['meeting:schedules_read', 'meeting:schedules_write', 'spark:people_read'];
const EXPECTED: Expected = { redirectUri: OURS, scopes: SCOPES };
const RIGHT = {
  client_id: TEST_CLIENT_ID,
  response_type: 'code',
  redirect_uri: OURS,
  scope: SCOPES.join(' '),
  state: 's',
  code_challenge: 'c',
  code_challenge_method: 'S256',
};

const addressOf = (changes: Readonly<Record<string, string>> = {}, base: string = WEBEX.commercial.authorize) =>
  `${base}?${new URLSearchParams({ ...RIGHT, ...changes })}`;
const without = (name: keyof typeof RIGHT) => {
  const { [name]: _left, ...rest } = RIGHT;
  return `${WEBEX.commercial.authorize}?${new URLSearchParams(rest)}`;
};

function authorize(address: string, expected = EXPECTED): Extract<AuthorizeCheck, { is: 'authorize' }> {
  const check = checkAuthorizeAddress(address, expected);
  if (check.is !== 'authorize') throw new Error(`taken for ${check.is}`);
  return check;
}
const sentences = (address: string, expected = EXPECTED) =>
  authorize(address, expected).findings.map(({ sentence }) => sentence);
const bad = (address: string) =>
  authorize(address)
    .findings.filter(({ tone }) => tone === 'bad')
    .map(({ sentence }) => sentence);

describe('an authorize address', () => {
  test('that is as ours has nothing to mend', () => {
    const check = authorize(addressOf());
    expect(check).toMatchObject({ missing: [], more: [], odd: 0 });
    expect(check.findings).toEqual([
      { sentence: 'check_commercial', tone: 'good' },
      { sentence: 'check_client', tone: 'note', value: TEST_CLIENT_ID },
      { sentence: 'check_redirect', tone: 'good' },
      { sentence: 'check_code', tone: 'good' },
      { sentence: 'check_pkce', tone: 'good' },
      { sentence: 'check_state', tone: 'good' },
    ]);
  });

  test.each([
    ['commercial', WEBEX.commercial.authorize],
    ['commercial', 'https://idbroker.webex.com/idb/oauth2/v1/authorize'],
    ['government', WEBEX.government.authorize],
  ])('of Webex is known by its whole address: %s, %s', (region, base) => {
    expect(sentences(addressOf({}, base))[0]).toBe(`check_${region}`);
  });

  test.each([
    'http://webexapis.com/v1/authorize',
    'https://webexapis.com.example.com/v1/authorize',
    'https://webexapis.com@example.com/v1/authorize',
    'https://webexapis.com:8443/v1/authorize',
    'https://me:secret@webexapis.com/v1/authorize',
    'https://webexapis.com/v1/authorize/',
    'https://webexapis.com/v1/access_token',
    'https://wеbexapis.com/v1/authorize',
    'javascript:alert(1)//webexapis.com/v1/authorize',
  ])('is not found elsewhere: %s', (base) => {
    expect(checkAuthorizeAddress(`${base}?client_id=1`, EXPECTED)).toEqual({ is: 'elsewhere' });
  });

  test('asks for scopes that are needed, missing, too many, or none at all', () => {
    const scope = `spark:kms  spark:all ${SCOPES[0]}\texample:unheard_of 12345 ${SCOPES[0]}`;
    expect(authorize(addressOf({ scope }))).toMatchObject({
      missing: ['meeting:schedules_write', 'spark:people_read'],
      more: ['spark:all', 'example:unheard_of'],
      odd: 1,
    });
    expect(sentences(addressOf({ scope }))).toContain('check_kms');
    expect(authorize(without('scope')).missing).toEqual(SCOPES);
  });

  test.each([
    ['client_id', 'check_client_none'],
    ['redirect_uri', 'check_redirect_none'],
    ['response_type', 'check_not_code'],
    ['code_challenge', 'check_pkce_none'],
    ['state', 'check_state_none'],
  ] as const)('without %s: %s', (name, sentence) => {
    expect(sentences(without(name))).toContain(sentence);
  });

  test.each([
    [{ response_type: 'token' }, 'check_not_code'],
    [{ code_challenge_method: 'plain' }, 'check_pkce_other'],
    [{ redirect_uri: `${OURS}/` }, 'check_redirect_other'],
    [{ client_id: TEST_CLIENT_SECRET }, 'check_client_odd'],
    [{ client_secret: 'x' }, 'check_holds_secret'],
  ])('with %o: %s', (changes, sentence) => {
    expect(bad(addressOf(changes))).toEqual([sentence]);
  });

  test('a parameter that is given twice is told, and so is a token behind the number sign', () => {
    expect(bad(`${addressOf()}&state=2`)).toEqual(['check_repeated']);
    expect(bad(`${addressOf()}#access_token=x`)).toEqual(['check_holds_secret']);
  });

  test('of another integration than the one that is connected is told so', () => {
    expect(sentences(addressOf(), { ...EXPECTED, clientId: TEST_CLIENT_ID })).not.toContain('check_client_other');
    expect(sentences(addressOf(), { ...EXPECTED, clientId: 'C1' })).toContain('check_client_other');
  });
});

describe('what is no address', () => {
  test.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['webex', 'no_address'],
    [TEST_CLIENT_SECRET, 'secret'],
    [`Bearer ${'ab12'.repeat(10)}`, 'secret'],
    [`${'YjQ4ZDA5Y2'.repeat(6)}_PF84_5e1f-7a`, 'secret'],
    [`https://webexapis.com/v1/authorize?${'x'.repeat(20_000)}`, 'no_address'],
  ])('%s is %s', (pasted, is) => {
    expect(checkAuthorizeAddress(pasted, EXPECTED)).toEqual({ is });
  });
});

describe('whatever is pasted', () => {
  const part = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('%', '%zz', '&scope=', '#', '://', '\u0000'));
  const parameters = fc.array(fc.tuple(fc.constantFrom(...Object.keys(RIGHT), 'code', '__proto__'), part));

  test('nothing is thrown', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          part,
          fc.array(part).map((parts) => parts.join('')),
        ),
        (pasted) => {
          expect(() => checkAuthorizeAddress(pasted, EXPECTED)).not.toThrow();
          expect(() => checkAuthorizeAddress(`${WEBEX.commercial.authorize}?${pasted}`, EXPECTED)).not.toThrow();
        },
      ),
    );
    fc.assert(
      fc.property(parameters, (pairs) => {
        const pasted = `${WEBEX.commercial.authorize}?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`;
        expect(() => checkAuthorizeAddress(pasted, EXPECTED)).not.toThrow();
      }),
    );
  });

  test('a token or secret is told nowhere, wherever it stands', () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9_-]{24,80}$/).filter((words) => /\d/.test(words));
    const place = fc.constantFrom(...Object.keys(RIGHT), 'client_secret', 'access_token', 'scope', 'anything');
    fc.assert(
      fc.property(secret, place, fc.boolean(), (hidden, name, isBehind) => {
        const scope = name === 'scope' ? { scope: `${SCOPES[0]} ${hidden}` } : { [name]: hidden };
        const pasted = isBehind ? `${addressOf()}#${name}=${hidden}` : addressOf(scope);
        expect(JSON.stringify(checkAuthorizeAddress(pasted, EXPECTED))).not.toContain(hidden);
        expect(JSON.stringify(checkAuthorizeAddress(hidden, EXPECTED))).toBe('{"is":"secret"}');
      }),
    );
  });
});
