import * as z from 'zod/mini';
import type { AuthStore, Connection, SignedOutBy, Tokens } from '../auth/connection';
import { ChoicesOfAccountSchema } from '../choices/schema';
import type { Account } from '../domain/account';
import { FEATURES, type Feature } from '../domain/feature';
import type { PersonalRoom, PhoneNumber } from '../domain/meeting';
import type { Choices } from '../domain/meeting-options';
import type { Region } from '../domain/region';
import type { Way } from '../domain/way';
import type { Change, Values, Vault } from './vault';

export interface SignedIn {
  readonly connection: Connection;
  readonly tokens: Tokens;
  readonly account: Account;
  readonly features: readonly Feature[];
}

/** What was chosen, and by whom: another account starts with nothing chosen. */
export interface ChoicesOfAccount extends Choices {
  readonly accountId: string;
}

export interface AccountStore {
  readAccount(): Promise<Account | undefined>;
  /** Puts a new sign-in in place of the old one: all of it, or nothing. */
  replace(signedIn: SignedIn): Promise<void>;
  readFeatures(): Promise<readonly Feature[]>;
  writeFeatures(features: readonly Feature[]): Promise<void>;
  readRoom(): Promise<PersonalRoom | undefined>;
  writeRoom(room: PersonalRoom): Promise<void>;
  /** The link of a room that the person has typed or pasted here. */
  readTypedRoom(): Promise<string | undefined>;
  /** Keeps it in place of the one before, or none. */
  writeTypedRoom(link: string | undefined): Promise<void>;
  readChoices(): Promise<ChoicesOfAccount | undefined>;
  writeChoices(choices: ChoicesOfAccount): Promise<void>;
  /** Whether settings are synced, and how far; undefined while they are not. */
  readSync(): Promise<SyncRecord | undefined>;
  writeSync(record: SyncRecord | undefined): Promise<void>;
  /** Addresses of calendars that were mentioned as belonging to another account, since the last sign-in. */
  readMentioned(): Promise<readonly string[]>;
  writeMentioned(addresses: readonly string[]): Promise<void>;
  /** Gives the vault a new key when the present one is older than 90 days. */
  rotateWhenOld(now: number): Promise<void>;
  /** Ends these records, as *Disconnect* ends all. */
  forget(names: readonly RecordName[]): Promise<void>;
  /** Disconnect: every record and the key. */
  clear(): Promise<void>;
}

/** Settings are synced for this account. */
export interface SyncRecord {
  readonly accountId: string;
  /** Stamp of what is chosen here; 0 before anything was agreed on. */
  readonly at: number;
  /** It has not been handed to the browser yet. */
  readonly isDue: boolean;
  /** How often something lay there that can't be settings of ours. */
  readonly ignored: number;
}

interface Records extends SignedIn {
  readonly room: PersonalRoom;
  readonly typedRoom: { readonly link?: string };
  readonly choices: ChoicesOfAccount;
  readonly sync: { readonly record?: SyncRecord };
  readonly mentioned: readonly string[];
  readonly signedOut: { readonly reason: SignedOutBy };
}

type RecordName = keyof Records;

type Ending = 'disconnect' | 'session_end' | 'sign_in';

interface RecordKind<T> {
  readonly schema: z.ZodMiniType<T>;
  /** What ends it. A sign-in also overwrites what it brings. */
  readonly clearOn: readonly Ending[];
}

/** Every secret record, by name, what it must look like, and when it has to go. */
const RECORDS: { readonly [Name in RecordName]: RecordKind<Records[Name]> } = {
  connection: {
    schema: z.strictObject({
      way: oneOf<Way>({ publisher: true, organisation: true, own: true }),
      region: oneOf<Region>({ commercial: true, government: true }),
      clientId: z.string(),
      clientSecret: z.string(),
      broker: z.exactOptional(z.string()),
    } satisfies Shape<Connection>),
    clearOn: ['disconnect'],
  },
  tokens: {
    schema: z.strictObject({
      accessToken: z.string(),
      issuedAt: z.number(),
      accessExpiresAt: z.number(),
      refreshToken: z.exactOptional(z.string()),
      scope: z.string(),
    } satisfies Shape<Tokens>),
    clearOn: ['disconnect', 'session_end'],
  },
  account: {
    schema: z.strictObject({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      hostSites: z.array(z.string()),
      sites: z.array(z.string()),
      hostsNowhere: z.exactOptional(z.boolean()),
    } satisfies Shape<Account>),
    clearOn: ['disconnect'],
  },
  features: {
    schema: z.array(z.enum(FEATURES)),
    clearOn: ['disconnect'],
  },
  room: {
    schema: z.strictObject({
      title: z.string(),
      webLink: z.string(),
      number: z.exactOptional(z.string()),
      password: z.exactOptional(z.string()),
      numericPassword: z.exactOptional(z.string()),
      sipAddress: z.exactOptional(z.string()),
      phones: z.array(z.strictObject({ label: z.string(), number: z.string() } satisfies Shape<PhoneNumber>)),
      globalNumbersLink: z.exactOptional(z.string()),
    } satisfies Shape<PersonalRoom>),
    clearOn: ['disconnect', 'sign_in'],
  },
  typedRoom: {
    schema: z.strictObject({ link: z.exactOptional(z.string()) }),
    // It needs no account, so it outlives every sign-in.
    clearOn: ['disconnect'],
  },
  choices: {
    schema: ChoicesOfAccountSchema,
    // A sign-in of the same account, as a feature needs it, keeps them; `replace` ends those of another one.
    clearOn: ['disconnect'],
  },
  sync: {
    schema: z.strictObject({
      record: z.exactOptional(
        z.strictObject({
          accountId: z.string(),
          at: z.number(),
          isDue: z.boolean(),
          ignored: z.number(),
        } satisfies Shape<SyncRecord>),
      ),
    }),
    clearOn: ['disconnect'],
  },
  mentioned: {
    schema: z.array(z.string()),
    clearOn: ['disconnect', 'sign_in'],
  },
  signedOut: {
    schema: z.strictObject({
      reason: oneOf<SignedOutBy>({ session_ended: true, vault_damaged: true, connection_changed: true }),
    }),
    clearOn: ['disconnect', 'sign_in'],
  },
};

const NAMES = Object.keys(RECORDS) as RecordName[];

const KEY_LIFE_MS = 90 * 24 * 60 * 60_000;

/**
 * What sign-in and session keep. Whatever ends a record does so under a new key of the vault, so that nothing that was
 * removed can be read again with what is left.
 */
export function createAuthRecords(vault: Vault): AuthStore & AccountStore {
  /** A record that can't be read, or says something else than it should, ends the sign-in, once: it is gone afterwards. */
  async function look<Name extends RecordName>(name: Name): Promise<Found<Name> | undefined> {
    const reading = await vault.read(name);
    if (reading.kind === 'missing') return undefined;
    if (reading.kind === 'value') {
      const value = parse(name, reading.value);
      if (value !== undefined) return { value, stamp: reading.stamp };
    }
    // Where nothing can be written now, the next read mends it.
    await vault.rotate(onlyIfSound).catch(() => undefined);
    return undefined;
  }

  const read = async <Name extends RecordName>(name: Name) => (await look(name))?.value;

  return {
    readConnection: () => read('connection'),
    readTokens: () => read('tokens'),
    readAccount: () => read('account'),
    readFeatures: async () => (await read('features')) ?? [],
    readRoom: () => read('room'),
    readTypedRoom: async () => (await read('typedRoom'))?.link,
    readChoices: () => read('choices'),
    readSync: async () => (await read('sync'))?.record,
    readMentioned: async () => (await read('mentioned')) ?? [],

    async readSignedOutBy() {
      // Damage is known only once it was met.
      for (const name of NAMES) await look(name);
      return (await read('signedOut'))?.reason;
    },

    async renewTokens(before, after) {
      for (;;) {
        const found = await look('tokens');
        if (!found || !isSame(found.value, before)) return false;
        if (await vault.swap('tokens', found.stamp, after)) return true;
        // A new key in between gives the same tokens another stamp.
      }
    },

    async endSession(reason) {
      const stays = (records: Values) => ({ ...whatStays('session_end', records), signedOut: { reason } });
      await vault.rotate((records) => ('connection' in records || 'tokens' in records ? stays(records) : records));
    },

    async replace({ connection, tokens, account, features }) {
      await vault.rotate((records) => {
        const { choices, ...others } = whatStays('sign_in', records);
        const isSameAccount = parse('choices', choices)?.accountId === account.id;
        return { ...others, ...(isSameAccount ? { choices } : {}), connection, tokens, account, features };
      });
    },
    writeFeatures: (features) => vault.writeAll({ features }),
    writeRoom: (room) => vault.writeAll({ room }),
    writeTypedRoom: (link) => vault.writeAll({ typedRoom: link === undefined ? {} : { link } }),
    writeChoices: (choices) => vault.writeAll({ choices }),
    writeSync: (record) => vault.writeAll({ sync: record ? { record } : {} }),
    writeMentioned: (mentioned) => vault.writeAll({ mentioned }),

    async rotateWhenOld(now) {
      const madeAt = await vault.keyMadeAt();
      if (madeAt !== undefined && Math.abs(now - madeAt) > KEY_LIFE_MS) await vault.rotate(onlyIfSound);
    },

    async forget(names) {
      const isForgotten = (name: string) => names.some((one) => one === name);
      await vault.rotate((records) =>
        Object.fromEntries(Object.entries(records).filter(([name]) => !isForgotten(name))),
      );
    },

    async clear() {
      await vault.rotate((records) => whatStays('disconnect', records));
    },
  };
}

interface Found<Name extends RecordName> {
  readonly value: Records[Name];
  readonly stamp: string;
}

/** One schema for each member, required or not, so that none is forgotten here. */
type Shape<T> = { readonly [Member in keyof T]-?: z.ZodMiniType<T[Member]> };

/** Takes every member of a union, and doesn't compile while one is missing. */
function oneOf<Member extends string>(members: Readonly<Record<Member, true>>) {
  return z.enum(Object.keys(members) as Member[]);
}

function parse<Name extends RecordName>(name: Name, value: unknown): Records[Name] | undefined {
  const parsed = RECORDS[name].schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

const isRecordName = (name: string): name is RecordName => Object.hasOwn(RECORDS, name);

function whatStays(ending: Ending, records: Values): Values {
  const stays = (name: string) => isRecordName(name) && !RECORDS[name].clearOn.includes(ending);
  return Object.fromEntries(Object.entries(records).filter(([name]) => stays(name)));
}

const DAMAGED: Pick<Records, 'signedOut'> = { signedOut: { reason: 'vault_damaged' } };

/** The records as they are, or in place of all of them that something was damaged. */
const onlyIfSound: Change = (records, unreadable) => {
  const fits = ([name, value]: [string, unknown]) => !isRecordName(name) || parse(name, value) !== undefined;
  return unreadable.length === 0 && Object.entries(records).every(fits) ? records : DAMAGED;
};

const isSame = (one: Tokens, other: Tokens): boolean =>
  one.accessToken === other.accessToken && one.refreshToken === other.refreshToken;
