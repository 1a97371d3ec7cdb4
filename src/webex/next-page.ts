import { done, failed, type Result } from '../domain/failure';

/** The page after one that was asked for: its path below the API's base address, with its query. */
export type NextPage = string | undefined;

/**
 * Reads `Link: <…>; rel="next"` (developer.webex.com/docs/basics, pagination). A link is followed only within what was asked:
 * the same API, the same path, the same `meetingId`, and another page than this one.
 * @param api base address of the API, such as `https://webexapis.com/v1`
 * @param asked the path that was asked for, with its query
 * @returns `webex_down` for a link that leads anywhere else, like any other answer that can't be used
 */
export function nextPageOf(header: string | null, api: string, asked: string): Result<NextPage> {
  const target = header && /<([^<>]*)>\s*;[^<]*\brel="?next\b"?/i.exec(header)?.[1];
  if (!target) return done(undefined);
  const here = new URL(`${api}${asked}`);
  const next = URL.canParse(target, here.href) ? new URL(target, here.href) : undefined;
  const isWithin =
    next?.origin === here.origin &&
    next.pathname === here.pathname &&
    next.search !== here.search &&
    next.search.length <= LONGEST_QUERY &&
    (next.searchParams.get(MEETING) ?? here.searchParams.get(MEETING)) === here.searchParams.get(MEETING);
  return isWithin ? done(`${asked.split('?')[0]}${next.search}`) : failed('webex_down');
}

const MEETING = 'meetingId';

const LONGEST_QUERY = 4000;
