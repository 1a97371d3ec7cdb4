import * as z from 'zod/mini';
import type { Connection, SignedOutBy, Tokens } from '../auth/connection';
import { ChoicesOfAccountSchema } from '../choices/schema';
import type { Account } from '../domain/account';
import { FEATURES, type Feature } from '../domain/feature';
import type { PersonalRoom, PhoneNumber } from '../domain/meeting';
import type { Choices } from '../domain/meeting-options';
import type { Region } from '../domain/region';
import type { Way } from '../domain/way';
import type { Values } from './vault';

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

/** The secret records, by name. */
export interface Records extends SignedIn {
  readonly room: PersonalRoom;
  readonly typedRoom: { readonly link?: string };
  readonly choices: ChoicesOfAccount;
  readonly sync: { readonly record?: SyncRecord };
  readonly mentioned: readonly string[];
  readonly signedOut: { readonly reason: SignedOutBy };
}

export type RecordName = keyof Records;

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
    // A sign-in of another account leaves it on, without its stamp (`replace`).
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

export const RECORD_NAMES = Object.keys(RECORDS) as RecordName[];

/** One schema for each member, required or not, so that none is forgotten here. */
type Shape<T> = { readonly [Member in keyof T]-?: z.ZodMiniType<T[Member]> };

/** Takes every member of a union, and doesn't compile while one is missing. */
function oneOf<Member extends string>(members: Readonly<Record<Member, true>>) {
  return z.enum(Object.keys(members) as Member[]);
}

/** A record as it was read, or undefined where it says something else than it should. */
export function parse<Name extends RecordName>(name: Name, value: unknown): Records[Name] | undefined {
  const parsed = RECORDS[name].schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

export const isRecordName = (name: string): name is RecordName => Object.hasOwn(RECORDS, name);

/** The records that an event leaves. */
export function whatStays(ending: Ending, records: Values): Values {
  const stays = (name: string) => isRecordName(name) && !RECORDS[name].clearOn.includes(ending);
  return Object.fromEntries(Object.entries(records).filter(([name]) => stays(name)));
}
