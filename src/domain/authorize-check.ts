import { type Region, WEBEX } from './region';
import { ADDED_BY_WEBEX, webexScope } from './webex-scopes';

/** What is expected of an authorize address. */
export interface Expected {
  readonly redirectUri: string;
  /** Of the integration that is connected now. */
  readonly clientId?: string | undefined;
  /** Scopes of everything that is chosen. */
  readonly scopes: readonly string[];
}

/** Something found, with the key of its sentence. */
export interface Finding {
  readonly sentence: FindingSentence;
  /** `note`: neither right nor wrong. */
  readonly tone: 'good' | 'bad' | 'note';
  /** Fills the sentence. Never taken from the address unless it has the form of a name that is no secret. */
  readonly value?: string;
}

export type FindingSentence =
  | `check_${'commercial' | 'government' | 'holds_secret' | 'repeated' | 'not_code' | 'code'}`
  | `check_client${'' | '_other' | '_odd' | '_none'}`
  | `check_redirect${'' | '_other' | '_none'}`
  | `check_pkce${'' | '_other' | '_none'}`
  | `check_state${'' | '_none'}`
  | 'check_kms';

/** Why something is no authorize address: the sentence is `check_is_<reason>`. */
export type NotAuthorize = 'empty' | 'secret' | 'no_address' | 'elsewhere';

export type AuthorizeCheck =
  | { readonly is: NotAuthorize }
  | {
      readonly is: 'authorize';
      readonly findings: readonly Finding[];
      /** Expected, and not asked for. */
      readonly missing: readonly string[];
      /** Asked for, and not expected: names that have the form of a scope. */
      readonly more: readonly string[];
      /** How many entries of `scope` don't have that form; they are not told. */
      readonly odd: number;
    };

/** Longer ones are nobody's authorize address. */
const LONGEST = 16_384;

/** The same sign-in under the identity service's own name (webex-js-sdk, webex-core, credentials-config.js). */
const TWIN = 'https://idbroker.webex.com/idb/oauth2/v1/authorize';

/** Values that belong in no address that is passed around. */
const SECRETS = ['client_secret', 'access_token', 'refresh_token', 'id_token', 'code', 'code_verifier', 'password'];
const ONCE = [
  'client_id',
  'response_type',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
];

/** Reads an authorize address that somebody has pasted. Never throws, whatever it is, and tells no secret on. */
export function checkAuthorizeAddress(pasted: string, expected: Expected): AuthorizeCheck {
  const words = pasted.trim();
  if (words === '') return { is: 'empty' };
  if (looksSecret(words)) return { is: 'secret' };
  const url = words.length <= LONGEST ? parsed(words) : undefined;
  if (!url) return { is: 'no_address' };
  const region = regionOf(url);
  if (!region) return { is: 'elsewhere' };
  const asked = [...new Set(url.searchParams.getAll('scope').join(' ').split(/\s+/).filter(Boolean))];
  const named = asked.filter(isScopeName);
  return {
    is: 'authorize',
    findings: [{ sentence: `check_${region}`, tone: 'good' }, ...findingsOf(url, expected, asked)],
    missing: expected.scopes.filter((scope) => !asked.includes(scope)),
    more: named.filter((scope) => scope !== ADDED_BY_WEBEX && !expected.scopes.includes(scope)),
    odd: asked.length - named.length,
  };
}

/** Tokens and secrets are long words without the signs of an address. */
const looksSecret = (words: string): boolean => /^(bearer\s+)?[\w.+/=~-]{24,}$/i.test(words) && !words.includes('//');

function parsed(words: string): URL | undefined {
  try {
    return new URL(words);
  } catch {
    return undefined;
  }
}

function regionOf({ origin, pathname, username, password }: URL): Region | undefined {
  if (username !== '' || password !== '') return undefined;
  const address = origin + pathname;
  if (address === WEBEX.commercial.authorize || address === TWIN) return 'commercial';
  return address === WEBEX.government.authorize ? 'government' : undefined;
}

function findingsOf(url: URL, expected: Expected, asked: readonly string[]): Finding[] {
  const query = url.searchParams;
  const behind = new URLSearchParams(url.hash.slice(1));
  const holds = SECRETS.filter((name) => query.has(name) || behind.has(name));
  return [
    ...holds.map((name): Finding => ({ sentence: 'check_holds_secret', tone: 'bad', value: name })),
    ...ONCE.filter((name) => query.getAll(name).length > 1).map(
      (name): Finding => ({ sentence: 'check_repeated', tone: 'bad', value: name }),
    ),
    ...clientFindings(query.get('client_id'), expected.clientId),
    redirectFinding(query.get('redirect_uri'), expected.redirectUri),
    query.get('response_type') === 'code'
      ? { sentence: 'check_code', tone: 'good' }
      : { sentence: 'check_not_code', tone: 'bad' },
    pkceFinding(query.get('code_challenge'), query.get('code_challenge_method')),
    query.get('state') ? { sentence: 'check_state', tone: 'good' } : { sentence: 'check_state_none', tone: 'note' },
    ...(asked.includes(ADDED_BY_WEBEX) ? [{ sentence: 'check_kms', tone: 'note' } as const] : []),
  ];
}

function clientFindings(id: string | null, connected: string | undefined): Finding[] {
  if (!id) return [{ sentence: 'check_client_none', tone: 'bad' }];
  // A client ID is `C` and 64 hexadecimal digits. A client secret is not told, should one stand there.
  if (!/^C[0-9a-f]{64}$/.test(id)) return [{ sentence: 'check_client_odd', tone: 'bad' }];
  const isOther = connected !== undefined && connected !== id;
  return [
    { sentence: 'check_client', tone: 'note', value: id },
    ...(isOther ? [{ sentence: 'check_client_other', tone: 'note' } as const] : []),
  ];
}

function redirectFinding(uri: string | null, ours: string): Finding {
  if (!uri) return { sentence: 'check_redirect_none', tone: 'note' };
  return uri === ours
    ? { sentence: 'check_redirect', tone: 'good' }
    : { sentence: 'check_redirect_other', tone: 'bad', value: ours };
}

function pkceFinding(challenge: string | null, method: string | null): Finding {
  if (!challenge) return { sentence: 'check_pkce_none', tone: 'note' };
  return method === 'S256' ? { sentence: 'check_pkce', tone: 'good' } : { sentence: 'check_pkce_other', tone: 'bad' };
}

/** Of the catalogue, or of the same form: words and no digits, so that no token passes for one. */
const isScopeName = (name: string): boolean =>
  webexScope(name) !== undefined || /^[a-z-]{2,30}:[a-z_-]{2,40}$/.test(name);
