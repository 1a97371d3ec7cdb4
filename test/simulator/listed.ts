import { authRequestOf } from '../../src/domain/auth-requests';
import { WEBEX } from '../../src/domain/region';
import { endpointOf } from '../../src/domain/webex-endpoints';

/** Bases of the REST API in all regions. */
const APIS = Object.values(WEBEX).map(({ api }) => api);

/** Webex's own pages in the sign-in window ask for themselves: the stand-in's consent, the other provider's pages. */
const OF_SIGN_IN_PAGES = /^\/(v1\/authorize\/[\w-]+|interaction\/[\w/-]+|favicon\.ico)$/;

/** The one name that the simulator puts into its links to further pages. */
const OF_NEXT_PAGE = 'offset';

/** Whether a name in a query is one that the extension puts there itself. */
export const isOurs = (name: string): boolean => name !== OF_NEXT_PAGE;

/**
 * The name of this request in the lists of what the extension sends (`domain/webex-endpoints`, `domain/auth-requests`),
 * or undefined for one that is in neither.
 * @param broker base address of the token broker, where there is one
 */
export function listedAs(method: string, url: URL, broker?: string): string | undefined {
  const address = `${url.origin}${url.pathname}`;
  const ofSignIn = authRequestOf(method, address, broker);
  if (ofSignIn !== undefined) return ofSignIn;
  const api = APIS.find((base) => address.startsWith(`${base}/`));
  if (api === undefined) return undefined;
  const query = new URLSearchParams(url.search);
  query.delete(OF_NEXT_PAGE);
  return endpointOf(method, `${address.slice(api.length)}?${query}`);
}

/** Whether a page of Webex's own made this request, which carries no token then. */
export const isOfSignInPage = ({ url, headers }: SignInPageRequest): boolean =>
  headers.authorization === undefined && OF_SIGN_IN_PAGES.test(url.pathname);

interface SignInPageRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
}
