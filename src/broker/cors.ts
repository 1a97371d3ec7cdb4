/** Firefox gives every installation an origin of its own (extensionworkshop.com, "test permission requests"). */
const FIREFOX_ORIGIN = /^moz-extension:\/\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Lets the scripts of configured extensions, and of any in Firefox, read the answers. This protects nobody: whoever is
 * no browser sends what `Origin` they like, and none at all works too. What protects a person is that a code is of use
 * only with a registered redirect URI and the verifier of the one who asked for it (RFC 7636).
 * @returns headers for the answer; none of access control for other origins
 */
export function corsHeaders(origin: string | null, origins: readonly string[]): Record<string, string> {
  const vary = { vary: 'Origin' };
  if (origin === null || !(origins.includes(origin) || FIREFOX_ORIGIN.test(origin))) return vary;
  return { ...vary, 'access-control-allow-origin': origin, 'access-control-expose-headers': 'Retry-After' };
}

/** What a preflight hears besides: a day would be too long for a mistake in the settings, so ten minutes. */
export const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'Content-Type',
  'access-control-max-age': '600',
};
