import { REVIEW } from '../e2e/calendar';
import { settled } from '../e2e/host-editors';
import { arrived } from '../e2e/page-scripts';
import type { Product } from '../e2e/product';
import { calendarOn, openForm } from '../e2e/proton';
import { expect, test } from '../e2e/shared';
import { countRight } from './count-right';
import { HOOKS } from './pages/proton-calendar/page';

const FORMS = ['popover', 'modal'] as const;
const ADD = 'Add Webex meeting';

test.beforeEach(({ product }) => calendarOn(product));

/** What the page's own model says of the open event. */
const modelOf = (page: import('@playwright/test').Page) => page.evaluate(() => window.protonCalendarModel.editor);

function expectTheReview(product: Product): void {
  expect(product.webex.state.meetings).toMatchObject([
    {
      timezone: 'Europe/Berlin',
      start: Date.parse('2027-03-01T10:00:00+01:00'),
      end: Date.parse('2027-03-01T11:00:00+01:00'),
    },
  ]);
  expect(product.webex.state.mails).toEqual([]);
}

/** Hooks that the adapter doesn't build on: they may all be missing at once. */
const UNUSED = [
  '.eventpopover',
  '.modal-two',
  'event-frequency-input',
  'testid:event-modal/frequency:select',
  'testid:create-event-popover:more-event-options',
  'testid:calendar-view:time-zone-dropdown',
  'maxlength',
];

/** Without these nobody could know the time for certain, so the person is asked. */
const ASKED_WITHOUT = ['testid:show-tz', 'lang'];

const LOST = [...HOOKS.filter((hook) => !UNUSED.includes(hook)), UNUSED.join()];
const count = countRight('Proton Calendar', LOST.length);

for (const lacks of LOST) {
  test(`the full form without ${lacks}: right, or the person is asked`, async ({ product }) => {
    const { page, panel } = await openForm(product, 'modal', { ...REVIEW, lacks });
    await panel.press(ADD);
    const isAsked = ASKED_WITHOUT.includes(lacks);
    await panel.state(isAsked ? 'ask' : 'added');
    if (isAsked) {
      expect(product.webex.state.meetings).toEqual([]);
      return count('told');
    }
    expectTheReview(product);
    const [meeting] = product.webex.state.meetings;
    const model = await modelOf(page);
    expect(model?.location).toBe(meeting?.webLink);
    expect(model?.description.split('\n')[0]).toBe(`Join the Webex meeting: ${meeting?.webLink}`);
    count();
  });
}

test('a form without any hook is left alone', async ({ product }) => {
  const { page, panel } = await openForm(product, 'modal', { ...REVIEW, lacks: HOOKS.join() });
  await page.evaluate(() => window.protonCalendarTest.rerender());
  await arrived(page, 'waiting');
  await settled(page);
  await expect(panel.host).toHaveCount(0);
  expect(await page.evaluate(() => window.protonCalendarModel.errors)).toEqual([]);
});

test('a place that can not be found is missing from what is written, and the description has it all', async ({
  product,
}) => {
  const { page, panel } = await openForm(product, 'modal', { ...REVIEW, lacks: 'event-location-input,label-for' });
  await panel.press(ADD);
  await panel.state('added');
  const [meeting] = product.webex.state.meetings;
  expect(await modelOf(page)).toMatchObject({
    location: '',
    description: expect.stringContaining(`${meeting?.webLink}`),
  });
});

const LANGUAGES: readonly Readonly<Record<string, string>>[] = [
  { lang: 'en' },
  { lang: 'en', clock: '24' },
  { lang: 'de' },
  { lang: 'fr' },
  { lang: 'es' },
  { lang: 'ja' },
  { lang: 'ar' },
];

for (const language of LANGUAGES) {
  test(`the full form in ${Object.values(language).join(' ')}: afternoon and another zone are right`, async ({
    product,
  }) => {
    const event = {
      ...REVIEW,
      start: '2027-03-14T14:30',
      end: '2027-03-14T15:45',
      eventzone: 'Asia/Kolkata',
      ...language,
    };
    const { panel } = await openForm(product, 'modal', event);
    await panel.press(ADD);
    await panel.state('added');
    expect(product.webex.state.meetings).toMatchObject([
      {
        title: REVIEW.title,
        timezone: 'Asia/Kolkata',
        start: Date.parse('2027-03-14T14:30:00+05:30'),
        end: Date.parse('2027-03-14T15:45:00+05:30'),
      },
    ]);
  });
}

test('a clock that was typed and not yet taken over by the page is asked for', async ({ product }) => {
  const { page, panel } = await openForm(product, 'modal');
  await panel.state('ready');
  await page.locator('#event-startTime').fill('1:30');
  await panel.press(ADD);
  await panel.state('ask');
  expect(product.webex.state.meetings).toEqual([]);
});

test('the popover says no zone: it is asked for, with all else filled in', async ({ product }) => {
  const { page, panel } = await openForm(product, 'popover');
  await panel.press(ADD);
  await panel.state('ask');
  expect(product.webex.state.meetings).toEqual([]);
  const values = (await panel.nodes()).filter(({ role }) => role === 'textbox').length;
  expect(values).toBeGreaterThan(0);
  await panel.press('Make the meeting');
  await panel.state('added');
  const [meeting] = product.webex.state.meetings;
  expect(meeting?.end).toBe((meeting?.start ?? 0) + 3_600_000);
  expect((await modelOf(page))?.location).toBe(meeting?.webLink);
});

test.describe('what can not be used as it stands is asked for', () => {
  for (const [name, event] of [
    ['an event that lasts all day', { allday: '1' }],
    [
      'a date that can be read in two ways',
      { dateformat: 'MM/dd/y', start: '2027-03-04T10:00', end: '2027-03-04T11:00' },
    ],
    ['an event that ends in another zone', { eventzone: 'Europe/Berlin', endzone: 'Asia/Tokyo' }],
    ['a month of another language', { lang: 'de', dateformat: 'd. Brachet y' }],
  ] as const) {
    test(name, async ({ product }) => {
      const { panel } = await openForm(product, 'modal', { ...REVIEW, ...event });
      await panel.press(ADD);
      await panel.state('ask');
      expect(product.webex.state.meetings).toEqual([]);
    });
  }
});

test('a place that is there stays, text is kept apart from ours, and Undo leaves both as they were', async ({
  product,
}) => {
  const event = { ...REVIEW, location: 'Room 7', description: 'Agenda\nNumbers' };
  const { page, panel } = await openForm(product, 'modal', event);
  await panel.press(ADD);
  await panel.state('added');
  await panel.says('The location already held something');
  const written = await modelOf(page);
  expect(written?.location).toBe('Room 7');
  expect(written?.description).toMatch(/^Agenda\nNumbers\n\nJoin the Webex meeting: /);
  await panel.press('Undo');
  await panel.state('ready');
  expect(await modelOf(page)).toMatchObject({ location: 'Room 7', description: 'Agenda\nNumbers' });
  expect(product.webex.state.meetings).toEqual([]);
});

test('an empty event is empty again after Undo', async ({ product }) => {
  const { page, panel } = await openForm(product, 'modal');
  await panel.press(ADD);
  await panel.state('added');
  await panel.press('Undo');
  await panel.state('ready');
  expect(await modelOf(page)).toMatchObject({ location: '', description: '' });
});

test('an invitation that was edited stays, and so does the meeting', async ({ product }) => {
  const { page, panel } = await openForm(product, 'modal');
  await panel.press(ADD);
  await panel.state('added');
  await page.locator('#event-description-input').press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await panel.press('Undo');
  await panel.says('The invitation was changed after it was written');
  expect(product.webex.state.meetings).toHaveLength(1);
});

for (const refuses of ['location', 'description'] as const) {
  test(`a ${refuses} that takes no text: said, and the invitation is copied`, async ({ product }) => {
    await product.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { page, panel } = await openForm(product, 'modal', { ...REVIEW, refuses });
    await panel.press(ADD);
    await panel.says(/has been copied|did not take|is copied/);
    expect((await modelOf(page))?.[refuses]).toBe('');
  });
}

test('a description without room for all of it gets nothing of it', async ({ product }) => {
  const { page, panel } = await openForm(product, 'modal', { ...REVIEW, description: 'x'.repeat(2990) });
  await panel.press(ADD);
  await panel.says(/copied|did not take/);
  expect((await modelOf(page))?.description).toBe('x'.repeat(2990));
});

for (const form of FORMS) {
  test(`${form}: one panel through every re-render, and none once it is closed`, async ({ product }) => {
    const { page, panel } = await openForm(product, form);
    await panel.state('ready');
    for (let time = 0; time < 20; time += 1) {
      await page.evaluate(() => window.protonCalendarTest.rerender());
      await expect(panel.host).toHaveCount(1);
      await expect(panel.host).toBeVisible();
    }
    await page.evaluate(() => window.protonCalendarTest.close());
    await expect(panel.host).toHaveCount(0);
    expect(await page.evaluate(() => window.protonCalendarModel.errors)).toEqual([]);
  });
}

test('who may not change the event gets no button', async ({ product }) => {
  const { page, panel } = await openForm(product, 'modal', { ...REVIEW, readonly: '1' });
  await page.getByTestId('create-event-modal:save').waitFor();
  await arrived(page, 'editor');
  await settled(page);
  await expect(panel.host).toHaveCount(0);
});
