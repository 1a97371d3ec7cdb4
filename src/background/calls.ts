import { done, type Failure, failed, type Result } from '../domain/failure';
import { filledInEvent } from '../domain/filled-in-event';
import type { HostPage, PagePart } from '../domain/host-page';
import type { Invitation, MadeMeeting } from '../domain/invitation';
import { inviteesOf } from '../domain/invitees';
import type { LaidDown } from '../domain/laid-down';
import type { Asker, Handlers } from '../messaging/server';
import { type AccessHandlerNeeds, accessHandlers } from './access-handlers';
import type { Agenda } from './agenda';
import type { ConnectionState } from './connection-state';
import type { CreateMeeting } from './create-meeting';
import type { FollowEvent } from './follow-event';
import type { GoneEvents } from './gone-events';
import type { HostPages } from './host-pages';
import type { InsertIntoPage } from './insert-into-page';
import type { Invitations } from './invitations';
import type { MeetingChoices } from './meeting-choices';
import type { OwnMeetings } from './own-meetings';
import type { PortableSettings } from './portable-settings';
import type { RecentCreations } from './recent-creations';
import type { SignIn } from './sign-in';
import type { SyncSettings } from './sync-settings';
import { type TrustNeeds, trustHandlers } from './trust-handlers';
import type { TypedRoom } from './typed-room';

export interface CallNeeds extends AccessHandlerNeeds {
  readonly creating: CreateMeeting;
  readonly own: OwnMeetings;
  adopt(link: string): Promise<Result<null>>;
  readonly goneEvents: GoneEvents;
  readonly following: FollowEvent;
  readonly recent: RecentCreations;
  readonly agenda: Agenda;
  readonly signIn: SignIn;
  readonly connection: Pick<ConnectionState, 'read' | 'disconnect'>;
  readonly choices: MeetingChoices;
  readonly invitations: Pick<Invitations, 'preview'>;
  readonly inserting: Pick<InsertIntoPage, 'insert'>;
  readRoom(): Promise<Result<Invitation>>;
  readonly typedRoom: TypedRoom;
  /** The sentence that a calendar belongs to another account than the meeting, the first time it is so. */
  otherAccount(calendarAddress: string | undefined): Promise<{ readonly note?: string }>;
  explain(failure: Failure): string;
  /** What stands on the button of an answer to a question about an event's repetition. */
  sayRepetition(answer: string): string;
  /** Runs a packaged script in a frame; false where the browser refuses. */
  runScript(tabId: number, frameId: number, script: string): Promise<boolean>;
  readonly pages: HostPages;
  readonly sync: Pick<SyncSettings, 'read' | 'turn' | 'choose'>;
  readonly portable: Pick<PortableSettings, 'export' | 'import'>;
  laidDown(): Promise<LaidDown>;
  readDiagnosis(): Promise<string>;
  openSettings(): Promise<void>;
  readonly trust: TrustNeeds;
}

/** Which use case answers which call. */
export function makeHandlers(needs: CallNeeds): Handlers {
  const {
    creating,
    own,
    goneEvents,
    following,
    recent,
    agenda,
    typedRoom,
    signIn,
    connection,
    choices,
    pages,
    portable,
  } = needs;
  const runIn = async (asker: Asker, script: (page: HostPage) => string | undefined): Promise<Result<null>> => {
    const wanted = asker.kind === 'page' ? script(asker.page) : undefined;
    if (asker.kind !== 'page' || asker.tabId === undefined || !wanted) return failed('unexpected');
    return (await needs.runScript(asker.tabId, asker.frameId, wanted)) ? done(null) : failed('unexpected');
  };
  /** An event that carries a meeting of ours is watched for as long as it is open. */
  const watchFor = async (asker: Asker) => {
    await runIn(asker, ({ follow }) => follow);
    await runIn(asker, ({ cards }) => cards);
  };
  const choicesOf = ({ answers }: Failure): Pick<Failure, 'choices'> =>
    answers ? { choices: answers.map((answer) => ({ answer, words: needs.sayRepetition(answer) })) } : {};
  /** Scripts on pages carry no sentences, so failures that they show bring theirs. */
  const inWords = <T>(result: Result<T>): Result<T> =>
    result.ok
      ? result
      : {
          ok: false,
          failure: {
            ...result.failure,
            words: needs.explain(result.failure),
            ...remedyOf(result.failure),
            ...choicesOf(result.failure),
          },
        };
  return {
    'meeting.create': async ({ key, draft, calendarAddress }, asker) => {
      // Whose calendar it is comes as the host, and is nobody's guest.
      const guests = draft.guests && { guests: inviteesOf(draft.guests, [calendarAddress]) };
      const made = await creating.create(key, { ...draft, ...guests }, asker.kind === 'page' ? 'page' : 'popup');
      if (!made.ok) return inWords(made);
      const { note } = await needs.otherAccount(calendarAddress);
      const notes = [made.value.note, note].filter(Boolean).join(' ');
      return done({ ...filledInFor(asker, made.value), ...(notes ? { note: notes } : {}) });
    },
    'meeting.await': async ({ key }, asker) => {
      const made = await creating.outcome(key);
      return made.ok ? done(filledInFor(asker, made.value)) : inWords(made);
    },
    'meeting.delivered': async ({ key }, asker) => {
      const delivered = await own.delivered(key);
      await watchFor(asker);
      return delivered;
    },
    'meeting.find': async ({ link }, asker) => {
      const found = await own.find(link);
      if (found.ok && found.value.ours) await watchFor(asker);
      return found;
    },
    'meeting.compare': async (event) => inWords(await following.compare(event)),
    'meeting.follow': async (event, asker) => inWords(await following.follow(event, asker.kind)),
    'meeting.adopt': async ({ link }) => inWords(await needs.adopt(link)),
    'meeting.event_gone': (event) => goneEvents.gone(event),
    'meeting.keep': ({ link }) => goneEvents.keep(link),
    'meeting.unsaved': ({ link }) => own.unsaved(link),
    'meeting.remove': async ({ link }) => inWords(await own.remove(link)),
    'creations.waiting': () => recent.waiting(),
    'creation.dismiss': ({ key }) => recent.dismiss(key),
    'creation.retry': ({ key, newKey }) => creating.retry(key, newKey),
    'agenda.read': () => agenda.read(),
    'agenda.refresh': () => agenda.refresh(),
    'connection.read': () => connection.read(),
    'connection.connect': (choice) => signIn.connect(choice),
    'feature.allow': ({ feature }) => signIn.allow(feature),
    'feature.withhold': ({ feature }) => signIn.withhold(feature),
    'connection.disconnect': (choice) => connection.disconnect(choice),
    'room.read': () => needs.readRoom(),
    'room.typed': () => typedRoom.read(),
    'room.keep': ({ link }) => typedRoom.keep(link),
    'room.forget': () => typedRoom.forget(),
    'choices.read': () => choices.read(),
    'choices.write': (request) =>
      needs.sync.choose(() => choices.write(request.accountId, request.choices, request.was)),
    'choices.defaults': () => choices.defaults(),
    'invitation.preview': async ({ invitation }) => done(await needs.invitations.preview(invitation)),
    'page.appeared': async ({ part }, asker) =>
      asker.kind === 'page' && !(await pages.isOn(asker.page, part))
        ? failed('page_off')
        : runIn(asker, (page) => page[SCRIPTS[part]]),
    'page.gave_up': async ({ part, why }, asker) =>
      asker.kind === 'page' ? pages.gaveUp(asker.page, part, why) : failed('unexpected'),
    'page.found': async ({ parts }, asker) =>
      asker.kind === 'page' ? pages.found(asker.page, parts) : failed('unexpected'),
    'pages.read': () => pages.read(),
    'pages.turn': ({ id, isWanted }) => needs.sync.choose(() => pages.turn(id, isWanted)),
    'diagnosis.read': async () => done(await needs.readDiagnosis()),
    'page.wishes': async () => {
      // A click of somebody who has to sign in first is kept, with its guests.
      const { inviteGuests = false, dropRival = false } = await choices.last();
      return done({ guests: inviteGuests, dropRival });
    },
    'page.insert': (what) => needs.inserting.insert(what),
    'policy.read': async () => done(await needs.laidDown()),
    'settings.export': () => portable.export(),
    'sync.read': () => needs.sync.read(),
    'sync.turn': ({ isOn }) => needs.sync.turn(isOn),
    'settings.import': ({ text }) => needs.sync.choose(() => portable.import(text)),
    ...trustHandlers(needs.trust),
    ...accessHandlers(needs),
    'settings.open': async () => {
      await needs.openSettings();
      return done(null);
    },
  };
}

/** A page is told where its own form for such an event is, in case the open one takes nothing. */
function filledInFor(asker: Asker, { schedule, ...made }: MadeMeeting): MadeMeeting {
  const filledIn =
    asker.kind === 'page' && schedule && filledInEvent(asker.page.id, asker.origin, made.invitation, schedule);
  return { ...made, ...(filledIn ? { filledIn } : {}) };
}

/** Which of a host page's scripts adds to which part. */
const SCRIPTS = { editor: 'script', card: 'cards', mail: 'mail' } as const satisfies Record<PagePart, keyof HostPage>;

/** Failures that are mended on the settings page. */
const BY_SETTINGS: ReadonlySet<Failure['code']> = new Set([
  'not_connected',
  'session_ended',
  'connection_changed',
  'vault_damaged',
  'client_refused',
  'scope_missing',
  'policy_broken',
]);

function remedyOf({ code }: Failure): Pick<Failure, 'remedy'> {
  if (code === 'unclear') return { remedy: 'look_again' };
  if (code === 'no_access' || code === 'page_off') return { remedy: 'access' };
  return BY_SETTINGS.has(code) ? { remedy: 'settings' } : {};
}
