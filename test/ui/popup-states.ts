import type { Page } from '@playwright/test';
import type { AgendaMeeting } from '../../src/domain/agenda';
import type { Creation } from '../../src/domain/creation';
import { done, failed } from '../../src/domain/failure';
import type { Invitation } from '../../src/domain/invitation';
import type { Waiting } from '../../src/domain/waiting';
import type { ConnectionView } from '../../src/messaging/calls/connection';
import type { CreationView } from '../../src/messaging/calls/meetings';
import type { Replies } from '../e2e/stand-in';
import { TEST_CLIENT_ID } from '../simulator/test-account';
import { fill, open, press } from './by-words';

/** The moment at which every state is shown: a Wednesday morning. */
export const MOMENT = new Date('2027-03-03T09:20:00Z');
const ZONE = 'UTC';

/** A state of one of our pages, in whatever language the browser has. */
export interface PageState {
  readonly name: string;
  readonly replies: Replies;
  /** What is different about the browser. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** What the person has done since it was opened. */
  readonly act?: (page: Page) => Promise<void>;
}

export interface PopupState extends PageState {
  /** Address of the page in front; the browser tells none where it is left out. */
  readonly front?: string;
  /** The browser gives no access when it is asked for it. */
  readonly browserRefuses?: true;
}

export const VIEW: ConnectionView = {
  redirectUri: 'https://example.chromiumapp.org/webex',
  scopes: [],
  featureScopes: {
    personal_room: ['meeting:preferences_read'],
    account_defaults: ['meeting:preferences_read'],
    access_requests: ['meeting:participants_read'],
  },
  ownAllowed: true,
  features: ['personal_room'],
  inMemory: false,
};

export const ACCOUNT = {
  account: {
    id: '1',
    name: 'Ines Calder',
    email: 'ines.calder@example.com',
    hostSites: ['acme.example.webex.com'],
    sites: ['acme.example.webex.com'],
  },
  canSchedule: true,
};
export const STORED = { way: 'own', clientId: TEST_CLIENT_ID, region: 'commercial' } as const;

const linkOf = (id: string) => `https://acme.example.webex.com/acme/j.php?MTID=m${id}`;

export function invitationTo(title: string, id: string): Invitation {
  const lines = [
    `Join the Webex meeting: ${linkOf(id)}`,
    'Meeting number: 2555 123 4567',
    'Meeting password: pXk7q2',
    'Join by phone: +1-202-555-0143 (US Toll)',
  ];
  return { title, link: linkOf(id), lines, html: lines.join('<br>') };
}

let count = 0;

/** A click of a quarter of an hour ago. */
export function clickOf(waits: Waiting, title: string, more: Partial<Creation> = {}): CreationView {
  count += 1;
  const key = `7f1c1f0a-6f0e-4d57-9c0e-${String(count).padStart(12, '0')}`;
  const isMade = waits === 'ready' || waits === 'unsaved';
  const creation: Creation = {
    key,
    state: isMade ? 'confirmed' : waits === 'unclear' ? 'unclear' : waits === 'under_way' ? 'sent' : 'failed',
    origin: 'popup',
    title,
    draft: { title, when: { kind: 'now', zone: ZONE } },
    schedule: { start: '2027-03-03T09:22:00+00:00', end: '2027-03-03T09:52:00+00:00', timezone: ZONE },
    clientId: TEST_CLIENT_ID,
    accountId: '1',
    createdAt: MOMENT.getTime() - 900_000,
    lookUps: 0,
    dismissed: false,
    ...more,
  };
  return { creation, waits, ...(isMade ? { made: { key, invitation: invitationTo(title, String(count)) } } : {}) };
}

/** A meeting of ours at `HH:mm` of the day, or of tomorrow. */
export function meetingAt(title: string, from: string, to: string, more: Partial<AgendaMeeting> = {}): AgendaMeeting {
  const id = title.replace(/\W/g, '').toLowerCase() || from;
  const [start, end] = [from, to].map((time) => (time.includes('T') ? `${time}:00Z` : `2027-03-03T${time}:00Z`));
  return {
    id,
    title,
    start: start ?? '',
    end: end ?? '',
    timezone: ZONE,
    link: linkOf(id),
    ours: true,
    invitation: invitationTo(title, id),
    ...more,
  };
}

/** Somebody else's, to which the person is invited. */
export function invitedTo(title: string, from: string, to: string): AgendaMeeting {
  const { invitation: _own, ...meeting } = meetingAt(title, from, to);
  return { ...meeting, ours: false };
}

const DESIGN = 'Design review 🎨';
const ALL_HANDS = 'All hands: what comes next, what we leave behind, and who does it';

export const DAY: readonly AgendaMeeting[] = [
  meetingAt('Daily stand-up', '09:15', '09:30'),
  invitedTo(ALL_HANDS, '11:00', '12:00'),
  meetingAt(DESIGN, '13:30', '14:15'),
  meetingAt('اجتماع الفريق', '16:00', '16:30'),
  meetingAt('Interview', '2027-03-04T10:00', '2027-03-04T10:45'),
  invitedTo('Quarterly numbers', '2027-03-04T15:00', '2027-03-04T16:00'),
];

const PICTURED: readonly AgendaMeeting[] = [
  meetingAt('Daily stand-up', '09:15', '09:30'),
  invitedTo('All hands', '11:00', '12:00'),
  meetingAt('Design review', '13:30', '14:15'),
  meetingAt('Interview', '2027-03-04T10:00', '2027-03-04T10:45'),
];

/** Signed in, with nothing that waits. */
export const CALM: Replies = {
  'connection.read': done({ ...VIEW, connected: ACCOUNT, site: 'acme.example.webex.com', stored: STORED }),
  'creations.waiting': done([]),
  'diagnosis.read': done('One-Click for Webex, 2027-03-03'),
  'agenda.read': done(DAY.filter(({ ours }) => ours)),
  'agenda.refresh': done(DAY),
};

const ROOM = 'https://acme.example.webex.com/meet/ines.calder';

const SIGNED_OUT: Replies = { 'connection.read': done({ ...VIEW, features: [] }) };

const waiting = (...clicks: readonly CreationView[]): Replies => ({ ...CALM, 'creations.waiting': done(clicks) });

/** Everything the popup can look like, each state by its own name. */
export const POPUP_STATES: readonly PopupState[] = [
  { name: 'signed-out', replies: SIGNED_OUT },
  {
    name: 'session-ended',
    replies: {
      'connection.read': done({ ...VIEW, stored: STORED, failure: { code: 'session_ended' } }),
      'creations.waiting': done([clickOf('retry', 'Kept for later', { failure: { code: 'session_ended' } })]),
      'agenda.read': done([]),
    },
  },
  {
    name: 'signed-out-with-room',
    replies: {
      ...SIGNED_OUT,
      'room.typed': done({ ...invitationTo('', 'room'), lines: [`Join the Webex meeting: ${ROOM}`] }),
    },
    act: press('popup_room'),
  },
  { name: 'link-found', replies: SIGNED_OUT, act: fill('link_label', `Come to <${ROOM}>`) },
  { name: 'link-none', replies: SIGNED_OUT, act: fill('link_label', 'see you at noon') },
  {
    name: 'link-folded-out',
    replies: CALM,
    act: open('link_title'),
  },
  { name: 'storage-broken', replies: { 'connection.read': failed('storage') } },
  { name: 'calm', replies: CALM },
  {
    name: 'page-off',
    front: 'https://calendar.google.com/calendar/u/0/r',
    replies: { ...CALM, 'pages.read': done({ pages: [{ id: 'google_calendar', state: 'off' }] }) },
  },
  {
    name: 'page-forbidden',
    front: 'https://calendar.google.com/calendar/u/0/r',
    replies: {
      ...CALM,
      'pages.read': done({ pages: [{ id: 'google_calendar', state: 'off', isForbidden: true }] }),
    },
  },
  {
    name: 'page-without-access',
    front: 'https://calendar.google.com/calendar/u/0/r',
    replies: { ...CALM, 'pages.read': done({ pages: [{ id: 'google_calendar', state: 'no_access' }] }) },
  },
  {
    name: 'page-given-up',
    front: 'https://calendar.google.com/calendar/u/0/r',
    replies: {
      ...CALM,
      'pages.read': done({ pages: [{ id: 'google_calendar', state: 'gave_up', gaveUp: { editor: 'errors' } }] }),
    },
  },
  {
    name: 'page-refused-again',
    front: 'https://calendar.google.com/calendar/u/0/r',
    replies: { ...CALM, 'pages.read': done({ pages: [{ id: 'google_calendar', state: 'no_access' }] }) },
    browserRefuses: true,
    act: press('page_allow'),
  },
  {
    name: 'page-given-up-in-mails',
    front: 'https://outlook.office.com/mail/',
    replies: { ...CALM, 'pages.read': done({ pages: [{ id: 'outlook', state: 'on', gaveUp: { mail: 'removed' } }] }) },
  },
  {
    name: 'webex-out-of-reach',
    replies: { ...CALM, 'pages.read': done({ pages: [], refusedWebex: 'https://webexapis.com' }) },
  },
  {
    // The picture in the README: fonts without emoji draw it too.
    name: 'readme',
    replies: {
      ...CALM,
      'agenda.read': done(PICTURED.filter(({ ours }) => ours)),
      'agenda.refresh': done(PICTURED),
    },
  },
  { name: 'empty-day', replies: { ...CALM, 'agenda.read': done([]), 'agenda.refresh': done([]) } },
  { name: 'asking-webex', replies: { ...CALM, 'agenda.read': done([]), 'agenda.refresh': 'pending' } },
  { name: 'webex-silent', replies: { ...CALM, 'agenda.refresh': failed('webex_down') } },
  {
    name: 'full-day',
    replies: {
      ...CALM,
      'agenda.refresh': done(
        Array.from({ length: 9 }, (_, n) => meetingAt(`Meeting ${n + 1}`, `${10 + n}:00`, `${10 + n}:45`)),
      ),
    },
  },
  { name: 'under-way', replies: { ...waiting(clickOf('under_way', 'Quick question')), 'meeting.await': 'pending' } },
  { name: 'made', replies: waiting(clickOf('ready', 'Quick question')) },
  {
    name: 'inserted',
    replies: { ...waiting(clickOf('ready', 'Quick question')), 'page.insert': done({ outcome: 'inserted' }) },
    act: press('button_insert'),
  },
  {
    name: 'insert-refused',
    replies: { ...waiting(clickOf('ready', 'Quick question')), 'page.insert': done({ outcome: 'password' }) },
    act: press('button_insert'),
  },
  { name: 'not-delivered', replies: waiting(clickOf('ready', 'Roadmap', { origin: 'page' })) },
  { name: 'unsaved-event', replies: waiting(clickOf('unsaved', 'Roadmap', { origin: 'page', unsaved: true })) },
  { name: 'unclear', replies: { ...waiting(clickOf('unclear', 'Roadmap')), 'meeting.await': failed('unclear') } },
  { name: 'can-be-made', replies: waiting(clickOf('retry', 'Roadmap', { failure: { code: 'offline' } })) },
  {
    name: 'refused',
    replies: waiting(
      clickOf('failed', 'Roadmap', { failure: { code: 'refused', detail: 'Recording is off on this site.' } }),
    ),
  },
  {
    name: 'many-wait',
    replies: waiting(
      clickOf('retry', 'Made while offline', { failure: { code: 'offline' } }),
      clickOf('ready', 'A title that is so long that it needs more than one line of the popup, and says nothing'),
      clickOf('unsaved', 'Closed without saving', { origin: 'page' }),
      clickOf('failed', 'Refused', { failure: { code: 'bad_link' } }),
      clickOf('failed', 'Refused too', { failure: { code: 'forbidden', lacks: 'licence' } }),
    ),
  },
  { name: 'schedule', replies: CALM, act: press('popup_schedule') },
  {
    name: 'schedule-in-the-past',
    replies: CALM,
    async act(popup) {
      await press('popup_schedule')(popup);
      await fill('slot_date', '2027-03-01')(popup);
      await press('popup_schedule_make')(popup);
    },
  },
  {
    name: 'long-title',
    replies: CALM,
    act: fill('popup_title_label', 'Weekly planning of what we plan every week. '.repeat(4)),
  },
  { name: 'options', replies: CALM, act: open('popup_options') },
  {
    name: 'room',
    replies: { ...CALM, 'room.read': done(invitationTo('Ines Calder', 'room')) },
    act: press('popup_room'),
  },
  { name: 'room-failed', replies: { ...CALM, 'room.read': failed('webex_down') }, act: press('popup_room') },
  { name: 'change', replies: CALM, act: press('agenda_change', DESIGN) },
  {
    name: 'change-failed',
    replies: { ...CALM, 'meeting.follow': failed('refused', { detail: 'Meeting is in progress' }) },
    async act(popup) {
      await press('agenda_change', DESIGN)(popup);
      await press('agenda_save')(popup);
    },
  },
  { name: 'remove', replies: CALM, act: press('agenda_remove', DESIGN) },
  {
    name: 'remove-failed',
    replies: { ...CALM, 'meeting.remove': failed('not_ours') },
    async act(popup) {
      await press('agenda_remove', DESIGN)(popup);
      await press('popup_remove')(popup);
    },
  },
  {
    name: 'remove-series',
    replies: { ...CALM, 'agenda.refresh': done([meetingAt('Stand-up', '11:00', '11:15', { isSeries: true })]) },
    act: press('agenda_remove', 'Stand-up'),
  },
  { name: 'copied', replies: CALM, act: press('agenda_copy_link', ALL_HANDS) },
];
