import { parseSynced } from '../choices/synced-settings';
import { done, failed, type Result } from '../domain/failure';
import { type Mentions, mentionsOf } from '../domain/mentions';
import type { ErasedPerson } from '../messaging/calls/access-requests';
import type { Clock } from '../platform/clock';
import type { SyncArea } from '../platform/sync-area';
import type { AccountStore } from '../storage/auth-records';
import type { PersonRows } from '../storage/person-rows';

export interface ErasePersonNeeds {
  readonly people: PersonRows;
  readonly store: Pick<
    AccountStore,
    'readAccount' | 'readMentioned' | 'writeMentioned' | 'readChoices' | 'writeChoices'
  >;
  readonly area: SyncArea;
  readonly clock: Clock;
  /** Runs a change of what the person at the keyboard has chosen, so that their other browsers hear of it. */
  choose<T>(work: () => Promise<Result<T>>): Promise<Result<T>>;
}

export interface ErasePerson {
  /** What would be erased, and what would change. */
  find(email: string): Promise<Result<ErasedPerson>>;
  /** Erases it, and looks again: `storage` where something is still there. The account itself stays until *Disconnect*. */
  erase(email: string): Promise<Result<ErasedPerson>>;
}

/** Erases what is kept in this browser about a person, by their e-mail address in small letters. Webex is not asked. */
export function makeErasePerson({ people, store, area, clock, choose }: ErasePersonNeeds): ErasePerson {
  async function find(email: string): Promise<ErasedPerson> {
    const { isIn } = mentionsOf(email);
    const [rows, mentioned, choices, synced, account] = await Promise.all([
      people.count(email),
      store.readMentioned(),
      store.readChoices(),
      area.read(),
      store.readAccount(),
    ]);
    return {
      erased: rows.about + mentioned.filter(isIn).length,
      changed: rows.mentioning + [choices, synced].filter(isIn).length,
      isAccount: account?.email.toLowerCase() === email,
    };
  }

  /** The copy in the browser's sync, with a later stamp, or a browser with the old text would write that back. */
  async function eraseSynced({ isIn, without }: Mentions): Promise<void> {
    const synced = await area.read();
    if (!isIn(synced)) return;
    const ours = parseSynced(without(synced), clock.now());
    await (ours ? area.write({ ...ours, at: ours.at + 1 }) : area.remove());
  }

  return {
    find: async (email) => done(await find(email)),

    async erase(email) {
      const mentions = mentionsOf(email);
      const { isIn, without } = mentions;
      const found = await find(email);
      await people.erase(email);
      const mentioned = await store.readMentioned();
      if (mentioned.some(isIn)) await store.writeMentioned(mentioned.filter((one) => !isIn(one)));
      if (isIn(await store.readChoices()) || isIn(await area.read()))
        await choose(async () => {
          const choices = await store.readChoices();
          if (choices) await store.writeChoices(without(choices));
          // Whether it took them is read below.
          await eraseSynced(mentions).catch(() => undefined);
          return done(null);
        });
      const left = await find(email);
      return left.erased + left.changed > 0 ? failed('storage') : done(found);
    },
  };
}
