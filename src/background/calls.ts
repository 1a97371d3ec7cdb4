import { done, type Failure, type Result } from '../domain/failure';
import type { Invitation } from '../domain/invitation';
import type { Asker, Handlers } from '../messaging/server';
import type { ConnectionState } from './connection-state';
import type { CreateMeeting } from './create-meeting';
import type { FollowEvent } from './follow-event';
import type { MeetingChoices } from './meeting-choices';
import type { OwnMeetings } from './own-meetings';
import type { RecentCreations } from './recent-creations';
import type { SignIn } from './sign-in';

export interface CallNeeds {
  readonly creating: CreateMeeting;
  readonly own: OwnMeetings;
  readonly following: FollowEvent;
  readonly recent: RecentCreations;
  readonly signIn: SignIn;
  readonly connection: Pick<ConnectionState, 'read' | 'disconnect'>;
  readonly choices: MeetingChoices;
  readRoom(): Promise<Result<Invitation>>;
  /** The sentence that a calendar belongs to another account than the meeting, the first time it is so. */
  otherAccount(calendarAddress: string | undefined): Promise<{ readonly note?: string }>;
  explain(failure: Failure): string;
  /** Runs the script that watches an open event in this frame. */
  watchEvent(tabId: number, frameId: number): Promise<unknown>;
  openSettings(): Promise<void>;
}

/** Which use case answers which call. */
export function makeHandlers(needs: CallNeeds): Handlers {
  const { creating, own, following, recent, signIn, connection, choices } = needs;
  /** An event that carries a meeting of ours is watched for as long as it is open. */
  const watchFor = async (asker: Asker) => {
    if (asker.kind === 'page' && asker.tabId !== undefined) await needs.watchEvent(asker.tabId, asker.frameId);
  };
  /** Scripts on pages carry no sentences, so failures that they show bring theirs. */
  const inWords = <T>(result: Result<T>): Result<T> =>
    result.ok
      ? result
      : {
          ok: false,
          failure: { ...result.failure, words: needs.explain(result.failure), ...remedyOf(result.failure) },
        };
  return {
    'meeting.create': async ({ key, draft, calendarAddress }, { kind }) => {
      const made = await creating.create(key, draft, kind === 'page' ? 'page' : 'popup');
      return made.ok ? done({ ...made.value, ...(await needs.otherAccount(calendarAddress)) }) : inWords(made);
    },
    'meeting.await': async ({ key }) => inWords(await creating.outcome(key)),
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
    'meeting.follow': async (event) => inWords(await following.follow(event)),
    'meeting.unsaved': ({ link }) => own.unsaved(link),
    'meeting.remove': async ({ link }) => inWords(await own.remove(link)),
    'creation.latest': () => recent.latest(),
    'creation.dismiss': ({ key }) => recent.dismiss(key),
    'creation.retry': ({ key, newKey }) => creating.retry(key, newKey),
    'connection.read': () => connection.read(),
    'connection.connect': (choice) => signIn.connect(choice),
    'feature.allow': ({ feature }) => signIn.allow(feature),
    'feature.withhold': ({ feature }) => signIn.withhold(feature),
    'connection.disconnect': (choice) => connection.disconnect(choice),
    'room.read': () => needs.readRoom(),
    'choices.read': () => choices.read(),
    'choices.write': (request) => choices.write(request.accountId, request.choices),
    'choices.defaults': () => choices.defaults(),
    'settings.open': async () => {
      await needs.openSettings();
      return done(null);
    },
  };
}

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
  return BY_SETTINGS.has(code) ? { remedy: 'settings' } : {};
}
