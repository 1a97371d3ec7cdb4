const JOIN_PATH = /\/(?:j\.php|m\.php|meet\/[^/]|join\/[^/]|m\/[^/]|wbxmjs\/|webappng\/)/i;

/**
 * The first link in a text that joins a Webex meeting or personal room, or undefined.
 * @param text any text of a page, not trusted
 */
export function findWebexLink(text: string): string | undefined {
  for (const [candidate] of text.matchAll(/https:\/\/[^\s<>"'`\\]{4,2000}/g)) {
    const url = parse(candidate.replace(/[).,;:!?\]}»”]+$/u, ''));
    if (url && isWebexHost(url.hostname) && isPlain(url) && JOIN_PATH.test(url.pathname)) return url.href;
  }
  return undefined;
}

/**
 * Whether a link may lead to a meeting that was scheduled: as the reading of a page gives it, and not to a room that is
 * always there (`/meet/<name>`, `/join/<name>` before).
 */
export function isScheduledLink(link: string): boolean {
  return findWebexLink(link) === link && !/^\/(?:meet|join)\//i.test(new URL(link).pathname);
}

/**
 * Whether a link from Webex's answer may be written anywhere: https on `*.webex.com`
 * or on one of the account's own sites, without credentials or port.
 * @param sites host names of the account's sites
 */
export function isJoinLink(link: string, sites: readonly string[]): boolean {
  // The URL parser mends what must not be mended: blanks, line breaks, backslashes.
  const url = /^https:\/\/[^\s\\]+$/i.test(link) ? parse(link) : undefined;
  return url !== undefined && isPlain(url) && (isWebexHost(url.hostname) || sites.includes(url.hostname));
}

function parse(link: string): URL | undefined {
  return URL.canParse(link) ? new URL(link) : undefined;
}

/** https, without credentials or port. */
const isPlain = ({ href, hostname }: URL): boolean => href.startsWith(`https://${hostname}/`);

function isWebexHost(host: string): boolean {
  return host.endsWith('.webex.com');
}
