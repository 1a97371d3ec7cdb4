import type { Signature } from '../domain/account';
import { done, failed, type Result } from '../domain/failure';
import { mentionsOf } from '../domain/mentions';
import type { ErasedPerson } from '../messaging/calls/access-requests';
import type { AccountStore } from '../storage/auth-records';
import type { PersonRows } from '../storage/person-rows';

export interface ErasePersonNeeds {
  readonly people: PersonRows;
  readonly store: Pick<AccountStore, 'readMentioned' | 'writeMentioned' | 'readChoices' | 'writeChoices'>;
  whoAmI(): Promise<Signature | undefined>;
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
export function makeErasePerson({ people, store, whoAmI, choose }: ErasePersonNeeds): ErasePerson {
  async function find(email: string): Promise<ErasedPerson> {
    const { isIn } = mentionsOf(email);
    const [rows, mentioned, choices, me] = await Promise.all([
      people.count(email),
      store.readMentioned(),
      store.readChoices(),
      whoAmI(),
    ]);
    return {
      erased: rows.about + mentioned.filter(isIn).length,
      changed: rows.mentioning + (isIn(choices) ? 1 : 0),
      isAccount: me?.account.email.toLowerCase() === email,
    };
  }

  return {
    find: async (email) => done(await find(email)),

    async erase(email) {
      const { isIn, without } = mentionsOf(email);
      const found = await find(email);
      await people.erase(email);
      const mentioned = await store.readMentioned();
      if (mentioned.some(isIn)) await store.writeMentioned(mentioned.filter((one) => !isIn(one)));
      const choices = await store.readChoices();
      if (choices && isIn(choices))
        await choose(async () => {
          await store.writeChoices(without(choices));
          return done(null);
        });
      const left = await find(email);
      return left.erased + left.changed > 0 ? failed('storage') : done(found);
    },
  };
}
