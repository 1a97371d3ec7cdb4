import type { ScopeGroup } from './scope-group';

/** Spaces, teams and messages. */
export const MESSAGING = {
  service: 'service_messaging',
  source: 'https://developer.webex.com/docs/integration-scopes',
  everyone: {
    'spark:rooms_read': 'scope_spark_rooms_read',
    'spark:rooms_write': 'scope_spark_rooms_write',
    'spark:memberships_read': 'scope_spark_memberships_read',
    'spark:memberships_write': 'scope_spark_memberships_write',
    'spark:messages_read': 'scope_spark_messages_read',
    'spark:messages_write': 'scope_spark_messages_write',
    'spark:teams_read': 'scope_spark_teams_read',
    'spark:teams_write': 'scope_spark_teams_write',
    'spark:team_memberships_read': 'scope_spark_team_memberships_read',
    'spark:team_memberships_write': 'scope_spark_team_memberships_write',
  },
  administrators: {},
} as const satisfies ScopeGroup;
