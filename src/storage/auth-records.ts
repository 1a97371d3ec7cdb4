import * as z from 'zod/mini';
import type { AuthStore, Connection, Tokens } from '../auth/connection';
import type { Account } from '../domain/account';
import type { Vault } from './vault';

/** Every secret record, by name, and what it must look like. All are cleared on disconnect. */
const RECORDS = {
  connection: z.object({
    clientId: z.string(),
    clientSecret: z.string(),
    authorizeEndpoint: z.string(),
    tokenEndpoint: z.string(),
  }),
  tokens: z.object({
    accessToken: z.string(),
    accessExpiresAt: z.number(),
    refreshToken: z.optional(z.string()),
    scope: z.string(),
  }),
  account: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    hostSites: z.array(z.string()),
    sites: z.array(z.string()),
  }),
};

export interface SignedIn {
  readonly connection: Connection;
  readonly tokens: Tokens;
  readonly account: Account;
}

export interface AccountStore {
  readAccount(): Promise<Account | undefined>;
  writeAccount(account: Account): Promise<void>;
  /** Puts a new sign-in in place of the old one: all of it, or nothing. */
  replace(signedIn: SignedIn): Promise<void>;
}

export function createAuthRecords(vault: Vault): AuthStore & AccountStore {
  async function read<S extends z.ZodMiniType>(name: string, schema: S): Promise<z.infer<S> | undefined> {
    const parsed = schema.safeParse(await vault.read(name));
    return parsed.success ? parsed.data : undefined;
  }
  return {
    readConnection: () => read('connection', RECORDS.connection),
    writeConnection: (connection: Connection) => vault.write('connection', connection),
    readTokens: () => read('tokens', RECORDS.tokens) as Promise<Tokens | undefined>,
    writeTokens: (tokens: Tokens) => vault.write('tokens', tokens),
    readAccount: () => read('account', RECORDS.account),
    writeAccount: (account: Account) => vault.write('account', account),
    replace: (signedIn) => vault.writeAll({ ...signedIn }),
    clear: () => vault.remove(Object.keys(RECORDS)),
  };
}
