import { done, failed } from '../../../src/domain/failure';
import { NEEDS, PARTS } from '../../../src/domain/feature-needs';
import { HOST_PAGES } from '../../../src/domain/host-page';
import type { ConnectionView } from '../../../src/messaging/calls/connection';
import type { PermissionsView } from '../../../src/messaging/calls/trust';
import type { Replies } from '../../e2e/stand-in';
import { TEST_CLIENT_ID } from '../../simulator/test-account';
import { ACCOUNT, type PageState, STORED, VIEW } from '../popup-states';

const BASE = ['meeting:schedules_read', 'meeting:schedules_write', 'spark:people_read'];
/** What the browser grants at installation. */
const BROWSER = [...new Set(PARTS.flatMap((part) => NEEDS[part].browser))].filter(
  (name) => name !== 'notifications' && !/proton|usgov/.test(name),
);

/** What is granted; nobody is signed in where `granted` is left out. */
export const grants = (granted?: readonly string[], more: Partial<ConnectionView> = {}): Replies => {
  const features = more.features ?? [];
  const signedIn = granted && { clientId: TEST_CLIENT_ID, granted };
  const view: PermissionsView = { redirectUri: VIEW.redirectUri, browser: BROWSER, features, ...signedIn };
  const connection = { ...VIEW, features, ...(granted ? { connected: ACCOUNT, stored: STORED } : {}), ...more };
  const pages = HOST_PAGES.map(({ id, isOptional }) => ({
    id,
    state: isOptional ? ('no_access' as const) : id === 'gmail' ? ('off' as const) : ('on' as const),
  }));
  return {
    'permissions.read': done(view),
    'connection.read': done(connection),
    'pages.read': done({ pages }),
    'sync.read': done({ isOn: true }),
  };
};

/** Granted beside what is needed: known, unknown, an administrator's, a switched-off feature's, and the portal's own. */
const TOO_MUCH = [
  'spark:all',
  'meeting:recordings_write',
  'spark-admin:people_read',
  'meeting:preferences_read',
  'example:unheard_of',
  'spark:kms',
];

/** Presses the switch of the personal room, whatever the language. */
const turnRoom: PageState['act'] = (page) => page.locator('[role=switch][aria-labelledby=personal_room-name]').click();

/** What the view of permissions can look like. */
export const PERMISSIONS_STATES: readonly PageState[] = [
  { name: 'permissions-signed-out', replies: grants() },
  { name: 'permissions', replies: grants(BASE) },
  {
    name: 'permissions-features',
    replies: grants([...BASE, 'meeting:preferences_read', 'meeting:participants_read'], {
      features: ['personal_room', 'account_defaults', 'access_requests'],
    }),
  },
  { name: 'permissions-portal', replies: grants([...BASE, 'spark:kms']) },
  { name: 'permissions-too-many', replies: grants([...BASE, ...TOO_MUCH]) },
  {
    name: 'permissions-too-many-not-own',
    replies: grants([...BASE, 'spark:all'], { stored: { ...STORED, way: 'organisation' } }),
  },
  { name: 'permissions-asking', replies: { ...grants(BASE), 'feature.allow': 'pending' }, act: turnRoom },
  {
    name: 'permissions-refused',
    replies: { ...grants(BASE), 'feature.allow': failed('sign_in_closed') },
    act: turnRoom,
  },
  {
    name: 'permissions-switches-unreadable',
    replies: { ...grants(BASE), 'pages.read': failed('storage'), 'sync.read': failed('storage') },
  },
  { name: 'permissions-unreadable', replies: { ...grants(BASE), 'permissions.read': failed('storage') } },
];

export function permissionsCalled(wanted: string): PageState {
  const state = PERMISSIONS_STATES.find(({ name }) => name === wanted);
  if (!state) throw new Error(`no state is called ${wanted}`);
  return state;
}
