/** The part of oidc-provider 9 that stands in for Webex here; the package has no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  /** A stored token; its id is its value. */
  interface StoredToken {
    readonly jti: string;
    readonly accountId: string;
    readonly clientId: string;
    readonly scope?: string;
    destroy(): Promise<void>;
  }

  interface TokenContext {
    readonly oidc: { readonly params?: Readonly<Record<string, unknown>> };
  }

  interface TokenError {
    readonly error: string;
    readonly error_detail?: string;
  }

  class Provider {
    constructor(issuer: string, configuration: object);
    /** Believes X-Forwarded-Proto. */
    proxy: boolean;
    readonly AccessToken: { find(value: string): Promise<StoredToken | undefined> };
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    on(event: 'access_token.saved' | 'refresh_token.saved', listener: (token: StoredToken) => void): this;
    on(event: 'grant.success', listener: (context: TokenContext) => void): this;
    on(event: 'grant.error', listener: (context: TokenContext, error: TokenError) => void): this;
    on(event: 'grant.revoked', listener: (context: TokenContext, grantId: string) => void): this;
    on(event: 'server_error', listener: (context: TokenContext, error: Error) => void): this;
  }

  export { Provider as default, type StoredToken, type TokenContext };
}
