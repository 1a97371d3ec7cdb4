import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { INSERT_COMMAND } from './src/domain/command';
import { HOST_PAGES, matchesOf, WATCH_SCRIPT } from './src/domain/host-page';
import { FIREFOX_ID } from './src/trust-guide/deployment';
import { TEST_CLIENT_ID } from './test/simulator/test-account';

/**
 * A public key only, so that development and test builds keep one id and so one redirect URI.
 * The store gives its own and refuses a manifest that brings one.
 */
const DEVELOPMENT_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEArhaM0NoJJV7Q+oEYwOsTreRZYUWllIwBzDx2uOvVqcbQK8yuBaXF95bMfbQnPEB9ur6EdJQLAOO912pS5At2WPwNBlfJlTb4YQMTV9eiDYmiUP6eXuCfLhlqhiTHWTIVfEECgtiAVV9PZvc0K2fZe7QdTScKiMfg4zmNfMLmijpJxYeHpeWtG3BTSSeg656F9VmlX/EcDy0TgSGUQCX3DBFqBXb2YdArujlW5z8EaVfNm3RcHPRaBEQqq7FNX2yz/mYus9QmjC1nPpGe/iFedRcdwqX+xQfe+Ac7ja/1kzj85L2tM2maXjWNUUwksc9IUvL6Nl/1ymIisiBOVEAj8wIDAQAB';

/**
 * The integration that a release brings, so that people sign in with one click: client ID and address of the token
 * broker, both public. Without them people enter an integration of their own.
 * @throws if only one is given, or the broker's address isn't https
 */
function publisher(mode: string): { clientId: string; broker: string } | null {
  if (mode === 'test-preset') return { clientId: TEST_CLIENT_ID, broker: 'https://broker.example.com' };
  const { ONE_CLICK_CLIENT_ID: clientId, ONE_CLICK_BROKER: address } = process.env;
  if (mode === 'test' || (!clientId && !address)) return null;
  if (!clientId || !address) throw new Error('ONE_CLICK_CLIENT_ID and ONE_CLICK_BROKER belong together.');
  if (!/^https:\/\/[^\s?#@]+$/.test(address)) throw new Error('ONE_CLICK_BROKER has to be an https address.');
  return { clientId, broker: address.replace(/\/+$/, '') };
}

const REQUIRED = HOST_PAGES.filter(({ isOptional }) => !isOptional).flatMap(matchesOf);
const OPTIONAL = HOST_PAGES.filter(({ isOptional }) => isOptional).flatMap(matchesOf);

const LOCALES = resolve('src/i18n/locales');
const locales = (): string[] => readdirSync(LOCALES).sort();

/** A host page that other sites show in a frame is waited in there too. */
function watchersFor(inFrames: boolean) {
  const pages = HOST_PAGES.filter((page) => !page.isOptional && (page.inFrames ?? false) === inFrames);
  const frames = inFrames ? { all_frames: true } : {};
  return pages.length > 0 ? [{ matches: pages.flatMap(matchesOf), js: [WATCH_SCRIPT], ...frames }] : [];
}

export default defineConfig({
  publicDir: 'assets/public',
  imports: false,
  manifestVersion: 3,
  vite: ({ mode }) => ({
    define: {
      __PUBLISHER__: JSON.stringify(publisher(mode)),
      __LOCALES__: JSON.stringify(locales().map((file) => file.replace('.json', ''))),
    },
    plugins: [preact({ reactAliasesEnabled: false, devToolsEnabled: false, prefreshEnabled: false })],
    build: {
      target: 'esnext',
      sourcemap: false,
      // A chunk costs a request and packs badly on its own: small ones go with what uses them.
      rollupOptions: { output: { experimentalMinChunkSize: 2_500 } },
      minify: 'terser',
      // Functions that stand together pack better.
      terserOptions: { ecma: 2020, compress: { passes: 5, hoist_funs: true, unsafe_arrows: true, pure_getters: true } },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    icons: { 16: 'icon-16.png', 32: 'icon-32.png', 48: 'icon-48.png', 128: 'icon-128.png' },
    permissions: ['activeTab', 'alarms', 'contextMenus', 'identity', 'scripting', 'storage'],
    host_permissions: ['https://webexapis.com/*', 'https://idbroker.webex.com/*', ...REQUIRED],
    optional_host_permissions: ['https://api-usgov.webex.com/*', ...OPTIONAL],
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'policy.json' } }),
    // Asked for by a press on the settings page, and given back there.
    optional_permissions: ['notifications'],
    content_scripts: [true, false].flatMap(watchersFor),
    // Chromium assigns no Alt+Shift combination, and in Linux text fields Ctrl+Shift+U begins a code point.
    commands: {
      [INSERT_COMMAND]: {
        suggested_key: { default: 'Alt+W', mac: 'MacCtrl+Shift+W' },
        description: '__MSG_command_insert__',
      },
    },
    omnibox: { keyword: 'wx' },
    incognito: 'not_allowed',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: [
                  'authenticationInfo',
                  'personallyIdentifyingInfo',
                  'personalCommunications',
                  'websiteContent',
                ],
              },
            },
          },
        }
      : { minimum_chrome_version: '148', ...(mode === 'production' ? {} : { key: DEVELOPMENT_KEY }) }),
  }),
  hooks: {
    'build:publicAssets': (_, assets) => {
      for (const file of locales()) {
        assets.push({
          absoluteSrc: resolve(LOCALES, file),
          relativeDest: `_locales/${file.replace('.json', '')}/messages.json`,
        });
      }
    },
  },
});
