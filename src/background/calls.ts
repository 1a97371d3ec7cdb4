import { done } from '../domain/failure';
import type { Handlers } from '../messaging/server';
import type { CreateMeeting } from './create-meeting';
import type { OwnMeetings } from './own-meetings';
import type { RecentCreations } from './recent-creations';
import type { SignIn } from './sign-in';

export interface CallNeeds {
  readonly creating: CreateMeeting;
  readonly own: OwnMeetings;
  readonly recent: RecentCreations;
  readonly signIn: SignIn;
  openSettings(): Promise<void>;
}

/** Which use case answers which call. */
export function makeHandlers({ creating, own, recent, signIn, openSettings }: CallNeeds): Handlers {
  return {
    'meeting.create': ({ key, draft }, caller) => creating.create(key, draft, caller === 'page' ? 'page' : 'popup'),
    'meeting.await': ({ key }) => creating.outcome(key),
    'meeting.delivered': ({ key }) => own.delivered(key),
    'meeting.find': ({ link }) => own.find(link),
    'meeting.remove': ({ link }) => own.remove(link),
    'creation.latest': () => recent.latest(),
    'creation.dismiss': ({ key }) => recent.dismiss(key),
    'connection.read': () => signIn.read(),
    'connection.connect': ({ clientId, clientSecret }) => signIn.connect(clientId, clientSecret),
    'connection.disconnect': () => signIn.disconnect(),
    'settings.open': async () => {
      await openSettings();
      return done(null);
    },
  };
}
