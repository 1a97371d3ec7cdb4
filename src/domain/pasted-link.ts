import { findWebexLink } from './webex-link';

/** Links in links: mail filters and search pages wrap one another, but not without end. */
const MOST_WRAPPINGS = 3;

/** What a person pastes, or a page holds, is looked through this far. */
const LOOKED_THROUGH = 200_000;

/**
 * The first Webex link in a text, as it was before mail programs and search pages dressed it up: unwrapped, without
 * brackets and other tails, with https. Undefined where there is none.
 * @param text pasted, typed or read from a page; not trusted
 */
export const pastedLink = (text: string): string | undefined => linkIn(text.slice(0, LOOKED_THROUGH), MOST_WRAPPINGS);

function linkIn(text: string, wrappings: number): string | undefined {
  for (const [found] of text.replaceAll('&amp;', '&').matchAll(CANDIDATE)) {
    const plain = found.replace(TAIL, '').replace(/^(?:https?:\/\/)?(?=[^/]+\.webex\.com\/)/i, 'https://');
    const wrapped = wrappings > 0 ? unwrapped(plain) : undefined;
    const link = wrapped === undefined ? findWebexLink(plain) : linkIn(wrapped, wrappings - 1);
    if (link) return link;
  }
  return undefined;
}

/** A link with its scheme, or a name of Webex that people leave the scheme out of. */
const CANDIDATE = /(?:https?:\/\/|\b(?=[a-z\d.-]{1,200}\.webex\.com\/))[^\s<>"'`\\]{4,4000}/gi;

/** What stands behind a link in a text, or was taken into it with brackets and quotes around it (RFC 3986, appendix C). */
const TAIL = /(?:%3e|%22|%27|%29|[).,;:!?\]}»”])+$/iu;

/** The link that a wrapper leads to: Microsoft Safe Links, Google's redirect, Proofpoint's URL Defense. */
function unwrapped(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { hostname, pathname, searchParams, href } = new URL(link);
  if (hostname.endsWith('.safelinks.protection.outlook.com')) return searchParams.get('url') ?? undefined;
  if (/^(?:www\.)?google\.[a-z.]{2,6}$/.test(hostname) && pathname === '/url')
    return searchParams.get('q') ?? searchParams.get('url') ?? undefined;
  if (hostname === 'urldefense.com') return /\/v3\/__(.+?)__;/.exec(href)?.[1];
  return undefined;
}

/** Whether a link leads to somebody's own room, which stays the same for ever. */
export const isRoomLink = (link: string): boolean =>
  URL.canParse(link) && /^\/(?:[^/]+\/)?(?:meet|join)\/[^/]+\/?$/.test(new URL(link).pathname);
