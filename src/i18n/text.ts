import type { Failure } from '../domain/failure';
import { contentBrowser } from '../platform/content';
import type { TextKey } from './keys';

export type { ButtonName } from './keys';

/** A sentence in the browser's language. The browser holds the words, so this costs a page's script nothing. */
export function text(key: TextKey, ...values: string[]): string {
  return contentBrowser().i18n.getMessage(key, values);
}

/** What happened and what to do next, with the other side's own words and tracking number where there are any. */
export function failureText(failure: Failure): string {
  const { code, detail, trackingId, scopes = [] } = failure;
  const sentences = [whatHappened(failure)];
  if (scopes.length > 0) sentences.push(text('scope_names', scopes.join(', ')));
  if (detail) sentences.push(text(NAMES_SETTINGS.has(code) ? 'policy_keys' : 'failure_detail', detail));
  if (trackingId) sentences.push(text('failure_tracking', trackingId));
  return sentences.join(' ');
}

/** What stands beside them are names of settings, and not the other side's words. */
const NAMES_SETTINGS: ReadonlySet<Failure['code']> = new Set(['policy_broken', 'file_fields', 'file_values']);

function whatHappened({ code, retryAfterSeconds, lacks }: Failure): string {
  if (code === 'too_many_requests' && retryAfterSeconds)
    return text('failure_too_many_requests_until', String(retryAfterSeconds));
  if (code === 'forbidden' && lacks) return text(`forbidden_${lacks}`);
  return text(`failure_${code}`);
}

/** The language of the sentences, as the browser chose it among those we have. */
export const browserLanguage = (): string => text('language');

/** Says of an element that it holds our sentences: their language and direction, whatever those around it have. */
export const inOurLanguage = <E extends HTMLElement>(element: E): E =>
  Object.assign(element, { lang: browserLanguage(), dir: text('direction') });
