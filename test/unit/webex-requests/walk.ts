import type { OpenedPage } from '../../../src/background/insert-into-page';
import type { EventTimes } from '../../../src/domain/meeting-draft';
import { NO_CHOICES } from '../../../src/domain/meeting-options';
import { SEVERAL_SITES } from '../../simulator/test-account';
import { QUESTION, REQUEST, worldOf } from '../harness/access';
import { pageAsker } from '../harness/askers';
import { openBrowser, own } from '../harness/background';
import { DRAFT, KEY, keyOf, rowOf } from '../harness/clicks';
import { given } from '../harness/given';
import { PRESET } from '../harness/sim-network';
import { type Noted, type Notes, openNoted } from './noted';
import { QUIET } from './quiet';

const PAGE = pageAsker();
const WEEKLY = 'FREQ=WEEKLY;INTERVAL=1;BYDAY=WE;COUNT=6';

const on = (date: string, startTime = '09:00', endTime = '10:00'): EventTimes => ({
  startDate: date,
  startTime,
  endDate: date,
  endTime,
  zone: 'Europe/Berlin',
});

/** A page that takes everything. */
const OPENED: OpenedPage = {
  pin: async () => 'pinned',
  insert: async () => 'inserted',
  copy: async () => true,
  notify: async () => undefined,
};

/** Makes every call that there is, those that ask Webex in all the ways in which they do, and notes what left. */
export async function walkEverything(): Promise<Notes> {
  const notes: Notes = { requests: [], acts: new Set() };
  await walkOwnIntegration(notes);
  await walkBroker(notes);
  await walkAccessRequest(notes);
  return notes;
}

async function walkOwnIntegration(notes: Notes): Promise<void> {
  const browser = openBrowser();
  browser.at.person = SEVERAL_SITES;
  const noted = openNoted(browser, notes);
  const { call, partIs } = noted;
  given(await call('connection.connect', own()));
  partIs('personal_room');
  given(await call('feature.allow', { feature: 'personal_room' }));
  given(await call('connection.connect', own()));
  given(await call('room.read', {}));
  partIs('account_defaults');
  given(await call('feature.allow', { feature: 'account_defaults' }));
  const options = { site: 'acme.example.webex.com' };
  const { account } = given(await call('connection.read', {})).connected ?? { account: { id: '' } };
  given(await call('choices.defaults', {}));
  given(await call('choices.write', { accountId: account.id, choices: { ...NO_CHOICES, options } }));
  given(await call('choices.defaults', {}));
  partIs('main');
  await walkMeeting(noted, browser);
  await walkLostAnswer(noted, browser);
  await walkSeries(noted);
  await walkAdoption(noted);
  for (const [name, request, asker] of QUIET) await noted.call(name, request, asker === 'page' ? PAGE : undefined);
  given(await call('feature.withhold', { feature: 'personal_room' }));
  browser.clock.advance(11 * 86_400_000);
  await noted.happens('alarm: renewal', ({ keepSignedIn }) => keepSignedIn());
  given(await call('connection.disconnect', { leaveUnclear: true, forgetMeetings: true }));
}

/** A meeting of an event that is moved, listed, and taken back. */
async function walkMeeting(noted: Noted, { faults }: ReturnType<typeof openBrowser>): Promise<void> {
  const { call } = noted;
  const { invitation } = given(await call('meeting.create', { key: KEY, draft: DRAFT }, PAGE));
  const { link } = invitation;
  given(await call('meeting.delivered', { key: KEY }, PAGE));
  given(await call('agenda.read', {}));
  given(await call('agenda.refresh', {}));
  const event = { link, title: DRAFT.title, when: on('2026-03-04', '11:30', '12:15') };
  given(await call('meeting.compare', event, PAGE));
  faults.plan({ method: 'PATCH', path: /^\/v1\/meetings\//, kind: 'drop-after' });
  await call('meeting.follow', event, PAGE);
  given(await call('meeting.compare', event, PAGE));
  given(await call('meeting.follow', event, PAGE));
  const twin = { ...rowOf(), tags: ['one-click-for-webex', `one-click:${KEY}`] };
  await noted.now().webex.createMeeting(twin);
  await noted.happens('alarm: look-up', ({ lookUp }) => lookUp.settleDue());
  given(await call('meeting.remove', { link }, PAGE));
  await noted.happens('menu', ({ inserting }) => inserting.makeAndInsert(keyOf(2), OPENED));
}

/** Clicks whose answer is lost, that a stopped background left behind, and that could not be sent. */
async function walkLostAnswer(noted: Noted, { at, faults }: ReturnType<typeof openBrowser>): Promise<void> {
  const { call } = noted;
  const lose = () => faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'drop-after' });
  lose();
  given(await call('meeting.create', { key: keyOf(3), draft: DRAFT }, PAGE));
  lose();
  faults.plan({ method: 'GET', path: '/v1/meetings', kind: 'status', status: 503, times: 100 });
  await call('meeting.create', { key: keyOf(4), draft: DRAFT }, PAGE);
  faults.clear();
  noted.restart();
  await call('meeting.await', { key: keyOf(4) }, PAGE);
  at.online = false;
  await call('meeting.create', { key: keyOf(5), draft: DRAFT });
  at.online = true;
  given(await call('creation.retry', { key: keyOf(5), newKey: keyOf(6) }));
}

/** One date of a series is moved, and then another. */
async function walkSeries({ call }: Noted): Promise<void> {
  const { invitation } = given(
    await call('meeting.create', { key: keyOf(7), draft: { ...DRAFT, repeats: WEEKLY } }, PAGE),
  );
  const { link } = invitation;
  const moved = {
    link,
    title: DRAFT.title,
    when: on('2026-03-18', '11:00', '12:00'),
    repeats: WEEKLY,
    planned: '20260318T080000Z',
  };
  given(await call('meeting.compare', moved, PAGE));
  given(
    await call('meeting.follow', { ...moved, was: { when: on('2026-03-18'), repeats: WEEKLY }, scope: 'this' }, PAGE),
  );
}

/** A meeting of ours whose record is not here any more. */
async function walkAdoption(noted: Noted): Promise<void> {
  const { call } = noted;
  const { invitation } = given(await call('meeting.create', { key: keyOf(8), draft: DRAFT }));
  await noted.now().meetings.clear(new Set());
  await noted.now().journal.forget([keyOf(8)]);
  given(await call('meeting.adopt', { link: invitation.link }, PAGE));
}

/** Signing in and out where a token broker stands in between. */
async function walkBroker(notes: Notes): Promise<void> {
  const browser = openBrowser();
  browser.at.publisher = PRESET;
  browser.at.page = OPENED;
  const { call, partIs } = openNoted(browser, notes);
  const choice = { using: { kind: 'preset' }, chooseAccount: false, leaveUnclear: false } as const;
  given(await call('connection.connect', choice));
  partIs('personal_room');
  given(await call('feature.allow', { feature: 'personal_room' }));
  given(await call('page.insert', { kind: 'room', press: keyOf(1) }));
  partIs('main');
  const draft = { when: { kind: 'now', zone: 'Europe/Berlin' } } as const;
  given(await call('page.insert', { kind: 'new', key: keyOf(2), draft }));
  given(await call('page.insert', { kind: 'made', press: keyOf(3), key: keyOf(2) }));
  given(
    await call('page.insert', { kind: 'link', press: keyOf(4), link: 'https://acme.example.webex.com/meet/someone' }),
  );
  given(await call('connection.disconnect', { leaveUnclear: true, forgetMeetings: true }));
}

/** A person's data in meetings that are over, page by page. */
async function walkAccessRequest(notes: Notes): Promise<void> {
  const browser = openBrowser();
  const { call, partIs } = openNoted(browser, notes);
  given(await call('connection.connect', own()));
  partIs('access_requests');
  given(await call('feature.allow', { feature: 'access_requests' }));
  browser.webex.state.instances.push(...worldOf().instances);
  let view = given(await call('access.start', { id: REQUEST, question: QUESTION }));
  while (view.request.state === 'running') view = given(await call('access.go_on', { id: REQUEST }));
  given(await call('access.matches', { id: REQUEST }));
  given(await call('access.failures', { id: REQUEST }));
}
