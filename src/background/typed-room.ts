import { done, failed, type Result } from '../domain/failure';
import type { Invitation } from '../domain/invitation';
import { isRoomLink, pastedLink } from '../domain/pasted-link';
import type { AccountStore } from '../storage/auth-records';
import type { Invitations } from './invitations';

export interface TypedRoomNeeds {
  readonly store: Pick<AccountStore, 'readTypedRoom' | 'writeTypedRoom'>;
  readonly invitations: Pick<Invitations, 'writer'>;
}

export interface TypedRoom {
  /** The invitation to the room whose link was typed here, if there is one. Webex is never asked. */
  read(): Promise<Result<Invitation | null>>;
  /** Keeps the link of a room, in place of the one before. */
  keep(link: string): Promise<Result<Invitation>>;
  forget(): Promise<Result<null>>;
}

/** A room known by its link alone: it can be copied and joined without any account. */
export function makeTypedRoom({ store, invitations }: TypedRoomNeeds): TypedRoom {
  const invitationTo = async (webLink: string) =>
    (await invitations.writer()).toRoom({ title: '', webLink, phones: [] }, 'unknown');
  return {
    async read() {
      const link = await store.readTypedRoom();
      return done(link === undefined ? null : await invitationTo(link));
    },
    async keep(typed) {
      const link = pastedLink(typed);
      if (!link || !isRoomLink(link)) return failed('bad_link');
      await store.writeTypedRoom(link);
      return done(await invitationTo(link));
    },
    async forget() {
      await store.writeTypedRoom(undefined);
      return done(null);
    },
  };
}
