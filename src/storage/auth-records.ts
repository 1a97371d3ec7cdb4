import type { AuthStore, Tokens } from '../auth/connection';
import type { Account } from '../domain/account';
import type { Feature } from '../domain/feature';
import type { PersonalRoom } from '../domain/meeting';
import {
  type ChoicesOfAccount,
  isRecordName,
  parse,
  RECORD_NAMES,
  type RecordName,
  type Records,
  type SignedIn,
  type SyncRecord,
  whatStays,
} from './secret-records';
import type { Change, Values, Vault } from './vault';

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
      for (const name of RECORD_NAMES) await look(name);
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
        const synced = parse('account', records.account)?.id === account.id ? {} : withoutStamp(records);
        return { ...others, ...(isSameAccount ? { choices } : {}), ...synced, connection, tokens, account, features };
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

const DAMAGED: Pick<Records, 'signedOut'> = { signedOut: { reason: 'vault_damaged' } };

/** The records as they are, or in place of all of them that something was damaged. */
const onlyIfSound: Change = (records, unreadable) => {
  const fits = ([name, value]: [string, unknown]) => !isRecordName(name) || parse(name, value) !== undefined;
  return unreadable.length === 0 && Object.entries(records).every(fits) ? records : DAMAGED;
};

/** What was stamped goes with an account's choices, so the browser's own copy has to win when that account comes back. */
function withoutStamp(records: Values): Partial<Pick<Records, 'sync'>> {
  const record = parse('sync', records.sync)?.record;
  return record ? { sync: { record: { ...record, at: 0, isDue: false } } } : {};
}

const isSame = (one: Tokens, other: Tokens): boolean =>
  one.accessToken === other.accessToken && one.refreshToken === other.refreshToken;
