import { done, type FailureCode, type Result } from '../domain/failure';
import { WEBEX } from '../domain/region';
import type { Clock } from '../platform/clock';
import type { Tokens } from './connection';
import { refreshTokens } from './oauth';
import { readSignedIn, type SignedIn, type SignedInNeeds } from './signed-in';

/** A token isn't handed out when less than this is left of it: it could die on its way to Webex. */
const MARGIN_MS = 60_000;

/** What a request to Webex needs: a token that works, and the address it works at. */
export interface Access {
  readonly token: string;
  readonly api: string;
}

/** Hands out access tokens that work, and renews them, one renewal at a time. */
export interface Session {
  access(): Promise<Result<Access>>;
  /** After Webex refused `refused` with 401: a token that is another one, or the reason there is none. */
  renewed(refused: string): Promise<Result<Access>>;
  /**
   * Renews ahead of need, so that no click has to wait for it.
   * @returns milliseconds after which to ask again; undefined while nobody is signed in
   */
  keepFresh(): Promise<number | undefined>;
}

export interface SessionNeeds extends SignedInNeeds {
  readonly clock: Clock;
  /** Runs one at a time among all contexts of this extension. */
  exclusive<T>(run: () => Promise<T>): Promise<T>;
}

/** A renewal that fails so says nothing about the token that is there. */
const PASSING: ReadonlySet<FailureCode> = new Set([
  'sign_in_unreachable',
  'broker_down',
  'webex_down',
  'too_many_requests',
]);

/** A renewal that failed is tried again after this. */
const TRY_AGAIN_AFTER_MS = 30 * 60_000;

export function createSession(needs: SessionNeeds): Session {
  const { store, clock } = needs;
  let renewal: Promise<Result<Access>> | undefined;

  function renew(before: Tokens): Promise<Result<Access>> {
    renewal ??= needs
      .exclusive(() => renewNow(before))
      .finally(() => {
        renewal = undefined;
      });
    return renewal;
  }

  /** Another context may have renewed, or the person signed in or out, since `before` was read and while Webex answers. */
  async function renewNow(before: Tokens): Promise<Result<Access>> {
    const now = await readSignedIn(needs);
    if (!now.ok || now.value.tokens.accessToken !== before.accessToken) return accessOf(now);
    const { connection, tokens } = now.value;
    const fresh = await refreshTokens(connection, tokens, clock.now());
    if (fresh.ok) {
      const kept = await store.renewTokens(tokens, fresh.value);
      return accessOf(kept ? done({ connection, tokens: fresh.value }) : await readSignedIn(needs));
    }
    if (fresh.failure.code === 'session_ended' && (await isStill(tokens))) await store.endSession('session_ended');
    return fresh;
  }

  const isStill = async (tokens: Tokens) => (await store.readTokens())?.accessToken === tokens.accessToken;

  return {
    async access() {
      const now = await readSignedIn(needs);
      if (!now.ok || isFresh(now.value.tokens, clock.now())) return accessOf(now);
      const { tokens } = now.value;
      const renewed = await renew(tokens);
      const mayStillWork = !renewed.ok && PASSING.has(renewed.failure.code) && tokens.accessExpiresAt > clock.now();
      return mayStillWork ? accessOf(now) : renewed;
    },
    async renewed(refused) {
      const now = await readSignedIn(needs);
      if (!now.ok || now.value.tokens.accessToken !== refused) return accessOf(now);
      return renew(now.value.tokens);
    },
    async keepFresh() {
      const now = await readSignedIn(needs);
      if (!now.ok) return undefined;
      const left = renewalDueAt(now.value.tokens) - clock.now();
      if (left > 0 && !isSetBack(now.value.tokens, clock.now())) return left;
      const renewed = await renew(now.value.tokens);
      if (!renewed.ok) return renewed.failure.code === 'session_ended' ? undefined : TRY_AGAIN_AFTER_MS;
      const tokens = await store.readTokens();
      return tokens && Math.max(MARGIN_MS, renewalDueAt(tokens) - clock.now());
    },
  };
}

const accessOf = (signedIn: Result<SignedIn>): Result<Access> =>
  signedIn.ok
    ? done({ token: signedIn.value.tokens.accessToken, api: WEBEX[signedIn.value.connection.region].api })
    : signedIn;

/**
 * Only this machine's clock is compared with itself, so it may be wrong by any amount; set back since the token came, it
 * says nothing about the token's age.
 */
const isFresh = (tokens: Tokens, now: number): boolean =>
  tokens.accessExpiresAt - now > MARGIN_MS && !isSetBack(tokens, now);

const isSetBack = (tokens: Tokens, now: number): boolean => now < tokens.issuedAt - MARGIN_MS;

/** Three quarters of a token's life: enough is left to try for days where it lives for two weeks. */
const renewalDueAt = ({ issuedAt, accessExpiresAt }: Tokens): number => issuedAt + (accessExpiresAt - issuedAt) * 0.75;
