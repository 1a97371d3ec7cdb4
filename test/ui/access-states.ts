import type { AccessFailure, AccessMatch, AccessProgress } from '../../src/domain/access-request';
import { done, failed } from '../../src/domain/failure';
import type { AccessView } from '../../src/messaging/calls/access-requests';
import type { Replies } from '../e2e/stand-in';
import { fill, open, press } from './by-words';
import { ACCOUNT, type PageState, STORED, VIEW } from './popup-states';

const ID = '7f1c1f0a-6f0e-4d57-9c0e-0123456789ab';
export const NOOR = 'noor.haddad@example.com';

const CONNECTION = { ...VIEW, connected: ACCOUNT, stored: STORED };
const shows = (more: Replies = {}): Replies => ({
  'connection.read': done({ ...CONNECTION, features: ['access_requests'] }),
  ...more,
});

const PROGRESS: AccessProgress = {
  ...{ windowsDone: 12, windows: 12, meetings: 420, looked: 420, matches: 0, hostedByOthers: 12, failures: 0 },
  ...{ requests: 440, retries: 0 },
};

type More = Partial<AccessView['request']> & Partial<Omit<AccessView, 'request'>>;

export function viewOf(
  progress: Partial<AccessProgress>,
  { isWorking, waitsSeconds, secondsLeft, trouble, ...more }: More = {},
): AccessView {
  return {
    request: {
      ...{ id: ID, email: NOOR, from: '2026-03-03', to: '2027-03-03', zone: 'Europe/Berlin' },
      ...{ startedAt: Date.UTC(2027, 2, 3, 9), state: 'done', progress: { ...PROGRESS, ...progress } },
      ...more,
    },
    isWorking: isWorking ?? false,
    ...(waitsSeconds === undefined ? {} : { waitsSeconds }),
    ...(secondsLeft === undefined ? {} : { secondsLeft }),
    ...(trouble === undefined ? {} : { trouble }),
  };
}

const RUNNING = viewOf({ windowsDone: 7, looked: 180, meetings: 240, matches: 3 }, { state: 'running' });
const WORKING: AccessView = { ...RUNNING, isWorking: true, secondsLeft: 154 };

/** A request that has been begun earlier and is taken up again. */
const goingOn = (...views: readonly AccessView[]): Replies =>
  shows({ 'access.list': done([RUNNING]), 'access.go_on': views.map((view) => done(view)) });

const TITLES = ['Quarterly numbers', 'Interview 🎨', 'مراجعة التصميم', '=1+1'];

export const matchOf = (n: number): AccessMatch => ({
  ...{ requestId: ID, meetingId: `m${n}`, title: `${TITLES[n % TITLES.length]} ${n}`, timezone: 'Europe/Berlin' },
  ...{
    start: new Date(Date.UTC(2026, 3, 1 + n, 9)).toISOString(),
    end: new Date(Date.UTC(2026, 3, 1 + n, 10)).toISOString(),
  },
  ...{ totalParticipants: n % 3 === 0 ? 2 : 7, isOneOnOne: n % 3 === 0 },
  stays: [
    {
      joined: new Date(Date.UTC(2026, 3, 1 + n, 9, 2)).toISOString(),
      left: new Date(Date.UTC(2026, 3, 1 + n, 9, 58)).toISOString(),
      ...{ name: 'Noor Haddad', isCoHost: false, isInvitee: true, devices: ['webex_meeting_center_mac'] },
    },
  ],
});

export const lostOf = (n: number): AccessFailure => ({
  ...{
    requestId: ID,
    meetingId: `f${n}`,
    title: `All hands ${n}`,
    start: new Date(Date.UTC(2026, 5, 1 + n, 9)).toISOString(),
  },
  failure: { code: n % 2 === 0 ? 'webex_down' : 'forbidden' },
});

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

const PARTS = [
  done({ items: range(0, 40).map(matchOf), next: 'a' }),
  done({ items: range(40, 60).map(matchOf) }),
] as const;

/** What is answered to going through all of them and back again. */
export const THREE_PARTS = [...PARTS, PARTS[0]];

/** Sixty meetings in two parts, and three that are lost. */
export const MANY: Replies = shows({
  'access.list': done([viewOf({ matches: 60, failures: 3 })]),
  'access.matches': PARTS,
  'access.failures': done({ items: range(0, 3).map(lostOf) }),
});

/** Two of which Webex's list tells no more than that they are there. */
const UNNAMED: Replies = shows({
  'access.list': done([viewOf({ matches: 60, failures: 2 })]),
  'access.failures': done({
    items: [0, 1].map((n) => ({
      ...lostOf(n),
      ...{ meetingId: '', title: '', start: '', failure: { code: 'access_unreadable' as const } },
    })),
  }),
});

const one = shows({
  'access.list': done([viewOf({ matches: 1 })]),
  'access.matches': done({ items: [{ ...matchOf(1), host: { name: 'Noor Haddad', email: NOOR } }] }),
  'access.failures': done({ items: [] }),
});

const erase = (erased: number, changed: number, isAccount = false): Replies => {
  const person = done({ erased, changed, isAccount });
  return shows({
    ...(isAccount ? {} : { 'access.list': done([viewOf({})]) }),
    'person.find': person,
    'person.erase': person,
  });
};

/** Looks for what is kept about somebody. */
const look =
  (email: string): NonNullable<PageState['act']> =>
  async (page) => {
    await page.locator('section form input[type=email]').fill(email);
    await press('erase_look')(page);
  };

/** Everything the page for access requests can look like. */
export const ACCESS_STATES: readonly PageState[] = [
  { name: 'fresh', replies: shows() },
  { name: 'not-connected', replies: { 'connection.read': done({ ...VIEW, features: [] }) } },
  { name: 'scope-missing', replies: { 'connection.read': done({ ...CONNECTION, features: [] }) } },
  {
    name: 'scope-declined',
    replies: {
      'connection.read': done({ ...CONNECTION, features: [] }),
      'feature.allow': failed('scope_missing', { scopes: ['meeting:participants_read'] }),
    },
    act: press('access_allow_button'),
  },
  {
    name: 'scope-closed',
    replies: {
      'connection.read': done({ ...CONNECTION, features: [] }),
      'feature.allow': failed('sign_in_closed'),
    },
    act: press('access_allow_button'),
  },
  {
    name: 'wrong-fields',
    replies: shows(),
    async act(page) {
      await fill('access_email', NOOR)(page);
      await fill('access_from', '2027-03-03')(page);
      await fill('access_to', '2027-03-01')(page);
      await press('access_start')(page);
    },
  },
  { name: 'paused', replies: shows({ 'access.list': done([RUNNING]) }) },
  { name: 'running', replies: goingOn(WORKING), act: press('access_go_on') },
  {
    name: 'listing',
    replies: goingOn(viewOf({ windowsDone: 0, looked: 120, meetings: 200 }, { state: 'running', isWorking: true })),
    act: press('access_go_on'),
  },
  {
    name: 'waiting',
    replies: goingOn({ ...RUNNING, isWorking: true, waitsSeconds: 25, secondsLeft: 320 }),
    act: press('access_go_on'),
  },
  { name: 'queued', replies: goingOn(RUNNING), act: press('access_go_on') },
  {
    name: 'offline',
    replies: goingOn({ ...WORKING, trouble: { code: 'offline' } }),
    act: press('access_go_on'),
  },
  {
    name: 'stopped',
    replies: shows({ 'access.list': done([viewOf({}, { state: 'stopped', failure: { code: 'session_ended' } })]) }),
  },
  {
    name: 'done-none',
    replies: shows({
      'access.list': done([viewOf({})]),
      'access.matches': done({ items: [] }),
      'access.failures': done({ items: [] }),
    }),
  },
  { name: 'one', replies: one, act: open('access_show_matches') },
  { name: 'many', replies: MANY, act: open('access_show_matches') },
  { name: 'failures', replies: MANY, act: open('access_show_failures') },
  { name: 'failures-unnamed', replies: UNNAMED, act: open('access_show_failures') },
  { name: 'export', replies: MANY, act: open('access_export') },
  {
    name: 'cancelled',
    replies: shows({ 'access.list': done([viewOf({ looked: 12, windowsDone: 1 }, { state: 'cancelled' })]) }),
  },
  { name: 'forget', replies: one, act: press('access_forget') },
  { name: 'list-refused', replies: shows({ 'access.list': failed('storage') }) },
  { name: 'erase-question', replies: erase(4, 6), act: look(NOOR) },
  { name: 'erase-nothing', replies: erase(0, 0, true), act: look(ACCOUNT.account.email) },
  { name: 'erase-account', replies: erase(1, 0, true), act: look(ACCOUNT.account.email) },
  {
    name: 'erase-done',
    replies: erase(4, 6),
    async act(page) {
      await look(NOOR)(page);
      await press('erase_now')(page);
    },
  },
];

export const accessCalled = (wanted: string): PageState => {
  const state = ACCESS_STATES.find(({ name }) => name === wanted);
  if (!state) throw new Error(`no state is called ${wanted}`);
  return state;
};
