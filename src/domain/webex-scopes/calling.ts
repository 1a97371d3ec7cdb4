import type { ScopeGroup } from './scope-group';

/** How calling is set up. */
export const CALLING = {
  service: 'service_calling',
  source: 'https://developer.webex.com/docs/integration-scopes',
  everyone: {
    'spark:telephony_config_read': 'scope_spark_telephony_config_read',
    'spark:telephony_config_write': 'scope_spark_telephony_config_write',
  },
  administrators: {
    'spark-admin:telephony_config_read': 'scope_spark_admin_telephony_config_read',
    'spark-admin:telephony_config_write': 'scope_spark_admin_telephony_config_write',
    'spark-admin:telephony_pstn_read': 'scope_spark_admin_telephony_pstn_read',
    'spark-admin:telephony_pstn_write': 'scope_spark_admin_telephony_pstn_write',
    'spark-admin:locations_read': 'scope_spark_admin_locations_read',
    'spark-admin:locations_write': 'scope_spark_admin_locations_write',
  },
} as const satisfies ScopeGroup;
