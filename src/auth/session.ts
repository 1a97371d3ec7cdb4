import { done, failed, type Result } from '../domain/failure';
import type { Clock } from '../platform/clock';
import type { AuthStore, Tokens } from './connection';
import { refreshTokens } from './oauth';

/** A token is renewed when less than this is left of it, so that it can't die on its way to Webex. */
const RENEW_BEFORE_MS = 60_000;

/** Hands out access tokens that work, and renews them, one renewal at a time. */
export interface Session {
  accessToken(): Promise<Result<string>>;
  /** After Webex refused `refused` with 401: a token that is another one, or the reason there is none. */
  renewed(refused: string): Promise<Result<string>>;
}

export function createSession(store: AuthStore, clock: Clock): Session {
  let renewal: Promise<Result<string>> | undefined;

  const renew = (tokens: Tokens) => {
    renewal ??= renewNow(tokens).finally(() => {
      renewal = undefined;
    });
    return renewal;
  };

  async function renewNow(tokens: Tokens): Promise<Result<string>> {
    const connection = await store.readConnection();
    if (!connection) return failed('not_connected');
    const fresh = await refreshTokens(connection, tokens, clock.now());
    if (!fresh.ok) return fresh;
    // The person may have disconnected, or connected another account, while Webex answered.
    const current = await store.readTokens();
    if (current?.accessToken !== tokens.accessToken)
      return current ? done(current.accessToken) : failed('not_connected');
    await store.writeTokens(fresh.value);
    return done(fresh.value.accessToken);
  }

  return {
    async accessToken() {
      const tokens = await store.readTokens();
      if (!tokens) return failed('not_connected');
      const left = tokens.accessExpiresAt - clock.now();
      return left > RENEW_BEFORE_MS ? done(tokens.accessToken) : renew(tokens);
    },
    async renewed(refused) {
      const tokens = await store.readTokens();
      if (!tokens) return failed('not_connected');
      return tokens.accessToken === refused ? renew(tokens) : done(tokens.accessToken);
    },
  };
}
