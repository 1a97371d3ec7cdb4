import { describe, expect, test } from 'vitest';
import type { MeetingDraft } from '../../../src/domain/meeting-draft';
import { pageAsker } from '../harness/askers';
import { openConnected } from '../harness/background';
import { DRAFT, KEY, keyOf } from '../harness/clicks';

const MEETINGS = '/v1/meetings';
const WEEKLY = 'FREQ=WEEKLY;INTERVAL=1;BYDAY=WE';
const PAGE = pageAsker();

const repeating = (repeats: string): MeetingDraft => ({ ...DRAFT, repeats });

async function click(draft: MeetingDraft) {
  const { browser, background } = await openConnected();
  const made = await background.creating.create(KEY, draft, 'page');
  const posts = () => browser.sentTo(`POST ${MEETINGS}`);
  return { browser, background, made, posts };
}

describe('an event whose rule can be read', () => {
  test('makes one series by one request, with a rule that leaves nothing to Webex', async () => {
    const { browser, background, made, posts } = await click(repeating('[2,["RRULE:FREQ=WEEKLY;COUNT=10"]]'));
    expect(posts().map(({ body }) => JSON.parse(body))).toMatchObject([
      { start: '2026-03-04T09:00:00+01:00', timezone: 'Europe/Berlin', recurrence: `${WEEKLY};COUNT=10` },
    ]);
    expect(browser.webex.state.meetings).toHaveLength(1);
    expect(made).toMatchObject({ ok: true, value: { key: KEY } });
    expect(made).not.toHaveProperty('value.note');
    expect(await background.journal.read(KEY)).toMatchObject({ recurrence: `${WEEKLY};COUNT=10` });
  });

  test('its record knows the rule, and when its last date is over', async () => {
    const { background } = await click(repeating(`${WEEKLY};COUNT=5`));
    expect(await background.meetings.byKey(KEY)).toMatchObject({
      meeting: { recurrence: `${WEEKLY};COUNT=5`, start: '2026-03-04T09:00:00+01:00' },
      endsAt: Date.parse('2026-04-01T10:00:00+02:00'),
    });
  });

  test('found by its tag only after its first date, it is recorded with that date', async () => {
    const { browser, background } = await openConnected();
    browser.faults.plan({ method: 'POST', path: MEETINGS, kind: 'drop-after' });
    browser.faults.plan({ method: 'GET', path: /integrationTag/, kind: 'status', status: 503 });
    await background.creating.create(KEY, repeating(`${WEEKLY};COUNT=5`), 'page');
    browser.clock.advance(10 * 86_400_000);
    expect(await background.creating.outcome(KEY)).toMatchObject({ ok: true });
    expect(await background.meetings.byKey(KEY)).toMatchObject({
      meeting: { start: '2026-03-04T08:00:00Z', recurrence: `${WEEKLY};COUNT=5` },
      endsAt: Date.parse('2026-04-01T10:00:00+02:00'),
    });
  });

  test('a series without end is kept for decades', async () => {
    const { background } = await click(repeating(WEEKLY));
    const record = await background.meetings.byKey(KEY);
    expect(record?.endsAt).toBeGreaterThan(Date.parse('2050-01-01'));
  });

  test('its invitation says how it repeats', async () => {
    const { made } = await click(repeating(WEEKLY));
    expect(made.ok && made.value.invitation.lines[1]).toBe('Repeats: Every week on Wednesday');
  });

  test('Webex writing the rule in another way changes nothing here', async () => {
    const { browser, background } = await openConnected();
    const change = (body: string) => body.replace(WEEKLY, 'FREQ=WEEKLY;BYDAY=WE;WKST=MO');
    browser.faults.plan({ method: 'POST', path: MEETINGS, kind: 'rewrite', change });
    await background.creating.create(KEY, repeating(WEEKLY), 'page');
    expect(await background.meetings.byKey(KEY)).toMatchObject({ meeting: { recurrence: WEEKLY } });
  });

  test('Webex making a meeting for one date only is said, and believed', async () => {
    const { browser, background } = await openConnected();
    const change = (body: string) => body.replace(`"recurrence":"${WEEKLY}",`, '');
    browser.faults.plan({ method: 'POST', path: MEETINGS, kind: 'rewrite', change });
    const made = await background.handlers['meeting.create']({ key: KEY, draft: repeating(WEEKLY) }, PAGE);
    expect(made).toMatchObject({ ok: true, value: { note: 'one date only' } });
    expect((await background.meetings.byKey(KEY))?.meeting).not.toHaveProperty('recurrence');
  });

  test('an answer that is lost: the series is found by its tag, and nothing is sent again', async () => {
    const { browser, background } = await openConnected();
    browser.faults.plan({ method: 'POST', path: MEETINGS, kind: 'drop-after' });
    const made = await background.creating.create(KEY, repeating(WEEKLY), 'page');
    expect(made).toMatchObject({ ok: true, value: { invitation: { link: browser.webex.state.meetings[0]?.webLink } } });
    expect(browser.sentTo(`POST ${MEETINGS}`)).toHaveLength(1);
    expect(await background.meetings.byKey(KEY)).toMatchObject({ meeting: { recurrence: WEEKLY } });
  });

  test('a rule that Webex refuses is told in its own words', async () => {
    const { browser, background } = await openConnected();
    const body = JSON.stringify({ message: 'no', errors: [{ description: "'recurrence' is invalid." }] });
    browser.faults.plan({ method: 'POST', path: MEETINGS, kind: 'status', status: 400, body });
    expect(await background.creating.create(KEY, repeating(WEEKLY), 'page')).toMatchObject({
      failure: { code: 'refused', detail: "'recurrence' is invalid." },
    });
  });

  test('what could not be sent is made as the same series when it is tried again', async () => {
    const { browser, background } = await openConnected();
    browser.at.online = false;
    await background.creating.create(KEY, repeating(WEEKLY), 'page');
    browser.at.online = true;
    await background.creating.retry(KEY, keyOf(2));
    expect(browser.webex.state.meetings).toMatchObject([{ recurrence: WEEKLY }]);
  });
});

test('a later date of an event whose rule has no count makes the rest of its series, unasked', async () => {
  for (const end of ['', ';UNTIL=20260630T070000Z']) {
    const { browser } = await click({ ...repeating(`${WEEKLY}${end}`), mayBeLater: true });
    expect(browser.webex.state.meetings).toMatchObject([{ recurrence: `${WEEKLY}${end}` }]);
  }
});

test('an event that takes place once asks for no series', async () => {
  for (const draft of [DRAFT, repeating('NONE'), repeating('[0,null]')]) {
    const { posts } = await click(draft);
    expect(JSON.parse(posts()[0]?.body ?? '{}')).not.toHaveProperty('recurrence');
  }
});

describe('where the person has to say', () => {
  test.each([
    ['how it repeats can’t be read', '', 'repeat_unknown', 6],
    ['only that it repeats can be read', '[3,true]', 'repeat_unknown', 6],
    ['Webex can’t be told', 'RRULE:FREQ=MONTHLY;BYDAY=1WE,3WE', 'repeat_beyond', 1],
    ['Webex takes a part of its dates', 'RRULE:FREQ=YEARLY;COUNT=9', 'repeat_too_long', 2],
    ['how many dates are left can’t be read', 'RRULE:FREQ=WEEKLY;COUNT=9', 'repeat_counted', 2, true],
  ])(
    '%s: nothing is sent, and each answer has its words',
    async (_name, repeats, code, answers, mayBeLater = false) => {
      const { browser, background } = await openConnected();
      const draft = { ...repeating(repeats), mayBeLater };
      const asked = await background.handlers['meeting.create']({ key: KEY, draft }, PAGE);
      expect(asked).toMatchObject({ ok: false, failure: { code, words: `why: ${code}` } });
      const { choices = [] } = asked.ok ? {} : asked.failure;
      expect(choices.map(({ words }) => words)).toEqual(choices.map(({ answer }) => `on ${answer}`));
      expect(choices).toHaveLength(answers);
      expect(browser.sentTo(`POST ${MEETINGS}`)).toEqual([]);
      expect(await background.journal.read(KEY)).toBeUndefined();
    },
  );

  test.each([
    ['once', 'NONE', undefined],
    ['every week', WEEKLY, WEEKLY],
  ])('the answer “%s” is what is made', async (_name, answer, recurrence) => {
    const { browser, background } = await openConnected();
    await background.creating.create(KEY, repeating('[3,true]'), 'page');
    await background.creating.create(keyOf(2), repeating(answer), 'page');
    expect(browser.webex.state.meetings.map((meeting) => meeting.recurrence)).toEqual([recurrence]);
  });
});
