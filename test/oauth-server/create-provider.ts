import { generateKeyPairSync, randomUUID } from 'node:crypto';
import Provider from 'oidc-provider';
import type { Integration, Person } from '../simulator/webex-options';

export const ISSUER = 'https://webexapis.com';

/** Webex's own addresses, and the provider's pages where people sign in. */
export const ROUTES = {
  authorization: '/v1/authorize',
  token: '/v1/access_token',
  revocation: '/idb/oauth2/v1/revoke',
} as const;
export const PAGES = '/interaction/';

/** What a test may change while the provider runs. */
export interface OAuthModes {
  accessLifeSeconds: number;
}

export interface ProviderOptions {
  readonly integration: Integration;
  readonly people: readonly Person[];
  readonly modes: OAuthModes;
}

/**
 * An independent implementation of OAuth, strict where Webex may be lax: PKCE is required, a refresh token works once, and
 * whoever uses one again, or a code again, ends the whole grant. People sign in by their e-mail address and any password.
 */
export function createProvider({ integration, people, modes }: ProviderOptions): Provider {
  const provider = new Provider(ISSUER, {
    clients: [
      {
        client_id: integration.clientId,
        client_secret: integration.clientSecret,
        client_name: integration.name,
        redirect_uris: integration.redirectUris,
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    scopes: integration.scopes,
    pkce: { required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: async () => true,
    features: { devInteractions: { enabled: true }, revocation: { enabled: true } },
    routes: ROUTES,
    findAccount: (_context: unknown, id: string) =>
      people.some(({ email }) => email === id) ? { accountId: id, claims: async () => ({ sub: id }) } : undefined,
    cookies: { keys: [randomUUID()] },
    jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
    ttl: {
      AccessToken: () => modes.accessLifeSeconds,
      AuthorizationCode: 60,
      Grant: 86_400,
      Interaction: 3_600,
      RefreshToken: 86_400,
      Session: 86_400,
    },
  });
  provider.proxy = true;
  return provider;
}
