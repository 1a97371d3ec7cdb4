import { json } from './answers';
import type { SimAnswer, SimRequest } from './http';
import { invalid } from './webex-errors';

const DEFAULT_PAGE = 10;
const LARGEST_PAGE = 100;

function wholeNumber(text: string | null, fallback: number, least: number, most: number, name: string): number {
  const value = text === null ? fallback : Number(text);
  if (!Number.isInteger(value) || value < least || value > most) throw invalid(`'${name}' is invalid.`);
  return value;
}

/**
 * One page of a list, ten entries where `max` names no other number, with `Link: <…>; rel="next"` where more follow
 * (developer.webex.com/docs/basics).
 * @param pinned parameters that the link names although the request did not
 */
export function pageOf(
  request: SimRequest,
  found: readonly Record<string, unknown>[],
  pinned: Readonly<Record<string, string>> = {},
): SimAnswer {
  const query = request.url.searchParams;
  const max = wholeNumber(query.get('max'), DEFAULT_PAGE, 1, LARGEST_PAGE, 'max');
  const offset = wholeNumber(query.get('offset'), 0, 0, Number.MAX_SAFE_INTEGER, 'offset');
  const next = new URL(request.url);
  for (const [name, value] of Object.entries(pinned)) next.searchParams.set(name, value);
  next.searchParams.set('offset', String(offset + max));
  const headers: Record<string, string> = found.length > offset + max ? { link: `<${next.href}>; rel="next"` } : {};
  return json(200, { items: found.slice(offset, offset + max) }, headers);
}
