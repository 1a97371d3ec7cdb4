import { revokeTokens } from '../auth/revoke';
import { missingScopes } from '../auth/scopes';
import { createSession } from '../auth/session';
import type { Preset } from '../auth/ways';
import type { Failure } from '../domain/failure';
import type { Joinable } from '../domain/meeting';
import { type InvitationWords, renderInvitation } from '../invite/render-invitation';
import type { Clock } from '../platform/clock';
import type { Http } from '../platform/http';
import type { AuthWindowEnd } from '../platform/identity';
import { parsePolicy } from '../storage/managed-policy';
import type { Stores } from '../storage/stores';
import { createWebexClient } from '../webex/client';
import { makeHandlers } from './calls';
import { makeConfirmMeeting } from './confirm-meeting';
import { makeConnectionState } from './connection-state';
import { type CreateMeeting, makeCreateMeeting } from './create-meeting';
import { type FollowWords, makeFollowEvent } from './follow-event';
import { type InsertWords, makeInsertFromMenu } from './insert-from-menu';
import { makeKeepSignedIn } from './keep-signed-in';
import { makeLookUp } from './look-up';
import { makeMeetingChoices } from './meeting-choices';
import { makeOtherAccount } from './other-account';
import { makeOwnMeetings } from './own-meetings';
import { makeOwnership } from './ownership';
import { makePersonalRoom } from './personal-room';
import { makePrune } from './prune';
import { readAccount } from './read-account';
import { makeRecentCreations } from './recent-creations';
import { makeSignIn } from './sign-in';
import { makeWays } from './ways';

/** Everything outside that the use cases need: the browser, the network, what is stored, and the words. */
export interface Surroundings {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly http: Http;
  /** The integration that this build brings, if it brings one. */
  readonly publisher: Preset | undefined;
  isOnline(): boolean;
  redirectUri(): string;
  openAuthWindow(url: string): Promise<AuthWindowEnd>;
  /** Runs one at a time among all contexts of this extension. */
  exclusive<T>(run: () => Promise<T>): Promise<T>;
  readManaged(): Promise<unknown>;
  /** Wakes the background every half minute for `settleDue`, or stops doing so. */
  setLookUpAlarm(on: boolean): Promise<void>;
  /** Wakes the background once for `keepSignedIn`, after so many milliseconds, or not at all. */
  setRenewalAlarm(milliseconds: number | undefined): Promise<void>;
  openSettings(): Promise<void>;
  invitationWords(): InvitationWords;
  defaultTitle(): string;
  explain(failure: Failure): string;
  sayOtherAccount(calendar: string, webex: string): string;
  readonly followWords: FollowWords;
  /** Runs the script that watches an open event in this frame. */
  watchEvent(tabId: number, frameId: number): Promise<unknown>;
  say: InsertWords;
}

/** Puts the use cases together. Nothing happens until one of them is called. */
export function assembleBackground(around: Surroundings) {
  const { stores, clock, http, isOnline, redirectUri, exclusive } = around;
  const { records: store, journal, meetings } = stores;
  const ways = makeWays({ publisher: around.publisher, readManaged: around.readManaged, parsePolicy });
  const session = createSession({ store, clock, ways, exclusive });
  const lacksScope = async (scope: string) => {
    const granted = (await store.readTokens())?.scope;
    return granted !== undefined && missingScopes([scope], granted).length > 0;
  };
  const webex = createWebexClient({ http, ...session, lacksScope });
  const render = (place: Joinable) => renderInvitation(place, around.invitationWords());

  const keepSignedIn = makeKeepSignedIn({
    session,
    isOnline,
    rotateKey: () => store.rotateWhenOld(clock.now()),
    setAlarmIn: around.setRenewalAlarm,
  });
  const connection = makeConnectionState({
    store,
    journal,
    meetings,
    ways,
    redirectUri,
    revoke: revokeTokens,
    inMemory: stores.inMemory,
    clock,
    check: () => lookUp.check(),
  });
  const { whoAmI, whyNobody, wouldStrand } = connection;
  const signIn = makeSignIn({
    store,
    clock,
    ways,
    redirectUri,
    openAuthWindow: around.openAuthWindow,
    readAccount: (with_, tokens) => readAccount(http, with_, tokens),
    wouldStrand,
    revoke: revokeTokens,
    signedIn: async () => {
      await keepSignedIn();
      void lookUp.settleDue();
    },
  });
  const readRoom = makePersonalRoom({ store, webex, whoAmI, render });
  const choices = makeMeetingChoices({ store, webex, whoAmI, lacksScope });

  const mySites = async () => (await whoAmI())?.account.sites ?? [];
  const confirm = makeConfirmMeeting({ journal, clock, mySites });
  const lookUp = makeLookUp({
    journal,
    webex,
    clock,
    confirm,
    whoAmI,
    isUnderWay: (key) => creating.isUnderWay(key),
    setAlarm: around.setLookUpAlarm,
  });
  const { defaultTitle } = around;
  const creating: CreateMeeting = makeCreateMeeting({
    ...{ journal, meetings, webex, clock, lookUp, confirm, render, isOnline, whoAmI, whyNobody, defaultTitle },
    choicesOf: choices.of,
  });
  const ownership = makeOwnership({ meetings, webex, whoAmI });
  const own = makeOwnMeetings({ journal, meetings, webex, ownership, render });
  const words = around.followWords;
  const following = makeFollowEvent({ meetings, webex, ownership, clock, words, defaultTitle });
  const prune = makePrune({ journal, meetings, clock });
  const recent = makeRecentCreations({ journal, meetings, clock, render });
  const insertFromMenu = makeInsertFromMenu({
    clock,
    create: creating.create,
    delivered: own.delivered,
    explain: around.explain,
    say: around.say,
  });
  const { openSettings } = around;
  const otherAccount = makeOtherAccount({
    whoAmI,
    readMentioned: store.readMentioned,
    writeMentioned: store.writeMentioned,
    say: around.sayOtherAccount,
  });
  const { explain, watchEvent } = around;
  const handlers = makeHandlers({
    ...{
      creating,
      own,
      following,
      recent,
      signIn,
      connection,
      readRoom,
      choices,
      openSettings,
      otherAccount,
      explain,
      watchEvent,
    },
  });
  const useCases = {
    connection,
    signIn,
    readRoom,
    choices,
    keepSignedIn,
    creating,
    own,
    following,
    recent,
    lookUp,
    confirm,
    prune,
  };
  return { ...useCases, handlers, insertFromMenu, webex };
}
