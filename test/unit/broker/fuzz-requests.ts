import fc from 'fast-check';
import { TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../../simulator/test-account';
import { REDIRECT_URI, VERIFIER } from '../simulator/client';
import { ORIGIN } from './bench';

/** One request, as text: what a client could send. */
export interface FuzzRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** Mostly what gets far, else anything. */
const mostly = <T>(usual: readonly T[], odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: fc.constantFrom(...usual), weight: 9 }, { arbitrary: odd, weight: 1 });

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const wordy = fc.stringMatching(/^[A-Za-z0-9._~-]{8,60}$/);
const TOKEN_CHARACTERS = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,20}$/;
/** Methods that the Request constructor refuses; a platform's server may still hand them on. */
const FORBIDDEN = ['CONNECT', 'TRACE', 'TRACK'];

const method = mostly(
  ['POST', 'POST', 'POST', 'POST', 'GET', 'OPTIONS', 'HEAD', 'PUT', 'DELETE'],
  fc.stringMatching(TOKEN_CHARACTERS).filter((name) => !FORBIDDEN.includes(name.toUpperCase())),
);

const path = mostly(
  ['/token', '/token', '/token', '/revoke', '/health', '/token?x=1', '/token/', '//token', '/%74oken', '/__proto__'],
  fc.oneof(
    fc.webPath(),
    anyText.map((text) => `/${encodeURI(text.toWellFormed())}`),
    fc.stringMatching(/^\/[%.\\/?&=a]{0,20}$/),
  ),
);

const headerValue = fc.stringMatching(/^[\x21-\x7e]{0,60}$/);

const header: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc.tuple(fc.constant('content-type'), mostly(['application/json', 'text/plain'], headerValue)),
  fc.tuple(fc.constant('origin'), mostly([ORIGIN, 'https://page.example', 'null'], headerValue)),
  fc.tuple(fc.constant('authorization'), headerValue),
  fc.tuple(fc.constant('content-encoding'), fc.constantFrom('gzip', 'identity', 'br')),
  fc.tuple(fc.constant('x-forwarded-for'), mostly(['203.0.113.7', '::1', ',,', '1.1.1.1, 2001:db8::1'], headerValue)),
  fc.tuple(fc.stringMatching(TOKEN_CHARACTERS), headerValue),
);

const headers = fc
  .tuple(
    mostly(['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded;charset=UTF-8'], headerValue),
    fc.oneof({ arbitrary: fc.constant([]), weight: 2 }, { arbitrary: fc.array(header, { maxLength: 5 }), weight: 1 }),
  )
  .map(([type, more]): (readonly [string, string])[] => [['content-type', type], ...more]);

const GOOD: Readonly<Record<string, string>> = {
  client_id: TEST_CLIENT_ID,
  redirect_uri: REDIRECT_URI,
  code_verifier: VERIFIER,
};

const name = fc.constantFrom(
  'grant_type',
  'client_id',
  'code',
  'redirect_uri',
  'code_verifier',
  'refresh_token',
  'token',
  'client_secret',
  'scope',
  '__proto__',
  'toString',
);

/** A good form, with fields replaced, doubled or taken out. */
const form = fc
  .record({
    grant: mostly(['authorization_code', 'refresh_token'], anyText),
    own: wordy,
    change: fc.oneof(
      { arbitrary: fc.constant('none'), weight: 4 },
      { arbitrary: fc.constantFrom('replace', 'append', 'delete', 'lengthen'), weight: 3 },
    ),
    name,
    value: fc.oneof(wordy, anyText, fc.constant(TEST_CLIENT_SECRET.slice(0, 40))),
  })
  .map(({ grant, own, change, name: field, value }) => {
    const fields = new URLSearchParams({
      ...GOOD,
      grant_type: grant,
      code: own,
      refresh_token: `${own}-r`,
      token: `${own}-t`,
    });
    if (change === 'replace') fields.set(field, value);
    if (change === 'append') fields.append(field, value);
    if (change === 'delete') fields.delete(field);
    if (change === 'lengthen') fields.set(field, 'x'.repeat(9_000));
    return fields.toString();
  });

const body = fc.oneof(
  { arbitrary: form, weight: 8 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 300 }), weight: 1 },
  { arbitrary: fc.stringMatching(/^[%&=+a-f0-9;]{0,100}$/), weight: 1 },
  { arbitrary: fc.json(), weight: 1 },
);

export const fuzzRequest: fc.Arbitrary<FuzzRequest> = fc.record({ method, path, headers, body });
