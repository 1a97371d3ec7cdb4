import type { ScopeGroup } from './scope-group';

/** Calls while they last, and that they were. */
export const CALL_CONTROL = {
  service: 'service_call_control',
  source: 'https://developer.webex.com/docs/integration-scopes',
  everyone: {
    'spark:calls_read': 'scope_spark_calls_read',
    'spark:calls_write': 'scope_spark_calls_write',
    'spark:xsi': 'scope_spark_xsi',
    'spark:webrtc_calling': 'scope_spark_webrtc_calling',
  },
  administrators: {
    'spark-admin:calls_read': 'scope_spark_admin_calls_read',
    'spark-admin:calls_write': 'scope_spark_admin_calls_write',
    'spark-admin:xsi': 'scope_spark_admin_xsi',
  },
} as const satisfies ScopeGroup;
