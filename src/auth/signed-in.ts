import { done, failed, type Result } from '../domain/failure';
import type { AuthStore, Connection, Tokens } from './connection';
import { inForce, type Ways } from './ways';

export interface SignedIn {
  readonly connection: Connection;
  readonly tokens: Tokens;
}

export interface SignedInNeeds {
  readonly store: AuthStore;
  /** The ways to connect that are open now; a policy that can't be used closes all of them. */
  ways(): Promise<Result<Ways>>;
}

/** The stored sign-in as it may be used now, or why it may not: by what is stored and by what the organisation allows. */
export async function readSignedIn({ store, ways }: SignedInNeeds): Promise<Result<SignedIn>> {
  const open = await ways();
  if (!open.ok) return open;
  const [stored, tokens] = await Promise.all([store.readConnection(), store.readTokens()]);
  if (!stored || !tokens) return failed((await store.readSignedOutBy()) ?? 'not_connected');
  const connection = inForce(stored, open.value);
  return connection.ok ? done({ connection: connection.value, tokens }) : connection;
}
