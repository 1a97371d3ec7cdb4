import type { ScopeGroup } from './scope-group';

/** Devices, and the rooms and desks they stand in. */
export const DEVICES = {
  service: 'service_devices',
  source: 'https://developer.webex.com/docs/integration-scopes',
  everyone: {
    'spark:devices_read': 'scope_spark_devices_read',
    'spark:devices_write': 'scope_spark_devices_write',
    'spark:xapi_statuses': 'scope_spark_xapi_statuses',
    'spark:xapi_commands': 'scope_spark_xapi_commands',
    'spark:places_read': 'scope_spark_places_read',
    'spark:places_write': 'scope_spark_places_write',
  },
  administrators: {
    'spark-admin:devices_read': 'scope_spark_admin_devices_read',
    'spark-admin:devices_write': 'scope_spark_admin_devices_write',
    'spark-admin:places_read': 'scope_spark_admin_places_read',
    'spark-admin:places_write': 'scope_spark_admin_places_write',
    'spark-admin:workspaces_read': 'scope_spark_admin_workspaces_read',
    'spark-admin:workspaces_write': 'scope_spark_admin_workspaces_write',
    'spark-admin:workspace_locations_read': 'scope_spark_admin_workspace_locations_read',
    'spark-admin:workspace_locations_write': 'scope_spark_admin_workspace_locations_write',
    'spark-admin:workspace_metrics_read': 'scope_spark_admin_workspace_metrics_read',
    'identity:placeonetimepassword_create': 'scope_identity_placeonetimepassword_create',
    'spark-admin:hybrid_clusters_read': 'scope_spark_admin_hybrid_clusters_read',
    'spark-admin:hybrid_connectors_read': 'scope_spark_admin_hybrid_connectors_read',
  },
} as const satisfies ScopeGroup;
