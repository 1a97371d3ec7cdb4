import { describe, expect, test } from 'vitest';
import type { Result } from '../../../src/domain/failure';
import type { Invitation } from '../../../src/domain/invitation';
import type { InvitationChoices } from '../../../src/domain/invitation-choices';
import { NO_CHOICES } from '../../../src/domain/meeting-options';
import { voiceFrom } from '../../../src/i18n/voice';
import type { FoundMeeting } from '../../../src/messaging/calls/meetings';
import { ORDINARY_HOST, SEVERAL_SITES } from '../../simulator/test-account';
import { type Background, connect, openConnected, startBackground } from '../harness/background';
import { DRAFT, KEY, keyOf } from '../harness/clicks';
import { VOICE } from '../harness/words';

const GERMAN = {
  invite_join: { message: 'Am Meeting teilnehmen', description: 'not read' },
  repeat_weekly: { message: 'Jede Woche am $1' },
};

/** What came of it; throws where that is a failure. */
function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

const choose = (background: Background, invitation: InvitationChoices, person = ORDINARY_HOST) =>
  background.choices.write(person.id, { ...NO_CHOICES, invitation });

const make = async (background: Background, key = KEY, draft = DRAFT): Promise<Invitation> =>
  valueIn(await background.creating.create(key, draft, 'page')).invitation;

const found = async (background: Background, link: string): Promise<FoundMeeting> =>
  valueIn(await background.own.find(link));

/** How the lines of a meeting may stand in a page, as *Undo* tries it. */
function standing({ invitation }: FoundMeeting): readonly (readonly string[])[] {
  return invitation?.standing ?? (invitation ? [invitation.lines] : []);
}

const preview = async (background: Background, invitation: InvitationChoices) =>
  valueIn(await background.handlers['invitation.preview']({ invitation }, { kind: 'ui' }));

describe('what is chosen', () => {
  test('holds for every meeting from then on, in each place that gives invitations', async () => {
    const { background } = await openConnected();
    await choose(background, { without: ['password', 'phones'], above: '{title}, {duration}', below: '{host}' });
    const { lines } = await make(background);
    expect(lines.slice(0, 2)).toEqual(['Quarterly numbers, 1 hour', '']);
    expect(lines.at(-1)).toBe(ORDINARY_HOST.displayName);
    expect(lines.join('\n')).not.toMatch(/Password|Phone|Digits/);
    const waiting = valueIn(await background.recent.waiting());
    expect(waiting.map(({ made }) => made?.invitation.lines)).toEqual([lines]);
  });

  test('changes nothing where it is left as it is', async () => {
    const { background } = await openConnected();
    const before = await make(background);
    await choose(background, {});
    expect((await make(background, keyOf(2))).lines.slice(1).length).toBe(before.lines.slice(1).length);
    expect(before.standing).toBeUndefined();
  });

  test('holds on once the sign-in has ended: a password that was left out is not copied then', async () => {
    const { background } = await openConnected();
    await choose(background, { without: ['password'] });
    const { link } = await make(background);
    await background.store.endSession('session_ended');
    expect((await found(background, link)).invitation?.lines.join()).not.toContain('Password');
  });

  test('is not another account’s, and neither is its host', async () => {
    const { browser, background } = await openConnected();
    await choose(background, { above: 'Mine', below: '{host}' });
    const { link } = await make(background);
    browser.at.person = SEVERAL_SITES;
    await connect(background);
    await choose(background, { below: 'Host: {host}' }, SEVERAL_SITES);
    const { invitation } = await found(background, link);
    expect(invitation?.lines.join('\n')).not.toMatch(/Mine|Host: /);
  });

  test('a record of another account counts for nothing', async () => {
    const { background } = await openConnected();
    const invitation = { above: 'Somebody else’s words' };
    await background.store.writeChoices({ ...NO_CHOICES, accountId: SEVERAL_SITES.id, invitation });
    expect((await make(background)).lines.join()).not.toContain('Somebody');
  });

  test('in a room: what a room has, and no more', async () => {
    const { background } = await openConnected();
    await choose(background, { above: 'Come in\nAt {start}', below: '{host}' });
    const room = valueIn(await background.typedRoom.keep('https://acme.example.webex.com/meet/ines.calder'));
    expect(room.lines).toEqual(['Come in', '', `Join here: ${room.link}`]);
  });
});

describe('Undo after the text was changed in the settings', () => {
  test('finds the lines of a meeting made before just as they were written', async () => {
    const { background } = await openConnected();
    await choose(background, { above: 'Welcome to {title}' });
    const { lines, link } = await make(background);
    await choose(background, { without: ['password'], below: 'Bye' });
    expect(standing(await found(background, link))).toContainEqual(lines);
  });

  test('finds them after the browser has got another language', async () => {
    const { browser, background } = await openConnected();
    const { lines, link } = await make(background);
    browser.at.voice = voiceFrom('de', GERMAN, VOICE);
    const now = await found(startBackground(browser), link);
    expect(now.invitation?.lines[0]).toMatch(/^Am Meeting teilnehmen: /);
    expect(standing(now)).toContainEqual(lines);
  });

  test('finds those of a meeting made before there was a choice', async () => {
    const { background } = await openConnected();
    const { lines, link } = await make(background);
    const record = await background.meetings.byKey(KEY);
    if (!record) throw new Error('the meeting of the test is not known');
    const { written: _since, ...old } = record;
    await background.meetings.put(old);
    await choose(background, { above: 'Hello', without: ['number', 'password'] });
    expect(standing(await found(background, link))).toContainEqual(lines);
  });

  test('finds them after the title that stands in them has changed', async () => {
    const { background } = await openConnected();
    await choose(background, { above: '{title}' });
    const { lines, link } = await make(background);
    const record = await background.meetings.byKey(KEY);
    if (!record) throw new Error('the meeting of the test is not known');
    await background.meetings.put({ ...record, meeting: { ...record.meeting, title: 'Renamed' } });
    const now = await found(background, link);
    expect(now.invitation?.lines[0]).toBe('Renamed');
    expect(standing(now)).toContainEqual(lines);
  });

  test('finds what was written later, in place of what was written first', async () => {
    const { background } = await openConnected();
    const { link } = await make(background);
    await choose(background, { above: 'Second' });
    const second = valueIn(await background.creating.outcome(KEY)).invitation.lines;
    await choose(background, { above: 'Third' });
    expect(standing(await found(background, link))).toContainEqual(second);
  });

  test('tries the longest first, so that nothing is left of it', async () => {
    const { background } = await openConnected();
    const { lines, link } = await make(background);
    await choose(background, { below: 'Goodbye' });
    const [first, second] = standing(await found(background, link));
    expect(first?.slice(0, lines.length)).toEqual(second);
    expect(first?.at(-1)).toBe('Goodbye');
    expect(second).toEqual(lines);
  });
});

describe('the language of the invitation', () => {
  test('is the one that was chosen, whatever the browser’s, with the browser’s words where one is missing', async () => {
    const { browser, background } = await openConnected();
    browser.at.packaged = { de: GERMAN };
    await choose(background, { language: 'de', above: '{duration}' });
    const { lines } = await make(background, KEY, { ...DRAFT, repeats: 'FREQ=WEEKLY;BYDAY=WE' });
    expect(lines[0]).toBe('1 Stunde');
    expect(lines[2]).toMatch(/^Am Meeting teilnehmen: https/);
    expect(lines[3]).toBe('Repeats: Jede Woche am Mittwoch');
  });

  test.each([
    ['none in the package', {}],
    ['a damaged file', { de: 'not sentences' }],
    ['one with something else in it', { de: { invite_join: 7 } }],
  ])('%s: the browser’s', async (_name, packaged) => {
    const { browser, background } = await openConnected();
    browser.at.packaged = packaged;
    await choose(background, { language: 'de' });
    expect((await make(background)).lines[0]).toMatch(/^Join here: /);
    expect((await preview(background, { language: 'de' })).language).toBe('en');
  });
});

describe('the preview', () => {
  test('is of a meeting that is clearly an example, with all that can stand in it', async () => {
    const { background } = await openConnected();
    const { invitation, language } = await preview(background, { above: '{title}, {start}, {duration}, {host}' });
    expect(language).toBe('en');
    expect(invitation.title).toBe('Example meeting');
    expect(invitation.link).toContain('https://example.webex.com/');
    expect(invitation.lines[0]).toBe(
      `Example meeting, Wednesday, March 4, 2026 at 12:00 PM GMT+1, 1 hour, ${ORDINARY_HOST.displayName}`,
    );
    const labels = invitation.lines.slice(2).map((line) => line.split(':')[0]);
    expect(labels).toEqual(['Join here', 'Number', 'Password', 'Video', 'Phone', 'Digits', 'All numbers']);
  });

  test('is written as the invitation to a meeting is, keeps nothing and asks nobody', async () => {
    const { browser, background } = await openConnected();
    const choices: InvitationChoices = { without: ['video'], above: 'A {x}\n<b>', below: 'B' };
    const before = browser.sent.length;
    const shown = await preview(background, choices);
    expect(await background.choices.read()).toEqual({ ok: true, value: NO_CHOICES });
    expect(browser.sent.length).toBe(before);
    await choose(background, choices);
    const { lines } = await make(background);
    const ownLines = (all: readonly string[]) => all.filter((line) => !line.includes(': '));
    expect(ownLines(lines)).toEqual(ownLines(shown.invitation.lines));
  });
});
