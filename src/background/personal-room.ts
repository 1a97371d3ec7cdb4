import type { Signature } from '../domain/account';
import { done, failed, type Result } from '../domain/failure';
import type { Invitation } from '../domain/invitation';
import type { PersonalRoom } from '../domain/meeting';
import { isJoinLink } from '../domain/webex-link';
import type { AccountStore } from '../storage/auth-records';
import type { WebexClient } from '../webex/client';
import type { Invitations } from './invitations';

export interface PersonalRoomNeeds {
  readonly store: AccountStore;
  readonly webex: Pick<WebexClient, 'readPersonalRoom'>;
  whoAmI(): Promise<Signature | undefined>;
  readonly invitations: Pick<Invitations, 'writer'>;
}

/** The invitation to the person's own room. Webex is asked once; from then on no click has to wait for it. */
export function makePersonalRoom({ store, webex, whoAmI, invitations }: PersonalRoomNeeds) {
  const invitationTo = async (room: PersonalRoom) => done((await invitations.writer()).toRoom(room, 'own'));
  return async (): Promise<Result<Invitation>> => {
    const me = await whoAmI();
    if (!me) return failed('not_connected');
    if (!(await store.readFeatures()).includes('personal_room')) return failed('forbidden');
    const known = await store.readRoom();
    if (known) return invitationTo(known);
    const room = await webex.readPersonalRoom();
    if (!room.ok) return room;
    // Meanwhile the person may have disconnected, or connected another account.
    if ((await whoAmI())?.account.id !== me.account.id) return failed('connection_changed');
    if (!isJoinLink(room.value.webLink, me.account.sites)) return failed('bad_link');
    await store.writeRoom(room.value);
    return invitationTo(room.value);
  };
}
