import type { AuthStore } from '../auth/connection';
import { revokeTokens } from '../auth/revoke';
import { missingScopes } from '../auth/scopes';
import { createSession } from '../auth/session';
import { parsePolicy } from '../storage/managed-policy';
import { createWebexClient } from '../webex/create-client';
import { makeAccessRequests } from './access/requests';
import { makeActivityLog } from './activity';
import { makeAdoptMeeting } from './adopt-meeting';
import { makeAgenda } from './agenda';
import { makeBadge } from './badge';
import { makeHandlers } from './calls';
import { makeConfirmMeeting } from './confirm-meeting';
import { makeConnectionState } from './connection-state';
import { type CreateMeeting, makeCreateMeeting } from './create-meeting';
import { makeDiagnosis } from './diagnosis';
import { makeErasePerson } from './erase-person';
import { makeFollowEvent } from './follow-event';
import { makeFollowSeries } from './follow-series';
import { makeGoneEvents } from './gone-events';
import { makeHostPages } from './host-pages';
import { makeInsertIntoPage } from './insert-into-page';
import { makeInvitations } from './invitations';
import { makeKeepSignedIn } from './keep-signed-in';
import { makeKept } from './kept';
import { makeLaidDown } from './laid-down';
import { makeLookUp } from './look-up';
import { makeMeetingChoices } from './meeting-choices';
import { noting, outcomeOf } from './noted-actions';
import { noticing } from './noticing';
import { makeOtherAccount } from './other-account';
import { makeOwnMeetings } from './own-meetings';
import { makeOwnership } from './ownership';
import { makePermissions } from './permissions';
import { makePersonalRoom } from './personal-room';
import { makePortableSettings } from './portable-settings';
import { makePrune } from './prune';
import { makeReachWebex } from './reach-webex';
import { readAccount } from './read-account';
import { makeRecentCreations } from './recent-creations';
import { makeReminder } from './reminder';
import { makeSignIn } from './sign-in';
import type { Surroundings } from './surroundings';
import { makeSyncSettings } from './sync-settings';
import { makeTypedLine } from './typed-line';
import { makeTypedRoom } from './typed-room';
import { makeVoices } from './voices';
import { makeWays } from './ways';

/** Puts the use cases together. Nothing happens until one of them is called. */
export function assembleBackground(around: Surroundings) {
  const { stores, clock, http, isOnline, redirectUri, exclusive } = around;
  const store = stores.records;
  const { journal, meetings } = noticing(stores, () => void badge());
  const ways = makeWays({ publisher: around.publisher, readManaged: around.readManaged, parsePolicy });
  const laidDown = makeLaidDown({ readManaged: around.readManaged, parsePolicy });
  const activity = makeActivityLog({ store: stores.activity, clock });
  const endSession: AuthStore['endSession'] = async (reason) => {
    await store.endSession(reason);
    activity.note({ action: 'sign_in_ended', by: 'itself', outcome: reason });
  };
  const session = createSession({ store: { ...store, endSession }, clock, ways, exclusive });
  const lacksScope = async (scope: string) => {
    const granted = (await store.readTokens())?.scope;
    return granted !== undefined && missingScopes([scope], granted).length > 0;
  };
  const reach = makeReachWebex({ store, mayReach: around.mayReach });
  const webex = createWebexClient({ http, ...session, access: () => reach.before(session.access), lacksScope });
  const { browserVoice, readSentences } = around;
  const voiceIn = makeVoices({ browserVoice, readSentences });
  const invitations = makeInvitations({ store, clock, browserVoice, voiceIn, laidDown });

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
    chosenSite: async (account) => (await choices.of(account)).options.site,
    signedOut: keepSignedIn,
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
    isRefused: reach.isRefused,
    revoke: revokeTokens,
    signedIn: async () => {
      await keepSignedIn();
      void lookUp.settleDue();
      void badge();
      void sync.settle().catch(() => undefined);
    },
  });
  const readRoom = makePersonalRoom({ store, webex, whoAmI, invitations });
  const typedRoom = makeTypedRoom({ store, invitations });
  const choices = makeMeetingChoices({ store, webex, whoAmI, lacksScope });

  const mySites = async () => (await whoAmI())?.account.sites ?? [];
  const confirm = makeConfirmMeeting({ journal, clock, mySites });
  const lookUp = makeLookUp({
    journal,
    meetings,
    webex,
    clock,
    async confirm(row, meeting) {
      const confirmed = await confirm(row, meeting);
      const failure = confirmed?.state === 'failed' ? confirmed.failure : undefined;
      if (confirmed) activity.note({ action: 'found_again', by: 'itself', outcome: failure?.code ?? 'done' });
      return confirmed;
    },
    whoAmI,
    isUnderWay: (key) => creating.isUnderWay(key),
    setAlarm: around.setLookUpAlarm,
  });
  const { defaultTitle, sayOneDate } = around;
  const creating: CreateMeeting = makeCreateMeeting({
    ...{ journal, meetings, webex, clock, lookUp, confirm, invitations, isOnline },
    ...{ whoAmI, whyNobody, defaultTitle, sayOneDate },
    choicesOf: choices.of,
    lastChoices: choices.last,
    laidDown,
  });
  const ownership = makeOwnership({ meetings, webex, whoAmI });
  const adopt = makeAdoptMeeting({ journal, webex, ownership, clock, whoAmI, whyNobody });
  const goneEvents = makeGoneEvents({ meetings, ownership, clock });
  const own = makeOwnMeetings({ journal, meetings, webex, ownership, invitations });
  const words = around.followWords;
  const { seriesWords, seriesLeft } = around;
  const series = makeFollowSeries({
    ...{ meetings, webex, ownership, clock, defaultTitle },
    words: seriesWords,
    left: seriesLeft,
  });
  const hidesTitles = async () => {
    const chosen = await choices.read();
    return chosen.ok && chosen.value.neutralTitle;
  };
  const following = makeFollowEvent({ meetings, webex, ownership, clock, words, series, defaultTitle, hidesTitles });
  const prune = makePrune({ journal, meetings, accessRequests: stores.accessRequests, clock });
  const recent = makeRecentCreations({ journal, meetings, clock, invitations });
  const badge = makeBadge({
    ...{ meetings, clock, whoAmI },
    show: around.showBadge,
    soon: makeReminder({ meetings, clock, mayNotify: around.mayNotify, notify: around.notify }),
    setAlarm: around.setBadgeAlarm,
  });
  const agenda = makeAgenda({ meetings, webex, clock, whoAmI, invitations });
  const typedLine = makeTypedLine({ meetings, clock, words: around.lineWords, popupPage: around.popupPage });
  const { explain, say, activePage } = around;
  const { outcome } = creating;
  const create: CreateMeeting['create'] = async (key, draft, origin) => {
    const made = await creating.create(key, draft, origin);
    if (origin === 'menu') activity.note({ action: 'made', by: 'menu', outcome: outcomeOf(made) });
    return made;
  };
  const { delivered } = own;
  const inserting = makeInsertIntoPage({
    ...{ clock, journal, create, outcome, delivered, readRoom, invitations, activePage, explain, say },
  });
  const { openSettings } = around;
  const otherAccount = makeOtherAccount({
    whoAmI,
    readMentioned: store.readMentioned,
    writeMentioned: store.writeMentioned,
    say: around.sayOtherAccount,
  });
  const pages = makeHostPages({
    ...{ store: stores.pages, scripts: around.pageScripts },
    ...{ refusedWebex: reach.refused, laidDown },
  });
  const portable = makePortableSettings({ choices, pages });
  const sync = makeSyncSettings({ store, area: around.syncArea, portable, clock, whoAmI, laidDown });
  const people = makeErasePerson({
    ...{ people: stores.people, store, area: around.syncArea, clock },
    choose: sync.choose,
  });
  const access = makeAccessRequests({
    ...{ stores, webex, clock, whoAmI, whyNobody, lacksScope, isOnline },
    isOn: async () => (await store.readFeatures()).includes('access_requests'),
  });
  const readDiagnosis = makeDiagnosis({
    ...{ about: around.about, pages, records: stores.pages, connection, journal, sync },
  });
  const kept = makeKept({
    ...{ stores, journal, meetings, connection, pages, sync, clock, area: around.syncArea },
    ...{ authWindow: around.authWindow, optionalPermissions: around.optionalPermissions, signedOut: keepSignedIn },
    changed: () => void badge(),
    sayLeftOut: () => browserVoice.say('kept_left_out'),
  });
  const readPermissions = makePermissions({ store, ways, redirectUri, mayUse: around.mayUse });
  const { sayRepetition, runScript } = around;
  /** What other contexts ask for. */
  const useCases = {
    ...{ creating, own, adopt, goneEvents, following, recent, agenda, signIn, connection, readRoom, typedRoom },
    ...{ choices, pages, portable, sync, people, access, readDiagnosis, inserting },
  };
  const answering = makeHandlers({
    ...{ ...useCases, invitations, openSettings, otherAccount, explain, sayRepetition, runScript, laidDown },
    trust: { kept, activity, readPermissions },
  });
  const handlers = noting(answering, activity.note);
  return {
    ...{ ...useCases, handlers, webex },
    ...{ keepSignedIn, badge, lookUp, confirm, prune, typedLine, activity, kept },
  };
}
