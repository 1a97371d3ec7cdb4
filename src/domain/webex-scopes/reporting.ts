import type { ScopeGroup } from './scope-group';

/** Statistics and logs of an organisation. */
export const REPORTING = {
  service: 'service_reporting',
  source: 'https://developer.webex.com/docs/integration-scopes',
  everyone: {},
  administrators: {
    'analytics:read_all': 'scope_analytics_read_all',
    'spark-admin:calling_cdr_read': 'scope_spark_admin_calling_cdr_read',
    'spark-admin:call_qualities_read': 'scope_spark_admin_call_qualities_read',
    'audit:events_read': 'scope_audit_events_read',
  },
} as const satisfies ScopeGroup;
