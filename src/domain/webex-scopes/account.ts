import type { ScopeGroup } from './scope-group';

/** A whole account. Webhooks have no scope of their own: they need that of what they tell of. */
export const ACCOUNT = {
  service: 'service_account',
  source: 'https://developer.webex.com/docs/integration-scopes',
  everyone: {
    'spark:all': 'scope_spark_all',
    'spark:kms': 'scope_spark_kms',
  },
  administrators: {},
} as const satisfies ScopeGroup;
