import type { Account, Signature } from '../domain/account';
import { done, failed, type Result } from '../domain/failure';
import { type Choices, changedOver, type MeetingOptions, NO_CHOICES } from '../domain/meeting-options';
import type { PortableChoices } from '../domain/settings-document';
import type { AccountStore } from '../storage/auth-records';
import type { WebexClient } from '../webex/client';

export interface MeetingChoicesNeeds {
  readonly store: Pick<AccountStore, 'readAccount' | 'readChoices' | 'writeChoices'>;
  readonly webex: Pick<WebexClient, 'readSites' | 'readSchedulingOptions'>;
  whoAmI(): Promise<Signature | undefined>;
  lacksScope(scope: string): Promise<boolean>;
}

export interface MeetingChoices {
  /** What is chosen for the meetings of this account; Webex is not asked. */
  of(account: Account): Promise<Choices>;
  /** The same, of the account that is connected or was last. */
  last(): Promise<Choices>;
  read(): Promise<Result<Choices>>;
  /** @param was what the person saw; without it, the choices stand as they are given */
  write(accountId: string, choices: Choices, was?: Choices): Promise<Result<null>>;
  /** Puts what was chosen elsewhere in place of what is chosen here. The site stays: it is this account's own. */
  takeOver(choices: PortableChoices): Promise<Result<null>>;
  /** What the account does where nothing is chosen, as far as the granted scopes let us ask. */
  defaults(): Promise<Result<MeetingOptions>>;
}

/** How a person wants the meetings of their account to be, unless one of them is to be different. */
export function makeMeetingChoices(needs: MeetingChoicesNeeds): MeetingChoices {
  const { store, webex, whoAmI } = needs;

  async function of(account: Account): Promise<Choices> {
    const kept = await store.readChoices();
    if (kept?.accountId !== account.id) return NO_CHOICES;
    const { accountId: _, options, ...choices } = kept;
    const { site, ...others } = options;
    // A site where the account is no host any more would refuse every meeting.
    return { ...choices, options: site && !account.hostSites.includes(site) ? others : options };
  }

  return {
    of,

    async last() {
      const account = await store.readAccount();
      return account ? of(account) : NO_CHOICES;
    },

    async read() {
      const me = await whoAmI();
      return me ? done(await of(me.account)) : failed('not_connected');
    },

    async write(accountId, next, was) {
      const me = await whoAmI();
      if (!me) return failed('not_connected');
      // The page may still show another account than the one that is connected by now.
      if (me.account.id !== accountId) return failed('connection_changed');
      const choices = was ? changedOver(was, next, await of(me.account)) : next;
      const { site } = choices.options;
      if (site !== undefined && !me.account.hostSites.includes(site)) return failed('unexpected');
      await store.writeChoices({ ...choices, accountId });
      return done(null);
    },

    async takeOver(choices) {
      const me = await whoAmI();
      if (!me) return failed('not_connected');
      const { site } = (await of(me.account)).options;
      const options = { ...choices.options, ...(site ? { site } : {}) };
      await store.writeChoices({ ...choices, options, accountId: me.account.id });
      return done(null);
    },

    async defaults() {
      const me = await whoAmI();
      if (!me) return failed('not_connected');
      if (await needs.lacksScope('meeting:preferences_read')) return done({});
      const { site } = (await of(me.account)).options;
      const hasSeveral = me.account.hostSites.length > 1;
      const [sites, options] = await Promise.all([
        hasSeveral ? webex.readSites() : undefined,
        webex.readSchedulingOptions(site),
      ]);
      const preferred = sites?.ok ? sites.value.preferred : undefined;
      return done({ ...(options.ok ? options.value : {}), ...(preferred ? { site: preferred } : {}) });
    },
  };
}
