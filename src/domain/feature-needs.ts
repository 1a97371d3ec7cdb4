import { FEATURES, type Feature } from './feature';
import { HOST_PAGE_IDS, HOST_PAGES, type HostPageId, matchesOf } from './host-page';
import { WEBEX } from './region';
import { WEBEX_ENDPOINTS, type WebexEndpointName } from './webex-endpoints';

/** What of this extension needs something of Webex or of the browser. */
export const PARTS = [
  'main',
  ...FEATURES,
  ...HOST_PAGE_IDS,
  'any_field',
  'reminder',
  'countdown',
  'synced_settings',
  'government',
] as const;

export type Part = (typeof PARTS)[number];

export interface Needs {
  /** Kinds of requests to Webex. Their scopes are the scopes it needs. */
  readonly requests: readonly WebexEndpointName[];
  /** Permissions and match patterns of our manifest. */
  readonly browser: readonly string[];
}

/** Each permission of the manifest with the key of the sentence that says what it is for. */
export const BROWSER_PERMISSIONS = {
  identity: 'permission_identity',
  storage: 'permission_storage',
  alarms: 'permission_alarms',
  scripting: 'permission_scripting',
  activeTab: 'permission_active_tab',
  contextMenus: 'permission_context_menus',
  notifications: 'permission_notifications',
} as const;

/** The same for the addresses that are no host page's. */
export const WEBEX_ORIGINS = {
  'https://webexapis.com/*': 'permission_webex_api',
  'https://idbroker.webex.com/*': 'permission_webex_sign_out',
  'https://api-usgov.webex.com/*': 'permission_webex_government',
} as const;

const originOf = (url: string | undefined): string[] => (url ? [`${new URL(url).origin}/*`] : []);
const { commercial, government } = WEBEX;

const page = (id: HostPageId): Needs => ({
  requests: [],
  browser: ['scripting', ...HOST_PAGES.filter((one) => one.id === id).flatMap(matchesOf)],
});

/** What each part needs. Sign-in, settings page, administrators' guide and tests take it from here. */
export const NEEDS: Readonly<Record<Part, Needs>> = {
  main: {
    requests: ['list_meetings', 'read_meeting', 'create_meeting', 'change_meeting', 'delete_meeting', 'read_me'],
    browser: ['identity', 'storage', 'alarms', ...originOf(commercial.api), ...originOf(commercial.revoke)],
  },
  personal_room: { requests: ['read_room', 'read_sites'], browser: [] },
  account_defaults: { requests: ['read_options', 'read_sites'], browser: [] },
  access_requests: { requests: ['list_meetings', 'list_participants'], browser: [] },
  google_calendar: page('google_calendar'),
  gmail: page('gmail'),
  proton_calendar: page('proton_calendar'),
  proton_mail: page('proton_mail'),
  outlook: page('outlook'),
  any_field: { requests: [], browser: ['contextMenus', 'activeTab', 'scripting'] },
  reminder: { requests: [], browser: ['notifications', 'alarms'] },
  countdown: { requests: [], browser: ['alarms'] },
  synced_settings: { requests: [], browser: ['storage'] },
  government: { requests: [], browser: originOf(government.api) },
};

/** The scopes of a part's requests, each once. */
export const scopesOf = (part: Part): readonly string[] => [
  ...new Set(NEEDS[part].requests.map((request) => WEBEX_ENDPOINTS[request].scope)),
];

/** The scopes of several parts, each once, in the order in which people tick them. */
export const scopesOfAll = (parts: readonly Part[]): readonly string[] => [...new Set(parts.flatMap(scopesOf))];

/** What is granted and needed by nothing that is on. */
export const unneededScopes = (granted: readonly string[], features: readonly Feature[]): readonly string[] => {
  const needed = scopesOfAll(['main', ...features]);
  return granted.filter((scope) => !needed.includes(scope));
};

/** The scopes that a feature needs beside those of the main job. */
export const furtherScopesOf = (feature: Feature): readonly string[] =>
  scopesOf(feature).filter((scope) => !scopesOf('main').includes(scope));

type BrowserSentence =
  | (typeof BROWSER_PERMISSIONS)[keyof typeof BROWSER_PERMISSIONS]
  | (typeof WEBEX_ORIGINS)[keyof typeof WEBEX_ORIGINS]
  | 'permission_page';

const SENTENCES = new Map<string, BrowserSentence>(Object.entries({ ...BROWSER_PERMISSIONS, ...WEBEX_ORIGINS }));

/** Key of the sentence for a permission or match pattern of our manifest; what else there is are host pages. */
export const browserSentence = (name: string): BrowserSentence => SENTENCES.get(name) ?? 'permission_page';
