import { WEBEX, type WebexAddresses } from './region';

/** One kind of request that sign-in makes. */
export interface AuthRequestKind {
  readonly method: 'GET' | 'POST';
  /** Below which part of Webex's addresses it is found, or which path below the token broker's address. */
  readonly to: { readonly webex: 'authorize' | 'token' | 'revoke' } | { readonly broker: string };
}

/** Every kind of request that signing in and out makes, beside those of `webex-endpoints`. A broker stands in for Webex. */
export const AUTH_REQUESTS = {
  /** What Webex's sign-in window is opened with. */
  authorize: { method: 'GET', to: { webex: 'authorize' } },
  token: { method: 'POST', to: { webex: 'token' } },
  revoke: { method: 'POST', to: { webex: 'revoke' } },
  broker_token: { method: 'POST', to: { broker: '/token' } },
  broker_revoke: { method: 'POST', to: { broker: '/revoke' } },
} as const satisfies Readonly<Record<string, AuthRequestKind>>;

export type AuthRequestName = keyof typeof AUTH_REQUESTS;

export const AUTH_REQUEST_NAMES = Object.keys(AUTH_REQUESTS) as AuthRequestName[];

/**
 * Which kind of request of sign-in this is; undefined for none.
 * @param address without query
 * @param broker base address of the token broker, without a slash at its end, where there is one
 */
export function authRequestOf(method: string, address: string, broker?: string): AuthRequestName | undefined {
  return AUTH_REQUEST_NAMES.find((name) => {
    const kind: AuthRequestKind = AUTH_REQUESTS[name];
    return kind.method === method && addressesOf(kind, broker).includes(address);
  });
}

function addressesOf({ to }: AuthRequestKind, broker: string | undefined): readonly (string | undefined)[] {
  if ('broker' in to) return broker === undefined ? [] : [`${broker}${to.broker}`];
  return Object.values(WEBEX).map((addresses: WebexAddresses) => addresses[to.webex]);
}
