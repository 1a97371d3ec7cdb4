import type { Page } from '@playwright/test';
import { done, failed } from '../../src/domain/failure';
import { FIELD_REFUSALS } from '../../src/domain/field';
import SENTENCES from '../../src/i18n/locales/en.json' with { type: 'json' };
import { expectAccessible } from '../e2e/accessible';
import type { Asked, Replies } from '../e2e/stand-in';
import { press } from './by-words';
import { LONGEST_INVITATION } from './longest-invitation';
import { openPopupState } from './open-state';
import {
  CALM,
  clickOf,
  DAY,
  invitationTo,
  invitedTo,
  meetingAt,
  POPUP_STATES,
  type PopupState,
  VIEW,
} from './popup-states';
import { sticksOut } from './sticks-out';
import { expect, test } from './test';
import { tooSmall } from './too-small';

const button = (popup: Page, name: string | RegExp) => popup.getByRole('button', { name });
const stateCalled = (wanted: string): PopupState => {
  const state = POPUP_STATES.find(({ name }) => name === wanted);
  if (!state) throw new Error(`no state is called ${wanted}`);
  return state;
};

/** Has the page's clocks go as there, wherever the machine is, once it is loaded again. */
async function inZone(page: Page, timezoneId: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTimezoneOverride', { timezoneId });
}

/** Runs in the page: those of which a part can't be seen. */
const cutOff = (parts: readonly Element[]): string[] =>
  parts.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.textContent ?? '');

test.describe('every state', () => {
  // Axe looks at everything twice, which a busy machine takes its time for.
  test.describe.configure({ timeout: 120_000 });

  for (const state of POPUP_STATES) {
    test(`${state.name}: nothing that axe finds, nothing too wide, nothing too small to press`, async ({ product }) => {
      const { page } = await openPopupState(product, state);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, ['color-contrast']);
      for (const width of [380, 320, 200]) {
        await page.setViewportSize({ width, height: 600 });
        expect([width, await page.evaluate(sticksOut)]).toEqual([width, []]);
      }
      expect(await page.evaluate(tooSmall)).toEqual([]);
    });
  }
});

for (const width of [380, 320]) {
  test(`no line of an invitation is cut off at ${width} pixels, in whichever language is longest`, async ({
    product,
  }) => {
    const { page } = await openPopupState(product, {
      name: 'longest',
      replies: { ...CALM, 'room.read': done(LONGEST_INVITATION) },
      act: press('popup_room'),
    });
    await page.setViewportSize({ width, height: 600 });
    const lines = page.locator('.details li');
    await expect(lines).toHaveText(LONGEST_INVITATION.lines);
    expect(await lines.evaluateAll(cutOff)).toEqual([]);
    expect(await page.evaluate(sticksOut)).toEqual([]);
  });
}

test('what is known here stands there before anybody else is asked', async ({ product }) => {
  const { page, asked } = await openPopupState(product, {
    ...stateCalled('under-way'),
    replies: { ...stateCalled('under-way').replies, 'agenda.refresh': 'pending' },
  });
  await expect(page.getByText('Design review')).toBeVisible();
  await expect.poll(async () => (await asked()).map(({ call }) => call)).toContain('agenda.refresh');
  const calls = await asked();
  const local = ['connection.read', 'creations.waiting', 'agenda.read', 'room.typed'];
  const early = calls.filter(({ rowsStood }) => !rowsStood).map(({ call }) => call);
  expect(early.sort()).toEqual(local.sort());
  expect(calls.filter(({ rowsStood }) => rowsStood).map(({ call }) => call)).toEqual(
    expect.arrayContaining(['agenda.refresh', 'meeting.await']),
  );
});

test.describe('the list of meetings', () => {
  test('shows now, today and tomorrow; others’ meetings can be joined and copied, not changed', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('calm'));
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Now', 'Today', 'Tomorrow']);
    await expect(page.getByRole('link', { name: /^Join: / })).toHaveCount(DAY.length);
    await expect(button(page, /^Change: /)).toHaveCount(DAY.filter(({ ours }) => ours).length);
    await expect(button(page, /^(Change|Remove): Quarterly numbers/)).toHaveCount(0);
    await expect(button(page, 'Copy the link: Quarterly numbers')).toBeVisible();
  });

  test('keeps what it knows while Webex does not answer, and says so', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('webex-silent'));
    await expect(page.getByText('Webex could not be asked just now')).toBeVisible();
    await expect(page.getByText('Design review')).toBeVisible();
  });

  test('is one stop of the Tab key, with arrow keys inside', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('calm'));
    const today = page.getByRole('toolbar', { name: 'Today' });
    await today.getByRole('link', { name: /^Join: All hands/ }).focus();
    const at = async (key: string, name: RegExp) => {
      await page.keyboard.press(key);
      await expect(today.locator(':focus')).toHaveAccessibleName(name);
    };
    await at('ArrowDown', /^Join: Design/);
    await at('ArrowRight', /^Copy the invitation: Design/);
    await at('ArrowRight', /^Change: Design/);
    await at('ArrowUp', /^Copy the link: All hands/);
    await at('ArrowLeft', /^Join: All hands/);
    await at('ArrowUp', /^Join: All hands/);
    await at('End', /^Join: اجتماع/);
    await at('Home', /^Join: All hands/);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Join: Interview' })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(today.getByRole('link', { name: /^Join: All hands/ })).toBeFocused();
  });

  test('from right to left the arrow keys go the other way', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('calm'));
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await page.getByRole('link', { name: 'Join: Interview' }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(button(page, 'Copy the invitation: Interview')).toBeFocused();
  });

  test('more of a part than fit are folded', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('full-day'));
    await expect(page.getByRole('link', { name: /^Join/ })).toHaveCount(5);
    await button(page, 'Show 4 more').click();
    await expect(page.getByRole('link', { name: /^Join/ })).toHaveCount(9);
    await expect(page.locator(':focus')).toHaveCount(1);
  });

  test('a change sends title and times, in the zone of the meeting, and says what came of it', async ({ product }) => {
    const meeting = meetingAt('Design review', '13:30', '14:15', { timezone: 'Asia/Kolkata' });
    const { page, asked } = await openPopupState(product, {
      name: 'change',
      replies: {
        ...CALM,
        'agenda.read': done([meeting]),
        'agenda.refresh': done([meeting]),
        'meeting.follow': done({ changed: ['time'], words: 'The Webex meeting is now set for 3 PM.' }),
      },
    });
    // The times below are those of UTC, wherever the machine is.
    await inZone(page, 'UTC');
    await page.reload();
    await button(page, 'Change: Design review').click();
    await expect(page.getByLabel('Title', { exact: true })).toBeFocused();
    await page.getByLabel('Start').fill('15:00');
    await page.getByLabel('Length').selectOption({ label: '30 min' });
    await button(page, 'Save').click();
    await expect(page.getByRole('status').filter({ hasText: 'is now set for 3 PM' })).toBeVisible();
    await expect(button(page, 'Change: Design review')).toBeFocused();
    expect((await asked()).filter(({ call }) => call === 'meeting.follow').map(({ request }) => request)).toEqual([
      {
        link: meeting.link,
        title: 'Design review',
        when: {
          startDate: '2027-03-03',
          startTime: '20:30',
          endDate: '2027-03-03',
          endTime: '21:00',
          zone: 'Asia/Kolkata',
        },
      },
    ]);
  });

  test('a title alone is sent without times, which clocks that go back would have read as others', async ({
    product,
  }) => {
    const meeting = meetingAt('Night shift', '2027-11-07T06:30', '2027-11-07T07:30', { timezone: 'America/New_York' });
    const { page, asked } = await openPopupState(product, {
      name: 'title-only',
      replies: {
        ...CALM,
        'agenda.read': done([meeting]),
        'agenda.refresh': done([meeting]),
        'meeting.follow': done({ changed: ['title'], words: 'The Webex meeting has the new title.' }),
      },
    });
    await inZone(page, 'UTC');
    await page.clock.setFixedTime(new Date('2027-11-07T01:00:00Z'));
    await page.reload();
    const sent = async () =>
      (await asked()).filter(({ call }) => call === 'meeting.follow').map(({ request }) => request);
    await button(page, 'Change: Night shift').click();
    await page.getByLabel('Length').selectOption({ label: '30 min' });
    await button(page, 'Save').click();
    await expect(page.getByRole('alert')).toHaveText(SENTENCES.slot_time_twice.message);
    expect(await sent()).toEqual([]);
    await page.getByLabel('Length').selectOption({ label: '1 hr' });
    await page.getByLabel('Title', { exact: true }).fill('Early shift');
    await button(page, 'Save').click();
    await expect(page.getByRole('status').filter({ hasText: 'has the new title' })).toBeVisible();
    expect(await sent()).toEqual([{ link: meeting.link, title: 'Early shift' }]);
  });

  test('a change into the past is not sent, and nothing that was typed is lost', async ({ product }) => {
    const { page, asked } = await openPopupState(product, stateCalled('change'));
    await page.getByLabel('Title', { exact: true }).fill('Kept');
    await page.getByLabel('Date').fill('2027-03-01');
    await button(page, 'Save').click();
    await expect(page.getByRole('alert')).toHaveText('This time has passed. Choose a later one.');
    await expect(page.getByLabel('Date')).toHaveAccessibleDescription('This time has passed. Choose a later one.');
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Kept');
    expect((await asked()).filter(({ call }) => call === 'meeting.follow')).toEqual([]);
  });

  test('Escape closes the form and gives the focus back', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('change'));
    await page.keyboard.press('Escape');
    await expect(button(page, 'Save')).toHaveCount(0);
    await expect(button(page, /^Change: Design review/)).toBeFocused();
  });

  test('a meeting that Webex listed before it was known here stands there once', async ({ product }) => {
    const { page } = await openPopupState(product, {
      name: 'listed-first',
      replies: {
        ...CALM,
        'agenda.read': [done([]), done([meetingAt('Roadmap', '11:00', '11:30')])],
        'agenda.refresh': done([invitedTo('Roadmap', '11:00', '11:30')]),
        'meeting.create': done({ key: 'made', invitation: invitationTo('Roadmap', 'roadmap') }),
      },
    });
    await expect(button(page, 'Copy the link: Roadmap')).toBeVisible();
    await button(page, 'Meet now').click();
    await expect(button(page, 'Copy the invitation: Roadmap')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Join: Roadmap' })).toHaveCount(1);
  });

  test('the dates of a series stay when something else is done', async ({ product }) => {
    const date = (id: string, from: string, to: string) => meetingAt('Stand-up', from, to, { id, isSeries: true });
    const { page, asked } = await openPopupState(product, {
      name: 'series',
      replies: {
        ...CALM,
        'agenda.read': done([date('s', '09:30', '09:45')]),
        'agenda.refresh': done([date('s_1', '11:00', '11:15'), date('s_2', '2027-03-04T11:00', '2027-03-04T11:15')]),
        'meeting.create': done({ key: 'made', invitation: invitationTo('Roadmap', 'roadmap') }),
      },
    });
    await expect(page.getByRole('link', { name: 'Join: Stand-up' })).toHaveCount(2);
    const reads = async () => (await asked()).filter(({ call }) => call === 'agenda.read').length;
    const before = await reads();
    await button(page, 'Meet now').click();
    await expect.poll(reads).toBeGreaterThan(before);
    await expect(button(page, 'Meet now')).not.toHaveAttribute('aria-disabled', 'true');
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Today', 'Tomorrow']);
    await expect(page.getByRole('link', { name: 'Join: Stand-up' })).toHaveCount(2);
  });

  test('an answer of Webex that comes after a removal does not bring the meeting back', async ({ product }) => {
    const { page, letGo } = await openPopupState(product, {
      name: 'late-answer',
      replies: {
        ...CALM,
        'agenda.refresh': [{ held: done(DAY) }, done(DAY.filter(({ title }) => !title.startsWith('Design')))],
      },
    });
    await button(page, /^Remove: Design/).click();
    await button(page, 'Remove the meeting').click();
    await expect(page.getByText('Design review')).toHaveCount(0);
    await expect(page.getByText('Quarterly numbers')).toBeVisible();
    await letGo();
    await expect(page.getByText('Quarterly numbers')).toBeVisible();
    await expect(page.getByText('Design review')).toHaveCount(0);
  });

  test('an answer closes its own row only, and leaves the focus where the person is', async ({ product }) => {
    const { page, letGo } = await openPopupState(product, {
      name: 'other-row',
      replies: { ...CALM, 'meeting.remove': { held: done(null) } },
    });
    await button(page, /^Remove: Design/).click();
    await button(page, 'Remove the meeting').click();
    await button(page, 'Change: Interview').click();
    await page.getByLabel('Title', { exact: true }).fill('Second interview');
    await letGo();
    await expect(page.getByText('Design review')).toHaveCount(0);
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Second interview');
    await expect(page.getByLabel('Title', { exact: true })).toBeFocused();
  });

  test('a removal that came to nothing is said, whichever row is open by then', async ({ product }) => {
    const { page, letGo } = await openPopupState(product, {
      name: 'other-row-failed',
      replies: { ...CALM, 'meeting.remove': { held: failed('not_ours') } },
    });
    await button(page, /^Remove: Design/).click();
    await button(page, 'Remove the meeting').click();
    await button(page, 'Change: Interview').click();
    await letGo();
    await expect(page.getByRole('status').filter({ hasText: SENTENCES.failure_not_ours.message })).toBeVisible();
    await expect(page.getByLabel('Title', { exact: true })).toBeVisible();
  });

  test('a series is removed as a whole, which is said, and is not changed here', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('remove-series'));
    await expect(page.getByText('Remove all dates of this meeting')).toBeVisible();
    await expect(button(page, 'Change: Stand-up')).toHaveCount(0);
  });

  test('a meeting is removed after a second press only, and the focus stays in the list', async ({ product }) => {
    const { page, asked } = await openPopupState(product, stateCalled('remove'));
    await expect(button(page, 'Keep it')).toBeFocused();
    const removals = async () => (await asked()).filter(({ call }) => call === 'meeting.remove').length;
    expect(await removals()).toBe(0);
    await button(page, 'Remove the meeting').click();
    await expect(page.getByRole('status').filter({ hasText: 'The meeting was removed' })).toBeVisible();
    await expect(page.getByText('Design review')).toHaveCount(0);
    await expect(page.getByRole('toolbar', { name: 'Today' }).locator(':focus')).toHaveCount(1);
    expect(await removals()).toBe(1);
  });

  test('after a removal the focus is on the meeting that comes next, not on the first one', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('remove'));
    await button(page, 'Remove the meeting').click();
    await expect(page.getByText('Design review')).toHaveCount(0);
    await expect(page.locator('.meeting').filter({ hasText: 'اجتماع الفريق' }).locator(':focus')).toHaveCount(1);
  });
});

test.describe('what waits for a decision', () => {
  test('the focus stays with the second card when it is tried again or dropped', async ({ product }) => {
    const failure = { code: 'offline' } as const;
    const [first, second, third] = ['First', 'Second', 'Third'].map((title) => clickOf('retry', title, { failure }));
    const again = clickOf('retry', 'Second', { failure });
    if (!first || !second || !third) throw new Error('there are three');
    const { page } = await openPopupState(product, {
      name: 'three-wait',
      replies: {
        ...CALM,
        'creations.waiting': [done([first, second, third]), done([first, again, third]), done([first, third])],
        'creation.retry': failed('offline'),
      },
    });
    const card = (title: string) => page.locator('li.card').filter({ hasText: title });
    await card('Second').getByRole('button', { name: 'Try again' }).click();
    await expect(card('Second').locator(':focus')).toHaveCount(1);
    await card('Second').getByRole('button', { name: 'Drop it' }).click();
    await expect(card('Third').locator(':focus')).toHaveCount(1);
  });

  test('a second or held Enter presses nothing on the card that comes next', async ({ product }) => {
    const [first, second] = [clickOf('retry', 'First', { failure: { code: 'offline' } }), clickOf('unsaved', 'Second')];
    const { page, asked } = await openPopupState(product, {
      name: 'two-wait',
      replies: { ...CALM, 'creations.waiting': [done([first, second]), done([second])] },
    });
    await button(page, 'Drop it').focus();
    await page.keyboard.down('Enter');
    await expect(page.getByRole('heading', { name: 'First' })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Second' })).toBeFocused();
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await page.keyboard.press('Enter');
    await button(page, 'Remove the meeting').focus();
    await page.keyboard.down('Enter');
    for (let repeat = 0; repeat < 3; repeat += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    expect((await asked()).filter(({ call }) => call === 'meeting.remove')).toHaveLength(1);
  });

  for (const [state, press, call] of [
    ['unclear', 'Look again', 'meeting.await'],
    ['can-be-made', 'Try again', 'creation.retry'],
    ['can-be-made', 'Drop it', 'creation.dismiss'],
    ['refused', 'Drop it', 'creation.dismiss'],
    ['unsaved-event', 'Remove the meeting', 'meeting.remove'],
    ['unsaved-event', 'Keep it', 'creation.dismiss'],
    ['not-delivered', 'Remove the meeting', 'meeting.remove'],
    ['made', 'Undo', 'meeting.remove'],
    ['made', 'Put away', 'creation.dismiss'],
  ] as const) {
    test(`${state}: ${press}`, async ({ product }) => {
      const { page, asked } = await openPopupState(product, stateCalled(state));
      const times = async () => (await asked()).filter((one) => one.call === call).length;
      // What came of an unclear click is asked once without a press.
      const before = call === 'meeting.await' ? 1 : 0;
      await expect.poll(times).toBe(before);
      await button(page, press).click();
      await expect.poll(times).toBe(before + 1);
      await expect(page.locator('body:focus')).toHaveCount(0);
    });
  }
});

test.describe('what came to nothing is taken up again', () => {
  const refused = { code: 'refused', detail: 'Recording is off on this site.' } as const;
  const EVENT = clickOf('failed', 'Roadmap', {
    failure: refused,
    origin: 'page',
    draft: {
      title: 'Roadmap',
      isPrivate: true,
      options: { autoRecord: true },
      when: { kind: 'event', startDate: '2027-03-05', startTime: '14:00', endDate: '2027-03-05', endTime: '15:00' },
    },
    schedule: { start: '2027-03-05T14:00:00+09:00', end: '2027-03-05T15:00:00+09:00', timezone: 'Asia/Tokyo' },
  });
  const takenUp = (click = EVENT, more: Replies = {}): PopupState => ({
    name: 'taken-up',
    replies: { ...CALM, 'creations.waiting': done([click]), ...more },
    act: press('popup_edit'),
  });

  test('of an event that repeats as a series again, by the event’s own rule', async ({ product }) => {
    const repeats = JSON.stringify([null, ['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR']]);
    const { creation } = EVENT;
    const series = {
      ...creation,
      recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
      draft: { ...creation.draft, repeats },
    };
    const { page, asked } = await openPopupState(product, takenUp({ ...EVENT, creation: series }));
    await expect(page.getByLabel('Repeat').locator('option:checked')).toHaveText('As in the event');
    await button(page, 'Schedule meeting').click();
    await expect
      .poll(async () => (await asked()).filter(({ call }) => call === 'meeting.create'))
      .toMatchObject([{ request: { draft: { repeats } } }]);
  });

  test('with the time, zone and options of its event, and the focus is in the form', async ({ product }) => {
    const { page } = await openPopupState(product, takenUp());
    await expect(page.getByLabel('Title')).toBeFocused();
    await expect(page.getByLabel('Title')).toHaveValue('Roadmap');
    await expect(page.getByLabel('Date')).toHaveValue('2027-03-05');
    await expect(page.getByLabel('Start')).toHaveValue('14:00');
    await expect(page.getByLabel('Length').locator('option:checked')).toHaveText('1 hr');
    await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
    await expect(page.getByRole('combobox', { name: 'Record' })).toBeVisible();
  });

  test('is put away only once it has become a click of its own, which stays private', async ({ product }) => {
    const made = done({ key: 'made', invitation: invitationTo('Roadmap', 'roadmap') });
    const { page, asked, letGo } = await openPopupState(product, takenUp(EVENT, { 'meeting.create': { held: made } }));
    await button(page, 'Schedule meeting').click();
    await expect
      .poll(async () => (await asked()).filter(({ call }) => call === 'meeting.create'))
      .toMatchObject([{ request: { draft: { title: 'Roadmap', isPrivate: true, when: { kind: 'at' } } } }]);
    expect((await asked()).map(({ call }) => call)).not.toContain('creation.dismiss');
    await letGo();
    await expect
      .poll(async () => (await asked()).filter(({ call }) => call === 'creation.dismiss').map(({ request }) => request))
      .toEqual([{ key: EVENT.creation.key }]);
    await expect(page.getByLabel('Title')).toHaveValue('');
  });

  test('a title that was kept from Webex does not come into the form', async ({ product }) => {
    const { draft } = EVENT.creation;
    const creation = {
      ...EVENT.creation,
      title: 'Webex meeting',
      hasNeutralTitle: true,
      draft: { ...draft, title: 'Secret' },
    };
    const { page } = await openPopupState(product, takenUp({ ...EVENT, creation }));
    await expect(page.getByLabel('Title')).toHaveValue('Webex meeting');
  });
});

test('what is typed while a meeting is made is for the next one', async ({ product }) => {
  const made = done({ key: 'made', invitation: invitationTo('First', 'first') });
  const { page, letGo, asked } = await openPopupState(product, {
    name: 'typed-meanwhile',
    replies: { ...CALM, 'meeting.create': { held: made } },
  });
  await page.getByLabel('Title').fill('First');
  await button(page, 'Meet now').click();
  await page.getByLabel('Title').fill('Second');
  await button(page, 'Schedule').click();
  await letGo();
  await expect.poll(async () => (await asked()).map(({ call }) => call)).toContain('meeting.delivered');
  await expect(page.locator('button[type=submit]')).not.toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByLabel('Title')).toHaveValue('Second');
  await expect(page.getByLabel('Date')).toBeVisible();
});

test('a button that is at work can be read under the mouse', async ({ product }) => {
  const { page } = await openPopupState(product, {
    name: 'at-work',
    replies: { ...CALM, 'meeting.create': 'pending' },
  });
  await button(page, 'Meet now').click();
  await expect(button(page, 'Meet now')).toHaveAttribute('aria-disabled', 'true');
  await button(page, 'Meet now').hover({ force: true });
  // The change of colour takes a moment.
  await page.waitForTimeout(300);
  await expectAccessible(page, ['color-contrast']);
});

test.describe('the popup as a page', () => {
  const comesBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));

  test('knows of a sign-in elsewhere once the person is back, and asks Webex then', async ({ product }) => {
    const { page, asked } = await openPopupState(product, {
      name: 'signs-in',
      replies: { ...CALM, 'connection.read': done({ ...VIEW, features: [] }) },
    });
    await expect(page.getByText('Connect your Webex account once')).toBeVisible();
    expect((await asked()).map(({ call }) => call)).not.toContain('agenda.refresh');
    await page.evaluate((view) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage: (message: Asked) => unknown } } };
      const before = chrome.runtime.sendMessage;
      chrome.runtime.sendMessage = async (message) => (message.call === 'connection.read' ? view : before(message));
    }, CALM['connection.read']);
    await comesBack(page);
    await expect(button(page, 'Meet now')).toBeVisible();
    await expect.poll(async () => (await asked()).map(({ call }) => call)).toContain('agenda.refresh');
  });

  test('shows the next day once the person is back then', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('calm'));
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Now', 'Today', 'Tomorrow']);
    await page.clock.setFixedTime(new Date('2027-03-04T08:00:00Z'));
    await comesBack(page);
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Today']);
  });
});

test.describe('the page in front', () => {
  test('is switched on by one press, and the line goes', async ({ product }) => {
    const { page, asked } = await openPopupState(product, {
      ...stateCalled('page-off'),
      replies: {
        ...stateCalled('page-off').replies,
        'pages.turn': done({ pages: [{ id: 'google_calendar', state: 'on' }] }),
      },
    });
    await expect(page.getByText('The Webex button is off on Google Calendar.')).toBeVisible();
    await button(page, 'Turn it on').click();
    await expect(page.getByText('is off on Google Calendar')).toHaveCount(0);
    await expect(page.locator('main :focus')).toHaveCount(1);
    expect((await asked()).filter(({ call }) => call === 'pages.turn').map(({ request }) => request)).toEqual([
      { id: 'google_calendar', isWanted: true },
    ]);
  });

  test('that stays closed: said, with the way to the settings', async ({ product }) => {
    const { page, asked } = await openPopupState(product, stateCalled('page-refused-again'));
    await expect(page.getByRole('alert')).toContainText('Your browser did not give access.');
    await button(page, 'Open settings').click();
    await expect.poll(async () => (await asked()).map(({ call }) => call)).toContain('settings.open');
  });

  for (const [state, sentence, mend] of [
    ['page-off', 'The Webex button is off on Google Calendar.', 'Turn it on'],
    ['page-without-access', 'Your browser keeps this extension from this page.', 'Allow access'],
    ['page-given-up', 'has switched itself off there', 'Turn on again'],
  ] as const) {
    test(`${state}: one line, the press that mends it, and the diagnosis to copy`, async ({ product }) => {
      const { page } = await openPopupState(product, stateCalled(state));
      await expect(page.getByText(sentence)).toBeVisible();
      await expect(button(page, mend)).toBeVisible();
      await product.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await button(page, 'Copy diagnosis').click();
      await expect(button(page, 'Copied')).toBeFocused();
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toBe('One-Click for Webex, 2027-03-03');
      await product.context.clearPermissions();
    });
  }

  test('that the organisation has switched off: said, and nothing is offered', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('page-forbidden'));
    await expect(page.getByText('The Webex button is off on Google Calendar.')).toBeVisible();
    await expect(page.getByText('Set by your organisation')).toBeVisible();
    await expect(button(page, 'Turn it on')).toHaveCount(0);
  });

  test('needs no line where the button is there, nor on any other page', async ({ product }) => {
    const on = done({ pages: [{ id: 'google_calendar' as const, state: 'on' as const }] });
    for (const state of [
      { ...stateCalled('page-off'), replies: { ...CALM, 'pages.read': on } },
      { ...stateCalled('page-off'), front: 'https://example.com/' },
    ]) {
      const { page, asked } = await openPopupState(product, state);
      await expect.poll(async () => (await asked()).map(({ call }) => call)).toContain('pages.read');
      await expect(button(page, 'Turn it on')).toHaveCount(0);
    }
  });
});

test.describe('with a link', () => {
  const field = (popup: Page) => popup.getByLabel('Webex link');
  const ROOM = 'https://acme.example.webex.com/meet/ines.calder';

  test('signed out: what is pasted is cleaned, joined and copied', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('signed-out'));
    const wrapped = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(ROOM)}&data=1`;
    await field(page).fill(`Join: <${wrapped}>`);
    await expect(page.getByRole('link', { name: 'Join' })).toHaveAttribute('href', ROOM);
    await product.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await button(page, 'Copy').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(ROOM);
    await product.context.clearPermissions();
  });

  test('what was copied is said of that link only', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('link-found'));
    await product.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await button(page, 'Copy').click();
    await expect(button(page, 'Copied')).toBeVisible();
    await field(page).fill(`${ROOM}2`);
    await expect(button(page, 'Copy')).toBeVisible();
    await product.context.clearPermissions();
  });

  test('a clipboard that is closed is said', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('link-found'));
    await page.evaluate(() => {
      navigator.clipboard.writeText = async () => {
        throw new DOMException('', 'NotAllowedError');
      };
    });
    await button(page, 'Copy').click();
    await expect(page.getByRole('alert')).toHaveText(SENTENCES.agenda_not_copied.message);
  });

  test('a room is kept by a press', async ({ product }) => {
    const { page, asked } = await openPopupState(product, {
      name: 'keep',
      replies: { ...stateCalled('signed-out').replies, 'room.keep': done(invitationTo('', 'room')) },
    });
    await expect(button(page, 'Personal room')).toHaveCount(0);
    await field(page).fill(ROOM);
    await button(page, 'Keep as my room').click();
    await expect(page.getByRole('status').filter({ hasText: 'The room is kept' })).toBeVisible();
    await expect(button(page, 'Personal room')).toBeVisible();
    expect((await asked()).filter(({ call }) => call === 'room.keep').map(({ request }) => request)).toEqual([
      { link: ROOM },
    ]);
  });

  test('a meeting’s link is no room to keep', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('signed-out'));
    await field(page).fill('https://acme.example.webex.com/acme/j.php?MTID=m1');
    await expect(page.getByRole('link', { name: 'Join' })).toBeVisible();
    await expect(button(page, 'Keep as my room')).toHaveCount(0);
  });

  test('a room that was kept is forgotten on request', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('signed-out-with-room'));
    await button(page, 'Forget this room').click();
    await expect(page.getByRole('status').filter({ hasText: 'is forgotten' })).toBeVisible();
    await expect(button(page, 'Personal room')).toHaveCount(0);
    await expect(page.locator('main :focus')).toHaveCount(1);
  });

  test('signed in: the room that is kept is the one that is shown, until it is forgotten', async ({ product }) => {
    const { page, asked } = await openPopupState(product, {
      ...stateCalled('link-folded-out'),
      replies: {
        ...CALM,
        'room.keep': done({ ...invitationTo('', 'kept'), lines: [`Join the Webex meeting: ${ROOM}`] }),
        'room.read': done(invitationTo('Ines Calder', 'room')),
      },
    });
    const card = page.getByRole('region', { name: 'Personal room' });
    await button(page, 'Personal room').click();
    await expect(card).not.toContainText(ROOM);
    await field(page).fill(ROOM);
    await button(page, 'Keep as my room').click();
    await expect(card).toHaveCount(0);
    await button(page, 'Personal room').click();
    await expect(card).toContainText(ROOM);
    await button(page, 'Forget this room').click();
    await expect(card).toHaveCount(0);
    await button(page, 'Personal room').click();
    await expect(card).toContainText('Ines Calder');
    await expect(button(page, 'Forget this room')).toHaveCount(0);
    expect((await asked()).filter(({ call }) => call === 'room.read')).toHaveLength(2);
  });

  test('the clipboard is read on a press only, and pasting by hand is the way where it is closed', async ({
    product,
  }) => {
    const { page } = await openPopupState(product, stateCalled('signed-out'));
    await page.evaluate(() => {
      const { clipboard } = navigator;
      Object.assign(globalThis, { reads: 0 });
      clipboard.readText = async () => {
        (globalThis as unknown as { reads: number }).reads += 1;
        throw new DOMException('', 'NotAllowedError');
      };
    });
    const reads = () => page.evaluate(() => (globalThis as unknown as { reads: number }).reads);
    await field(page).focus();
    expect(await reads()).toBe(0);
    await button(page, 'Paste').click();
    await expect(field(page)).toHaveAccessibleDescription(/Paste the link into the field yourself/);
    expect(await reads()).toBe(1);
  });

  test('what was pasted is shown as it was where it holds no link', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('signed-out'));
    await page.evaluate(() => {
      navigator.clipboard.readText = async () => 'see you at noon';
    });
    await button(page, 'Paste').click();
    await expect(field(page)).toHaveValue('see you at noon');
    await expect(field(page)).toHaveAccessibleDescription(/no Webex link/);
  });

  test('the page in front is looked through on a press', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('signed-out'));
    await page.evaluate((room) => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { query: unknown }; scripting: { executeScript: unknown } };
      };
      chrome.tabs.query = async () => [{ id: 7, url: 'https://example.com/' }];
      chrome.scripting.executeScript = async () => [{ result: `All hands\n${room}\nAgenda` }];
    }, ROOM);
    await button(page, 'Look on this page').click();
    await expect(field(page)).toHaveValue(ROOM);
    await expect(page.getByRole('link', { name: 'Join' })).toHaveAttribute('href', ROOM);
  });

  test('a page that is closed to us, or has no link: said so', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('signed-out'));
    await button(page, 'Look on this page').click();
    await expect(field(page)).toHaveAccessibleDescription(/no Webex link on this page/);
  });
});

test.describe('inserting into the page in front', () => {
  const insertions = async (asked: () => Promise<readonly Asked[]>) =>
    (await asked()).filter(({ call }) => call === 'page.insert').map(({ request }) => request);
  const press = expect.stringMatching(/^[\da-f-]{36}$/);

  for (const state of ['made', 'not-delivered', 'unsaved-event']) {
    test(`${state}: the meeting is named by its click`, async ({ product }) => {
      const { page, asked } = await openPopupState(product, {
        ...stateCalled(state),
        replies: { ...stateCalled(state).replies, 'page.insert': done({ outcome: 'inserted' }) },
      });
      await button(page, 'Insert').click();
      await expect(button(page, 'Inserted')).toBeFocused();
      await expect
        .poll(() => insertions(asked))
        .toEqual([{ kind: 'made', press, key: expect.stringMatching(/^7f1c/) }]);
    });
  }

  for (const state of ['under-way', 'unclear', 'can-be-made', 'refused']) {
    test(`${state}: there is nothing to insert`, async ({ product }) => {
      const { page } = await openPopupState(product, stateCalled(state));
      await expect(
        page
          .getByRole('listitem')
          .filter({ has: page.getByRole('heading') })
          .first(),
      ).toBeVisible();
      await expect(button(page, 'Insert')).toHaveCount(0);
    });
  }

  for (const refusal of FIELD_REFUSALS) {
    test(`${refusal}: the card says why nothing was inserted, and the next press may do better`, async ({
      product,
    }) => {
      const { page } = await openPopupState(product, {
        ...stateCalled('made'),
        replies: {
          ...stateCalled('made').replies,
          'page.insert': [done({ outcome: refusal }), done({ outcome: 'inserted' })],
        },
      });
      const card = page.getByRole('listitem').filter({ has: page.getByRole('heading') });
      await button(page, 'Insert').click();
      await expect(card.getByRole('alert')).toHaveText(SENTENCES[`field_${refusal}`].message);
      await button(page, 'Insert').click();
      await expect(button(page, 'Inserted')).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  }

  test('a failure of ours is said there too', async ({ product }) => {
    const { page } = await openPopupState(product, {
      ...stateCalled('made'),
      replies: { ...stateCalled('made').replies, 'page.insert': failed('storage') },
    });
    await button(page, 'Insert').click();
    await expect(page.getByRole('alert')).toHaveText(SENTENCES.failure_storage.message);
  });

  test('the personal room that Webex tells', async ({ product }) => {
    const { page, asked } = await openPopupState(product, stateCalled('room'));
    await button(page, 'Insert').click();
    await expect.poll(() => insertions(asked)).toEqual([{ kind: 'room', press }]);
  });

  test('signed out: the room that was typed, by its link', async ({ product }) => {
    const { page, asked } = await openPopupState(product, stateCalled('signed-out-with-room'));
    await button(page, 'Insert').click();
    await expect
      .poll(() => insertions(asked))
      .toEqual([{ kind: 'link', press, link: expect.stringMatching(/^https:/) }]);
  });

  test('signed out: a link that was recognised, cleaned', async ({ product }) => {
    const { page, asked } = await openPopupState(product, stateCalled('link-found'));
    await button(page, 'Insert').click();
    await expect
      .poll(() => insertions(asked))
      .toEqual([{ kind: 'link', press, link: 'https://acme.example.webex.com/meet/ines.calder' }]);
  });
});

test('trying again names the click that came to nothing and makes a new one', async ({ product }) => {
  const { page, asked } = await openPopupState(product, stateCalled('can-be-made'));
  await button(page, 'Try again').click();
  const retries = async () => (await asked()).filter(({ call }) => call === 'creation.retry');
  await expect
    .poll(async () => (await retries()).map(({ request }) => request))
    .toEqual([{ key: expect.stringMatching(/^7f1c/), newKey: expect.stringMatching(/^[\da-f-]{36}$/) }]);
});

test('a click that failed before the sign-in is not said to be signed out', async ({ product }) => {
  const click = clickOf('retry', 'Roadmap', { failure: { code: 'session_ended' } });
  const { page } = await openPopupState(product, {
    name: 'signed-in-again',
    replies: { ...CALM, 'creations.waiting': done([click]) },
  });
  await expect(page.getByText('could not be made before you signed in')).toBeVisible();
  await expect(page.getByText('has ended')).toHaveCount(0);
});

test.describe('a meeting later on', () => {
  test('is asked for with date, time, length and zone, and the focus goes there', async ({ product }) => {
    const { page, asked } = await openPopupState(product, {
      ...stateCalled('schedule'),
      replies: { ...CALM, 'meeting.create': failed('offline') },
    });
    await expect(page.getByLabel('Date')).toBeFocused();
    await page.getByLabel('Title').fill('Planning 🎨 اجتماع');
    await page.getByLabel('Date').fill('2027-03-05');
    await page.getByLabel('Start').fill('14:00');
    await page.getByLabel('Length').selectOption({ label: '1 hr' });
    await page.getByLabel('Repeat').selectOption({ label: 'Every week' });
    await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
    await button(page, 'Schedule meeting').click();
    await expect
      .poll(async () => (await asked()).filter(({ call }) => call === 'meeting.create'))
      .toMatchObject([
        {
          request: {
            draft: {
              title: 'Planning 🎨 اجتماع',
              when: { kind: 'at', start: '2027-03-05T14:00', end: '2027-03-05T15:00', zone: 'Asia/Tokyo' },
              repeats: 'FREQ=WEEKLY',
            },
          },
        },
      ]);
    await expect(page.getByLabel('Title')).toHaveValue('Planning 🎨 اجتماع');
    await expect(page.getByLabel('Date')).toHaveValue('2027-03-05');
  });

  for (const [code, dismissed] of [
    ['unclear', 0],
    ['refused', 1],
  ] as const) {
    test(`${code}: the next press puts its card away ${dismissed} times`, async ({ product }) => {
      const { page, asked } = await openPopupState(product, {
        ...stateCalled('schedule'),
        replies: { ...CALM, 'meeting.create': failed(code), 'meeting.await': failed(code) },
      });
      const calls = async (wanted: string) => (await asked()).filter(({ call }) => call === wanted).length;
      await page.getByLabel('Date').fill('2027-03-05');
      await page.getByLabel('Start').fill('14:00');
      for (const press of [1, 2]) {
        await button(page, 'Schedule meeting').click();
        await expect.poll(() => calls('meeting.create')).toBe(press);
        await expect(button(page, 'Schedule meeting')).toBeEnabled();
      }
      expect(await calls('creation.dismiss')).toBe(dismissed);
    });
  }

  for (const [name, date, sentence] of [
    ['a time that has passed', '2027-03-01', 'This time has passed. Choose a later one.'],
    ['no date', '', 'Enter a date and a time.'],
  ] as const) {
    test(`${name}: said at the field, nothing sent, nothing lost`, async ({ product }) => {
      const { page, asked } = await openPopupState(product, stateCalled('schedule'));
      await page.getByLabel('Title').fill('Kept');
      await page.getByLabel('Date').fill(date);
      await button(page, 'Schedule meeting').click();
      await expect(page.getByLabel('Date')).toHaveAccessibleDescription(sentence);
      await expect(page.getByLabel('Title')).toHaveValue('Kept');
      expect((await asked()).filter(({ call }) => call === 'meeting.create')).toEqual([]);
    });
  }

  test('Escape folds it away, and the focus stays in the form', async ({ product }) => {
    const { page } = await openPopupState(product, stateCalled('schedule'));
    await page.keyboard.press('Escape');
    await expect(button(page, 'Meet now')).toBeVisible();
    await expect(page.locator('form :focus')).toHaveCount(1);
  });
});
