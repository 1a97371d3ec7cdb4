import type { ScopeGroup } from './scope-group';

/** Recordings of calls and meetings alike. */
export const RECORDINGS = {
  service: 'service_recordings',
  source: 'https://developer.webex.com/docs/integration-scopes',
  everyone: {
    'spark:recordings_read': 'scope_spark_recordings_read',
    'spark:recordings_write': 'scope_spark_recordings_write',
  },
  administrators: {
    'spark-admin:recordings_read': 'scope_spark_admin_recordings_read',
    'spark-admin:recordings_write': 'scope_spark_admin_recordings_write',
  },
} as const satisfies ScopeGroup;
