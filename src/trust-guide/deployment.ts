/** The extension's own name in Firefox, which the manifest gives. */
export const FIREFOX_ID = 'one-click-for-webex@example.org';

/** Where a browser of Chromium's kind gets an extension from its maker's store. */
export const UPDATE_URLS = {
  chrome: 'https://clients2.google.com/service/update2/crx',
  edge: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
} as const;

/**
 * A policy that installs the extension and sets it up, for browsers of Chromium's kind
 * (chromium.org/administrators, ExtensionSettings; learn.microsoft.com/deployedge, the same).
 * @param id the extension's ID in that store
 */
export const chromiumPolicy = (id: string, store: keyof typeof UPDATE_URLS): object => ({
  ExtensionSettings: { [id]: { installation_mode: 'force_installed', update_url: UPDATE_URLS[store] } },
  '3rdparty': { extensions: { [id]: EXAMPLE } },
});

/**
 * The same for Firefox's policies.json (mozilla.github.io/enterprise-admin-reference: ExtensionSettings, 3rdparty).
 * Without `install_url` it comes from addons.mozilla.org.
 */
export const firefoxPolicy = (): object => ({
  policies: {
    ExtensionSettings: { [FIREFOX_ID]: { installation_mode: 'force_installed' } },
    '3rdparty': { Extensions: { [FIREFOX_ID]: EXAMPLE } },
  },
});

/** What most organisations set: their own integration, behind their own token broker. */
const EXAMPLE = { clientId: '<client ID>', brokerUrl: 'https://broker.example.com' };
