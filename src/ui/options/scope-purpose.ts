import type { TextKey } from '../../i18n/keys';
import { text } from '../../i18n/text';

const PURPOSES: Readonly<Record<string, TextKey>> = {
  'meeting:schedules_read': 'options_scope_schedules_read',
  'meeting:schedules_write': 'options_scope_schedules_write',
  'spark:people_read': 'options_scope_people_read',
  'meeting:preferences_read': 'options_scope_preferences_read',
};

/** What a scope is asked for, in a sentence. */
export function scopePurpose(scope: string): string {
  const key = PURPOSES[scope];
  return key ? text(key) : '';
}
