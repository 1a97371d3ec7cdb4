import type { Page } from '@playwright/test';
import { done, failed } from '../../src/domain/failure';
import { NO_CHOICES } from '../../src/domain/meeting-options';
import type { ConnectionView } from '../../src/messaging/calls/connection';
import type { Replies } from '../e2e/stand-in';
import { TEST_CLIENT_ID } from '../simulator/test-account';
import { fill, open, press } from './by-words';
import { INVITATION_STATES } from './invitation-states';
import { ACCOUNT, type PageState, STORED, VIEW } from './popup-states';

const OWN: ConnectionView = {
  ...VIEW,
  scopes: ['meeting:schedules_read', 'meeting:schedules_write', 'spark:people_read'],
  features: [],
};
const PUBLISHER = { way: 'publisher', clientId: TEST_CLIENT_ID, region: 'commercial' } as const;

const shows = (view: Partial<ConnectionView> = {}, more: Replies = {}): Replies => ({
  'connection.read': done({ ...OWN, ...view }),
  'choices.read': done(NO_CHOICES),
  ...more,
});

const connected = (more: Replies = {}, view: Partial<ConnectionView> = {}) =>
  shows({ connected: ACCOUNT, stored: STORED, ...view }, more);

async function connect(page: Page): Promise<void> {
  await fill('options_client_id', 'C1')(page);
  await fill('options_client_secret', 'secret')(page);
  await press('button_settings')(page);
}

/** A browser in which the person has taken our keys away. */
async function withoutKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { chrome } = globalThis as unknown as { chrome: { commands: { getAll: unknown } } };
    chrome.commands.getAll = async () => [{ name: '_execute_action', description: '', shortcut: '' }];
  });
}

/** What the settings page can look like, each state by its own name. */
export const SETTINGS_STATES: readonly PageState[] = [
  { name: 'own', replies: shows() },
  { name: 'preset', replies: shows({ preset: PUBLISHER }) },
  { name: 'closed', replies: shows({ ownAllowed: false }) },
  { name: 'in-memory', replies: shows({ inMemory: true }) },
  { name: 'session-ended', replies: shows({ stored: STORED, failure: { code: 'session_ended' } }) },
  {
    name: 'policy-broken',
    replies: shows({ failure: { code: 'policy_broken', detail: 'brokerUrl, region' } }),
  },
  {
    name: 'ask-administrator',
    replies: shows({}, { 'connection.connect': failed('sign_in_closed') }),
    act: connect,
  },
  {
    name: 'refused',
    replies: shows({}, { 'connection.connect': failed('client_refused', { detail: 'invalid_client' }) }),
    act: connect,
  },
  { name: 'connected', replies: connected() },
  ...INVITATION_STATES,
  { name: 'with-room', replies: connected({}, { features: ['personal_room', 'account_defaults'] }) },
  { name: 'cannot-schedule', replies: connected({}, { connected: { ...ACCOUNT, canSchedule: false } }) },
  {
    name: 'rows-unclear',
    replies: connected({ 'connection.connect': failed('rows_unclear') }),
    act: press('options_another_account'),
  },
  {
    name: 'farewell',
    replies: {
      ...connected({ 'connection.disconnect': done({ revoked: 'unknown', meetingsKept: 2 }) }),
      'connection.read': [done({ ...OWN, connected: ACCOUNT, stored: STORED }), done(OWN)],
    },
    act: press('options_disconnect'),
  },
  {
    name: 'pages',
    replies: shows(
      { preset: PUBLISHER },
      {
        'diagnosis.read': done('One-Click for Webex 0.1.0'),
        'pages.read': done({
          refusedWebex: 'https://webexapis.com',
          pages: [
            { id: 'google_calendar', state: 'no_access' },
            { id: 'gmail', state: 'gave_up', gaveUp: { editor: 'errors' } },
            { id: 'outlook', state: 'on', gaveUp: { mail: 'removed' } },
            { id: 'proton_calendar', state: 'off' },
            { id: 'proton_mail', state: 'on' },
          ],
        }),
      },
    ),
    act: open('diagnosis_title'),
  },
  {
    name: 'laid-down',
    replies: connected({
      'policy.read': done({
        options: { lobby: 'blockFromJoin', joinBeforeHost: 'off', autoRecord: false },
        passwordInInvitations: false,
        mayNotSync: true,
        pages: ['google_calendar'],
      }),
      'sync.read': done({ isOn: false, isForbidden: true }),
      'pages.read': done({
        pages: [
          { id: 'google_calendar', state: 'on' },
          { id: 'gmail', state: 'off', isForbidden: true },
        ],
      }),
    }),
  },
  { name: 'sync-failing', replies: connected({ 'sync.read': done({ isOn: true, isFailing: true }) }) },
  {
    name: 'export-refused',
    replies: connected({ 'settings.export': failed('storage') }),
    act: press('button_export'),
  },
  { name: 'keys-none', replies: connected(), prepare: withoutKeys },
];

export const settingsCalled = (wanted: string): PageState => {
  const state = SETTINGS_STATES.find(({ name }) => name === wanted);
  if (!state) throw new Error(`no state is called ${wanted}`);
  return state;
};
