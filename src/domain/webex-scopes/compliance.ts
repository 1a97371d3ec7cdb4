import type { ScopeGroup } from './scope-group';

/** What compliance officers see. */
export const COMPLIANCE = {
  service: 'service_compliance',
  source: 'https://developer.webex.com/docs/compliance',
  everyone: {},
  administrators: {
    'spark-compliance:events_read': 'scope_spark_compliance_events_read',
    'spark-compliance:meetings_read': 'scope_spark_compliance_meetings_read',
    'spark-compliance:meetings_write': 'scope_spark_compliance_meetings_write',
    'spark-compliance:recordings_read': 'scope_spark_compliance_recordings_read',
    'spark-compliance:recordings_write': 'scope_spark_compliance_recordings_write',
    'spark-compliance:messages_read': 'scope_spark_compliance_messages_read',
    'spark-compliance:messages_write': 'scope_spark_compliance_messages_write',
    'spark-compliance:rooms_read': 'scope_spark_compliance_rooms_read',
    'spark-compliance:rooms_write': 'scope_spark_compliance_rooms_write',
    'spark-compliance:memberships_read': 'scope_spark_compliance_memberships_read',
    'spark-compliance:memberships_write': 'scope_spark_compliance_memberships_write',
    'spark-compliance:teams_read': 'scope_spark_compliance_teams_read',
    'spark-compliance:team_memberships_read': 'scope_spark_compliance_team_memberships_read',
    'spark-compliance:team_memberships_write': 'scope_spark_compliance_team_memberships_write',
    'spark-compliance:webhooks_read': 'scope_spark_compliance_webhooks_read',
    'spark-compliance:webhooks_write': 'scope_spark_compliance_webhooks_write',
  },
} as const satisfies ScopeGroup;
