import type { ScopeGroup } from './scope-group';

/** Meetings, with what belongs to them. */
export const MEETINGS = {
  service: 'service_meetings',
  source: 'https://developer.webex.com/docs/meetings',
  everyone: {
    'meeting:schedules_read': 'scope_meeting_schedules_read',
    'meeting:schedules_write': 'scope_meeting_schedules_write',
    'meeting:preferences_read': 'scope_meeting_preferences_read',
    'meeting:preferences_write': 'scope_meeting_preferences_write',
    'meeting:participants_read': 'scope_meeting_participants_read',
    'meeting:participants_write': 'scope_meeting_participants_write',
    'meeting:controls_read': 'scope_meeting_controls_read',
    'meeting:controls_write': 'scope_meeting_controls_write',
    'meeting:recordings_read': 'scope_meeting_recordings_read',
    'meeting:recordings_write': 'scope_meeting_recordings_write',
    'meeting:transcripts_read': 'scope_meeting_transcripts_read',
    'meeting:transcripts_write': 'scope_meeting_transcripts_write',
    'meeting:summaries_read': 'scope_meeting_summaries_read',
    'meeting:summaries_write': 'scope_meeting_summaries_write',
  },
  administrators: {
    'meeting:admin_schedule_read': 'scope_meeting_admin_schedule_read',
    'meeting:admin_schedule_write': 'scope_meeting_admin_schedule_write',
    'meeting:admin_preferences_read': 'scope_meeting_admin_preferences_read',
    'meeting:admin_preferences_write': 'scope_meeting_admin_preferences_write',
    'meeting:admin_participants_read': 'scope_meeting_admin_participants_read',
    'meeting:admin_recordings_read': 'scope_meeting_admin_recordings_read',
    'meeting:admin_recordings_write': 'scope_meeting_admin_recordings_write',
    'meeting:admin_transcripts_read': 'scope_meeting_admin_transcripts_read',
    'meeting:admin_config_read': 'scope_meeting_admin_config_read',
    'meeting:admin_config_write': 'scope_meeting_admin_config_write',
    'meeting:group_meeting_read': 'scope_meeting_group_meeting_read',
    'meeting:group_meeting_write': 'scope_meeting_group_meeting_write',
  },
} as const satisfies ScopeGroup;
