/**
 * Who may import whom. A part is a folder or file below src/ (`messaging/calls` is both calls.ts and calls/), a star
 * stands for the rest of a name, and `entrypoints` is the folder beside src/. A part may always import itself; what is
 * not listed is forbidden. A file of src/ that belongs to no row is an error too.
 */
export const matrix: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  platform: ['domain'],
  invite: ['domain'],
  'access-request': ['domain'],
  i18n: ['domain', 'platform/content*'],
  'trust-guide': ['domain', 'i18n/keys*'],
  webex: ['domain'],
  auth: ['domain', 'platform'],
  choices: ['domain'],
  storage: ['domain', 'platform', 'auth', 'choices'],
  'messaging/calls': ['domain'],
  'messaging/client': ['domain', 'messaging/calls'],
  'messaging/schemas': ['domain', 'choices', 'messaging/calls'],
  'messaging/server': ['domain', 'platform', 'messaging/calls', 'messaging/schemas'],
  background: ['domain', 'invite', 'webex', 'auth', 'choices', 'storage', 'messaging', 'platform', 'i18n'],
  adapters: ['domain', 'messaging/calls', 'platform/content*', 'i18n/text*'],
  ui: ['domain', 'trust-guide', 'messaging/calls', 'messaging/client', 'platform', 'i18n', 'access-request'],
  broker: [],
  entrypoints: [
    'domain',
    'invite',
    'webex',
    'auth',
    'storage',
    'messaging',
    'platform',
    'i18n',
    'background',
    'adapters',
    'ui',
  ],
};

/** Parts that may not even import types of platform, which every other part may. */
export const withoutPlatformTypes: readonly string[] = ['domain', 'broker'];

/** Who may import which package; packages not listed, and Node's own modules, may be imported by nobody. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  'webextension-polyfill': ['platform'],
  wxt: ['entrypoints'],
  preact: ['ui', 'entrypoints'],
  zod: [
    'platform/zod',
    'webex',
    'auth',
    'choices',
    'storage',
    'messaging/schemas',
    'messaging/server',
    'background',
    'broker',
  ],
  idb: ['storage'],
  oauth4webapi: ['auth'],
  hono: ['broker'],
  '@hono/node-server': ['broker/node'],
};

/** Folders whose files are strangers to each other: one host page's adapter knows no other. */
export const strangers: readonly string[] = ['adapters/pages'];

/** File names that gather what belongs elsewhere, or hide where things come from. Tested against the path below src/. */
export const unwantedNames: readonly RegExp[] = [/(^|\/)utils?\.tsx?$/, /(^|\/)index\.tsx?$/];
