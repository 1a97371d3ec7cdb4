import type { Page } from '@playwright/test';
import { done, failed } from '../../src/domain/failure';
import { HOST_PAGES } from '../../src/domain/host-page';
import type { TextKey } from '../../src/i18n/keys';
import type { PageView } from '../../src/messaging/calls/pages';
import type { Replies } from '../e2e/stand-in';
import { TEST_CLIENT_ID } from '../simulator/test-account';
import { fill, open, press } from './by-words';
import { ACCOUNT, invitationTo, type PageState, STORED, VIEW as VIEW_OF_POPUP } from './popup-states';

const VIEW = {
  ...VIEW_OF_POPUP,
  features: [],
  scopes: ['meeting:schedules_read', 'meeting:schedules_write', 'spark:people_read'],
};
const PRESET = { way: 'publisher', clientId: TEST_CLIENT_ID, region: 'commercial' } as const;

const view = (more: object = {}): Replies => ({ 'connection.read': done({ ...VIEW, ...more }) });

/** Pages as a first installation finds them: the optional ones are off. */
const PAGES: readonly PageView[] = HOST_PAGES.map(({ id, isOptional }) => ({ id, state: isOptional ? 'off' : 'on' }));

const CONNECTED: Replies = view({ connected: ACCOUNT, stored: STORED });
const INVITATION = invitationTo('Practice event', 'practice');
const MADE: Replies = { ...CONNECTED, 'meeting.create': done({ key: 'made', invitation: INVITATION }) };

/** Goes to the practice event and presses buttons there, one after the other. */
const trying =
  (...names: readonly TextKey[]) =>
  async (page: Page): Promise<void> => {
    for (const name of ['welcome_try', ...names] as const) await press(name)(page);
  };

/** Everything the welcome page can look like. */
export const WELCOME_STATES: readonly PageState[] = [
  { name: 'connect-own', replies: view(), act: press('welcome_connect') },
  {
    name: 'connect-one-click',
    replies: view({ preset: PRESET }),
    async act(page) {
      await press('welcome_connect')(page);
      await open('welcome_scopes')(page);
    },
  },
  {
    name: 'connect-again',
    replies: view({ preset: PRESET, stored: { ...PRESET }, failure: { code: 'session_ended' } }),
    act: press('welcome_connect'),
  },
  { name: 'connect-closed', replies: view({ failure: { code: 'policy_broken' } }), act: press('welcome_connect') },
  { name: 'connect-in-memory', replies: view({ inMemory: true }), act: press('welcome_connect') },
  { name: 'storage-broken', replies: { 'connection.read': failed('storage') }, act: press('welcome_connect') },
  { name: 'connected', replies: CONNECTED, act: press('welcome_connect') },
  {
    name: 'connected-without-licence',
    replies: view({ connected: { ...ACCOUNT, canSchedule: false }, stored: STORED }),
    act: press('welcome_connect'),
  },
  {
    name: 'where',
    replies: { ...CONNECTED, 'pages.read': done({ pages: PAGES }) },
    act: press('welcome_where'),
  },
  {
    name: 'where-without-access',
    replies: {
      ...CONNECTED,
      'pages.read': done({
        pages: PAGES.map(({ id }) => ({ id, state: 'no_access' })),
        refusedWebex: 'https://a.test',
      }),
    },
    act: press('welcome_where'),
  },
  { name: 'try-signed-out', replies: view(), act: trying() },
  { name: 'try', replies: CONNECTED, act: trying() },
  {
    name: 'try-making',
    replies: { ...CONNECTED, 'meeting.create': 'pending' },
    act: trying('button_add'),
  },
  { name: 'try-added', replies: MADE, act: trying('button_add') },
  { name: 'try-removed', replies: MADE, act: trying('button_add', 'button_undo') },
  {
    name: 'try-not-removed',
    replies: { ...MADE, 'meeting.remove': failed('webex_down') },
    act: trying('button_add', 'button_undo'),
  },
  {
    name: 'try-failed',
    replies: { ...CONNECTED, 'meeting.create': failed('offline') },
    act: trying('button_add'),
  },
  {
    name: 'try-unclear',
    replies: { ...CONNECTED, 'meeting.create': failed('unclear'), 'meeting.await': failed('unclear') },
    act: trying('button_add'),
  },
  {
    name: 'try-in-the-past',
    replies: CONNECTED,
    async act(page) {
      await trying()(page);
      await fill('slot_date', '2027-03-01')(page);
      await press('button_add')(page);
    },
  },
];
