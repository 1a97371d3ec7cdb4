import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StoredToken, TokenContext } from 'oidc-provider';
import { forwardTo } from '../simulator/forward';
import type { SimHandler, SimRequest } from '../simulator/http';
import type { Webex } from '../simulator/webex';
import type { Integration, Person } from '../simulator/webex-options';
import { createProvider, type OAuthModes, PAGES, ROUTES } from './create-provider';

/** One request at the token endpoint, and what became of it. */
export interface TokenGrant {
  readonly kind: 'code' | 'refresh';
  readonly outcome: 'granted' | 'refused';
  /** The provider's own reason, which it tells nobody else. */
  readonly why?: string;
}

/** An OAuth server that isn't ours in place of Webex's: sign-in and tokens are its own, meetings those of the simulator. */
export interface OAuthServer {
  /** Answers for webexapis.com. */
  readonly handle: SimHandler;
  /** Answers for idbroker.webex.com. */
  readonly identityBroker: SimHandler;
  readonly modes: OAuthModes;
  /** Everything asked of the token endpoint, in its order. */
  readonly grants: readonly TokenGrant[];
  /** Every token given, in its order. */
  readonly issued: { readonly access: readonly string[]; readonly refresh: readonly string[] };
  /** The bearer of each call of the API that has one, good or bad, in its order. */
  readonly bearers: readonly string[];
  /** What failed inside of the provider; empty unless something is wrong with the tests. */
  readonly broken: readonly Error[];
  /** Lets every access token end; refresh tokens stay good. */
  expireTokens(): Promise<void>;
  /** Empties the lists above; what was given stays good. */
  forget(): void;
  /** Frees the port. */
  close(): Promise<void>;
}

export interface OAuthServerOptions {
  readonly integration: Integration;
  readonly people: readonly Person[];
  /** Has the meetings. */
  readonly webex: Webex;
}

/** Starts oidc-provider on a free port of 127.0.0.1, over plain HTTP; the handlers lead there. */
export async function startOAuthServer({ integration, people, webex }: OAuthServerOptions): Promise<OAuthServer> {
  const modes: OAuthModes = { accessLifeSeconds: 3_600 };
  const provider = createProvider({ integration, people, modes });
  const saved: { access: StoredToken[]; refresh: StoredToken[] } = { access: [], refresh: [] };
  const grants: TokenGrant[] = [];
  const bearers: string[] = [];
  const broken: Error[] = [];
  const kindOf = ({ oidc }: TokenContext) => (oidc.params?.grant_type === 'refresh_token' ? 'refresh' : 'code');
  provider.on('access_token.saved', (token) => saved.access.push(token));
  provider.on('refresh_token.saved', (token) => {
    // A used one is saved again, to be known when it comes back.
    if (!saved.refresh.some(({ jti }) => jti === token.jti)) saved.refresh.push(token);
  });
  provider.on('grant.success', (context) => grants.push({ kind: kindOf(context), outcome: 'granted' }));
  provider.on('grant.error', (context, { error, error_detail: detail }) =>
    grants.push({ kind: kindOf(context), outcome: 'refused', why: detail ?? error }),
  );
  provider.on('server_error', (_context, error) => broken.push(error));

  const server = createServer(provider.callback());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const forward = forwardTo((server.address() as AddressInfo).port);

  /** Makes the simulator take the bearer of this request for the person the provider gave it to, or not at all. */
  async function handOver(request: SimRequest): Promise<void> {
    const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (bearer !== '') bearers.push(bearer);
    const token = await provider.AccessToken.find(bearer);
    const { accessTokens } = webex.state;
    const known = accessTokens.findIndex((one) => one.token === bearer);
    if (known >= 0) accessTokens.splice(known, 1);
    const person = people.find(({ email }) => email === token?.accountId);
    if (token === undefined || person === undefined) return;
    const grant = {
      refreshToken: '',
      formerRefreshTokens: [],
      clientId: token.clientId,
      personId: person.id,
      scopes: (token.scope ?? '').split(' '),
      expiresAt: Number.POSITIVE_INFINITY,
      revoked: false,
    };
    accessTokens.push({ token: bearer, grant, expiresAt: Number.POSITIVE_INFINITY });
  }

  const isProviders = (path: string): boolean =>
    path.startsWith(PAGES) || Object.values(ROUTES).some((route) => path === route || path.startsWith(`${route}/`));

  const handle: SimHandler = async (request) => {
    if (isProviders(request.url.pathname)) return withoutForeignFonts(await forward(request));
    await handOver(request);
    return webex.handle(request);
  };

  return {
    handle,
    identityBroker: (request) => forward({ ...request, headers: { ...request.headers, host: 'webexapis.com' } }),
    modes,
    grants,
    issued: {
      get access() {
        return saved.access.map(({ jti }) => jti);
      },
      get refresh() {
        return saved.refresh.map(({ jti }) => jti);
      },
    },
    bearers,
    broken,
    expireTokens: async () => {
      for (const token of saved.access) await token.destroy();
    },
    forget: () => {
      for (const list of [saved.access, saved.refresh, grants, bearers]) list.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The provider's pages take a font from elsewhere, which would be a request that nobody expects. */
const withoutForeignFonts = <Answer extends { readonly body: string }>(answer: Answer): Answer => ({
  ...answer,
  body: answer.body.replace(/@import url\([^)]*\);/, ''),
});
