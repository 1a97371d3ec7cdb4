import * as z from 'zod/mini';
import { type BrokerSettings, type TrustedHeader, WEBEX_URLS } from './settings';

/** Every environment variable the handler reads, with the form it must have. */
const FORMS = {
  BROKER_CLIENT_ID: 'the client ID of the Webex integration, without spaces',
  BROKER_CLIENT_SECRET: 'the client secret of the Webex integration: 16 characters or more, without spaces',
  BROKER_REDIRECT_URIS:
    'the redirect URIs, exactly as registered, with spaces between them: https, or http on loopback',
  BROKER_ORIGINS: 'origins of the form chrome-extension://<id>, with spaces between them, or the word none',
  BROKER_TRUSTED_HEADER:
    "the header in which your proxy puts the client's address, as name or name:hops, or the word none",
  BROKER_SALT: '16 characters or more, without spaces',
  BROKER_WEBEX_TOKEN_URL: 'an https address without query',
  BROKER_WEBEX_REVOKE_URL: 'an https address without query',
} as const;

export type SettingName = keyof typeof FORMS;

const word = (shortest: number) => z.string().check(z.regex(/^[\x21-\x7e]*$/), z.minLength(shortest), z.maxLength(512));
const httpsUrl = z
  .string()
  .check(z.refine((text) => isUrl(text, (url) => url.protocol === 'https:' && url.search === '')));
const redirectUri = z
  .string()
  .check(
    z.refine((text) =>
      isUrl(text, (url) => url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))),
    ),
  );
/** Chromium's and Edge's ids are 32 letters from a to p (developer.chrome.com/docs/extensions/reference/manifest/key). */
const extensionOrigin = z.string().check(z.regex(/^chrome-extension:\/\/[a-p]{32}$/));
const words = z.pipe(
  z.string(),
  z.transform((text) => text.split(/\s+/).filter((one) => one !== '')),
);

const SettingsFromEnvironment = z.object({
  BROKER_CLIENT_ID: word(1),
  BROKER_CLIENT_SECRET: word(16),
  BROKER_REDIRECT_URIS: z.pipe(words, z.array(redirectUri).check(z.minLength(1))),
  BROKER_ORIGINS: z.union([
    z.pipe(
      z.literal('none'),
      z.transform((): string[] => []),
    ),
    z.pipe(words, z.array(extensionOrigin).check(z.minLength(1))),
  ]),
  BROKER_TRUSTED_HEADER: z.pipe(z.string().check(z.regex(/^[\w-]{1,64}(:[1-9])?$/)), z.transform(trustedHeader)),
  BROKER_SALT: z.optional(word(16)),
  BROKER_WEBEX_TOKEN_URL: z.optional(httpsUrl),
  BROKER_WEBEX_REVOKE_URL: z.optional(httpsUrl),
});

/** One sentence for each variable that is missing or malformed; none of them holds a value. */
export type ReadSettings =
  | { readonly ok: true; readonly settings: BrokerSettings }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads the settings from an environment (process.env on Node and Lambda, Deno.env.toObject(), the bindings of a
 * Worker). An empty variable counts as missing; entries of other names are left alone.
 */
export function readSettings(environment: Readonly<Record<string, unknown>>): ReadSettings {
  const names = Object.keys(FORMS).filter(isSettingName);
  const given = Object.fromEntries(names.map((name) => [name, unlessEmpty(environment[name])]));
  const parsed = SettingsFromEnvironment.safeParse(given);
  const wrong = new Set(parsed.error?.issues.map((issue) => String(issue.path[0])));
  // One address of another Webex and one of this: secret and tokens would go where they are not from.
  if ((given.BROKER_WEBEX_TOKEN_URL === undefined) !== (given.BROKER_WEBEX_REVOKE_URL === undefined)) {
    wrong.add(given.BROKER_WEBEX_TOKEN_URL === undefined ? 'BROKER_WEBEX_TOKEN_URL' : 'BROKER_WEBEX_REVOKE_URL');
  }
  const problems = names
    .filter((name) => wrong.has(name))
    .map((name) => settingProblem(name, given[name] === undefined, FORMS[name]));
  return parsed.success && problems.length === 0
    ? { ok: true, settings: fromParsed(parsed.data) }
    : { ok: false, problems };
}

/** The sentence for one variable. */
export const settingProblem = (name: string, missing: boolean, form: string): string =>
  `${name} ${missing ? 'is missing' : 'is malformed'}; it must be ${form}`;

function fromParsed(parsed: z.infer<typeof SettingsFromEnvironment>): BrokerSettings {
  const header = parsed.BROKER_TRUSTED_HEADER;
  return {
    clientId: parsed.BROKER_CLIENT_ID,
    clientSecret: parsed.BROKER_CLIENT_SECRET,
    redirectUris: parsed.BROKER_REDIRECT_URIS,
    origins: parsed.BROKER_ORIGINS,
    ...(header ? { trustedHeader: header } : {}),
    ...(parsed.BROKER_SALT ? { salt: parsed.BROKER_SALT } : {}),
    tokenUrl: parsed.BROKER_WEBEX_TOKEN_URL ?? WEBEX_URLS.tokenUrl,
    revokeUrl: parsed.BROKER_WEBEX_REVOKE_URL ?? WEBEX_URLS.revokeUrl,
  };
}

function trustedHeader(text: string): TrustedHeader | undefined {
  const [name = '', hops = '1'] = text.toLowerCase().split(':');
  return name === 'none' ? undefined : { name, hops: Number(hops) };
}

const isSettingName = (name: string): name is SettingName => name in FORMS;

const unlessEmpty = (value: unknown): unknown => (value === '' ? undefined : value);

function isUrl(text: string, fits: (url: URL) => boolean): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return fits(url) && !text.includes('#') && url.username === '' && url.password === '';
}

const isLoopback = (url: URL): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
