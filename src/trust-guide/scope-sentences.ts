import type { TextKey } from '../i18n/keys';

/** What each scope is for. */
export const SCOPE_SENTENCES: Readonly<Record<string, TextKey>> = {
  'meeting:schedules_read': 'options_scope_schedules_read',
  'meeting:schedules_write': 'options_scope_schedules_write',
  'spark:people_read': 'options_scope_people_read',
  'meeting:preferences_read': 'options_scope_preferences_read',
  'meeting:participants_read': 'options_scope_participants_read',
};
