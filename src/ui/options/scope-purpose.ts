import { text } from '../../i18n/text';
import { SCOPE_SENTENCES } from '../../trust-guide/scope-sentences';

/** What a scope is asked for, in a sentence. */
export function scopePurpose(scope: string): string {
  const key = SCOPE_SENTENCES[scope];
  return key ? text(key) : '';
}
