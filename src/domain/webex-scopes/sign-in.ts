import type { ScopeGroup } from './scope-group';

/** OpenID Connect. These need not be ticked on an integration. */
export const SIGN_IN = {
  service: 'service_sign_in',
  source: 'https://developer.webex.com/create/docs/login-with-webex',
  everyone: {
    openid: 'scope_openid',
    email: 'scope_email',
    profile: 'scope_profile',
    phone: 'scope_phone',
    address: 'scope_address',
  },
  administrators: {},
} as const satisfies ScopeGroup;
