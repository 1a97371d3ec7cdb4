import type { AuthRequestName } from '../../../src/domain/auth-requests';
import type { WebexEndpointName } from '../../../src/domain/webex-endpoints';
import type { CallName } from '../../../src/messaging/calls';

export type RequestName = WebexEndpointName | AuthRequestName;

/** What is done in the walk: a call of a page or of one of our own, the context menu, or an alarm. */
export type Act = CallName | ByItself;
export type ByItself = 'menu' | 'alarm: look-up' | 'alarm: renewal';

const SIGN_IN: readonly RequestName[] = ['authorize', 'token', 'broker_token', 'read_me', 'read_sites'];

/** What each act asks of Webex, all of it. An act that is not here asks nothing. */
export const ASKS: Readonly<Partial<Record<Act, readonly RequestName[]>>> = {
  'connection.connect': SIGN_IN,
  'feature.allow': SIGN_IN,
  'connection.disconnect': ['revoke', 'broker_revoke'],
  'meeting.create': ['create_meeting', 'list_meetings'],
  'meeting.await': ['list_meetings'],
  'creation.retry': ['create_meeting'],
  'page.insert': ['create_meeting', 'read_room'],
  menu: ['create_meeting'],
  'meeting.compare': ['read_meeting', 'list_meetings'],
  'meeting.follow': ['read_meeting', 'list_meetings', 'change_meeting'],
  'meeting.adopt': ['list_meetings'],
  'meeting.remove': ['read_meeting', 'delete_meeting'],
  'agenda.refresh': ['list_meetings'],
  'room.read': ['read_room'],
  'choices.defaults': ['read_sites', 'read_options'],
  'access.go_on': ['list_meetings', 'list_participants'],
  'alarm: look-up': ['list_meetings', 'delete_meeting'],
  'alarm: renewal': ['token'],
};
