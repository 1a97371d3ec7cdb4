import type { ScopeGroup } from './scope-group';

/** People, their accounts and their organisation. */
export const PEOPLE = {
  service: 'service_people',
  source: 'https://developer.webex.com/docs/integration-scopes',
  everyone: {
    'spark:people_read': 'scope_spark_people_read',
    'spark:people_write': 'scope_spark_people_write',
    'spark:organizations_read': 'scope_spark_organizations_read',
  },
  administrators: {
    'spark-admin:people_read': 'scope_spark_admin_people_read',
    'spark-admin:people_write': 'scope_spark_admin_people_write',
    'spark-admin:organizations_read': 'scope_spark_admin_organizations_read',
    'spark-admin:organizations_write': 'scope_spark_admin_organizations_write',
    'spark-admin:licenses_read': 'scope_spark_admin_licenses_read',
    'spark-admin:roles_read': 'scope_spark_admin_roles_read',
    'identity:people_read': 'scope_identity_people_read',
    'identity:people_rw': 'scope_identity_people_rw',
    'identity:groups_read': 'scope_identity_groups_read',
    'identity:groups_rw': 'scope_identity_groups_rw',
    'identity:tokens_read': 'scope_identity_tokens_read',
    'identity:tokens_write': 'scope_identity_tokens_write',
  },
} as const satisfies ScopeGroup;
