import type { Failure } from '../domain/failure';
import { contentBrowser } from '../platform/content';
import type { TextKey } from './keys';

/** A sentence in the browser's language. The browser holds the words, so this costs a page's script nothing. */
export function text(key: TextKey, ...values: readonly string[]): string {
  return contentBrowser().i18n.getMessage(key, [...values]);
}

/** What happened and what to do next, with the other side's own words and tracking number where there are any. */
export function failureText(failure: Failure): string {
  const { code, detail, trackingId, scopes = [] } = failure;
  const sentences = [whatHappened(failure)];
  if (scopes.length > 0) sentences.push(text('scope_names', scopes.join(', ')));
  if (detail) sentences.push(text(code === 'policy_broken' ? 'policy_keys' : 'failure_detail', detail));
  if (trackingId) sentences.push(text('failure_tracking', trackingId));
  return sentences.join(' ');
}

function whatHappened({ code, retryAfterSeconds, lacks }: Failure): string {
  if (code === 'too_many_requests' && retryAfterSeconds)
    return text('failure_too_many_requests_until', String(retryAfterSeconds));
  if (code === 'forbidden' && lacks) return text(`forbidden_${lacks}`);
  return text(`failure_${code}`);
}

/** The language of the sentences, as the browser chose it among those we have. */
export const browserLanguage = (): string => text('language');
