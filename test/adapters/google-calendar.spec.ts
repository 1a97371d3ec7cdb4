import type { Page } from '@playwright/test';
import { openBubble, openEditor, REVIEW, startDescription } from '../e2e/calendar';
import { settled } from '../e2e/host-editors';
import { arrived } from '../e2e/page-scripts';
import { editorModel, LETTER, typeUntil } from '../e2e/panel';
import type { Product } from '../e2e/product';
import { expect, test } from '../e2e/shared';
import { countRight } from './count-right';
import { HOOKS } from './pages/google-calendar/page';

const SURFACES = { editor: openEditor, bubble: openBubble } as const;
type Surface = keyof typeof SURFACES;

/** Without these nobody could know the time for certain, so the person is asked. */
const ASKED_WITHOUT: Readonly<Record<Surface, readonly string[]>> = {
  editor: ['data-date', 'xTimezone', 'all-times'],
  bubble: ['data-date', 'xTimezone', 'all-times'],
};

/** Without this the bubble's collapsed parts can't be opened: that is said, and nothing is made. */
const UNOPENED_WITHOUT = 'bubble data-key';

/** Without this nobody could know whether the event repeats, so the person is asked; a new event in the bubble does not. */
const REPETITION_ASKED_WITHOUT = 'editor jsname:T7keRc';

/** Hooks the adapter doesn't build on: they may all be missing at once. */
const UNUSED = [
  'YPCqFe',
  'jsname:nB7Rvb',
  'data-is-create',
  'jsname:hGaP9',
  'g_editable',
  'time-list',
  'xGmtOffset',
  'jsname:L2QMlb',
  'xUserEmail',
  'xRTCIn',
  'data-solution',
  'xCalSel',
  'xCalOwn',
  'xBusySel',
  'jsname:y3puF',
  'data-privacy',
  'xSaveBu',
  'jsname:x8hlje',
  'jsname:rhPddf',
  'data-eventid',
  'tabEvent',
];

const LOST = [...HOOKS.filter((hook) => !UNUSED.includes(hook)), UNUSED.join()];

for (const surface of ['editor', 'bubble'] as const) {
  const count = countRight(`Google Calendar ${surface}`, LOST.length);
  for (const lacks of LOST) {
    test(`${surface} without ${lacks}: right, or the person is told`, async ({ product }) => {
      const { page, panel } = await SURFACES[surface](product, { ...REVIEW, lacks });
      await panel.press('Add Webex meeting');
      const isUnopened = `${surface} ${lacks}` === UNOPENED_WITHOUT;
      const isAsked = ASKED_WITHOUT[surface].includes(lacks);
      const isRepetitionAsked = `${surface} ${lacks}` === REPETITION_ASKED_WITHOUT;
      await panel.state(isUnopened || isRepetitionAsked ? 'failed' : isAsked ? 'ask' : 'added');
      if (isRepetitionAsked) await panel.says('How this event repeats could not be read');
      if (isUnopened || isAsked || isRepetitionAsked) {
        expect(product.webex.state.meetings).toHaveLength(0);
        return count('told');
      }
      expectTheReview(product);
      await expectWritten(product, await editorModel(page));
      count();
    });
  }
}

for (const lacks of ['', 'jsname:vHVaxd']) {
  test(`a bubble whose guests are open: nothing is typed among them (${lacks || 'all hooks'})`, async ({ product }) => {
    const { page, panel } = await openBubble(product, { ...REVIEW, lacks });
    await page.getByRole('button', { name: 'Add guests' }).click();
    await page.locator('.guest-input').waitFor();
    await panel.press('Add Webex meeting');
    await panel.state('added');
    expect((await editorModel(page)).location).toBe(product.webex.state.meetings[0]?.webLink);
    await expect(page.locator('.guest-input')).toHaveValue('');
  });
}

/** All by which a part is found. */
const LOCATION_HOOKS = ['xLocIn', 'jsname:vHVaxd', 'aria-autocomplete'];
const DESCRIPTION_HOOKS = ['xDescIn', 'jsname:yrriRe', 'role-textbox'];

for (const surface of ['editor', 'bubble'] as const) {
  test(`${surface}: a description that can not be found is said to be missing, and the invitation is copied`, async ({
    product,
  }) => {
    await product.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { page, panel } = await SURFACES[surface](product, { ...REVIEW, lacks: DESCRIPTION_HOOKS.join() });
    await panel.press('Add Webex meeting');
    await panel.says('The page did not take the whole invitation, so it has been copied');
    const [meeting] = product.webex.state.meetings;
    expect(await editorModel(page)).toMatchObject({ location: meeting?.webLink, description: '' });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(meeting?.webLink);
    await product.context.clearPermissions();
  });

  test(`${surface}: where neither location nor description can be found, that is said, and nothing is made`, async ({
    product,
  }) => {
    const lacks = [...LOCATION_HOOKS, ...DESCRIPTION_HOOKS].join();
    const { panel } = await SURFACES[surface](product, { ...REVIEW, lacks });
    await panel.press('Add Webex meeting');
    await panel.says('There is nothing to write to here, so no meeting was made.');
    expect(product.webex.state.meetings).toEqual([]);
  });

  test(`${surface} without any hook is left alone`, async ({ product }) => {
    const { page, panel } = await SURFACES[surface](product, { ...REVIEW, lacks: HOOKS.join() });
    await page.evaluate(() => window.calendarTest.rerender());
    await arrived(page, 'waiting');
    await settled(page);
    await expect(panel.host).toHaveCount(0);
    expect(await page.evaluate(() => window.calendarModel.errors)).toEqual([]);
  });
}

/** Languages with their customs of clock, digits and direction. */
const LANGUAGES: readonly Readonly<Record<string, string>>[] = [
  { lang: 'en' },
  { lang: 'en', clock: '24' },
  { lang: 'de' },
  { lang: 'fr' },
  { lang: 'es' },
  { lang: 'es', clock: '12' },
  { lang: 'ja' },
  { lang: 'ja', clock: '12' },
  { lang: 'ar' },
  { lang: 'ar', digits: 'arab', clock: '12' },
];

for (const surface of ['editor', 'bubble'] as const) {
  for (const language of LANGUAGES) {
    test(`${surface} in ${Object.values(language).join(' ')}: afternoon and another zone than the browser's are right`, async ({
      product,
    }) => {
      const event = {
        ...REVIEW,
        start: '2027-03-01T14:30',
        end: '2027-03-01T15:45',
        zone: 'Asia/Kolkata',
        ...language,
      };
      const { page, panel } = await SURFACES[surface](product, event);
      await panel.press('Add Webex meeting');
      await panel.state('added');
      const [meeting] = product.webex.state.meetings;
      expect(meeting?.timezone).toBe('Asia/Kolkata');
      expect(meeting?.start).toBe(Date.parse('2027-03-01T14:30:00+05:30'));
      expect(meeting?.end).toBe(Date.parse('2027-03-01T15:45:00+05:30') - (surface === 'bubble' ? 15 * 60_000 : 0));
      await expectWritten(product, await editorModel(page));
    });
  }
}

test("the event's own zone wins over the calendar's", async ({ product }) => {
  const { panel } = await openEditor(product, { ...REVIEW, eventzone: 'America/New_York' });
  await panel.press('Add Webex meeting');
  await panel.state('added');
  const [meeting] = product.webex.state.meetings;
  expect(meeting?.timezone).toBe('America/New_York');
  expect(meeting?.start).toBe(Date.parse('2027-03-01T10:00:00-05:00'));
});

/** Parts as an editor has them, for another event, elsewhere in the page: a whole day, in another zone, with a guest. */
const addOtherParts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const other = document.createElement('aside');
    for (const [name, value, text] of [
      ['id', 'xAlDaCbx', ''],
      ['jsname', 'PH80Af', '(GMT+09:00) Tokyo'],
      ['data-email', 'grace@example.com', 'Grace'],
    ] as const) {
      const part = document.createElement('div');
      part.setAttribute(name, value);
      part.ariaChecked = 'true';
      part.textContent = text;
      other.append(part);
    }
    document.body.append(other);
  });

const TITLE_HOOKS = 'xTiIn,jsname:GYcwYe';

test('an editor without hooks of its title ends at its own bounds: parts of other events are not its own', async ({
  product,
}) => {
  const { page, panel } = await openEditor(product, { ...REVIEW, lacks: TITLE_HOOKS });
  await panel.state('ready');
  await addOtherParts(page);
  await panel.press('Add Webex meeting');
  await panel.state('added');
  expectTheReview(product);
});

test('an editor without hooks of its title and of its bounds is its panel alone: the person is told', async ({
  product,
}) => {
  const lacks = `${TITLE_HOOKS},YPCqFe,jsname:nB7Rvb,data-is-create`;
  const { page, panel } = await openEditor(product, { ...REVIEW, lacks });
  await panel.state('ready');
  await addOtherParts(page);
  await panel.press('Add Webex meeting');
  await expect(panel.host).toHaveAttribute('data-state', /ask|failed/);
  expect(product.webex.state.meetings).toEqual([]);
});

test('the same view said again does not end a click that is under way', async ({ product }) => {
  const held = product.server.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'hold' });
  const { page, panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await held.reached;
  await page.evaluate(() => {
    const { dataset } = document.body;
    dataset.viewfamily = dataset.viewfamily ?? '';
  });
  await settled(page);
  held.release();
  await panel.state('added');
  await expectWritten(product, await editorModel(page));
});

test('a zone is known by any label that the page ties to it, not only by one that begins with an offset', async ({
  product,
}) => {
  const { page, panel } = await openEditor(product, { ...REVIEW, eventzone: 'America/New_York' });
  await panel.state('ready');
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      text.nodeValue = (text.nodeValue ?? '').replaceAll('(GMT-05:00) ', '');
  });
  await panel.press('Add Webex meeting');
  await panel.state('added');
  expect(product.webex.state.meetings[0]?.timezone).toBe('America/New_York');
});

test('letters typed into the title while the invitation is written stay in the title', async ({ product }) => {
  const { page, panel } = await openEditor(product);
  await panel.state('ready');
  await page.locator('#xTiIn').press('End');
  await panel.press('Add Webex meeting');
  const typed = await typeUntil(page, panel.state('added'));
  const model = await editorModel(page);
  expect(model.title).toBe(REVIEW.title + typed);
  await expectWritten(product, model);
  expect(model.description).not.toContain(LETTER);
});

test('letters typed into the description while the invitation is written stay where its caret was', async ({
  product,
}) => {
  const { page, panel } = await openEditor(product, { ...REVIEW, description: 'Bring notes' });
  await panel.state('ready');
  await startDescription(page);
  await page.locator('#xDescIn [contenteditable=true]').press('Control+Home');
  await panel.press('Add Webex meeting');
  const typed = await typeUntil(page, panel.state('added'));
  await expect.poll(async () => (await editorModel(page)).description).toContain(`${typed}Bring notes`);
  const { location, description } = await editorModel(page);
  const link = product.webex.state.meetings[0]?.webLink;
  expect(location).toBe(link);
  expect(description).toMatch(/^Ж+Bring notes\n+Join the Webex meeting: https:[^Ж]+$/);
});

test('whoever was typing the title of a bubble is back there once its parts are opened and written', async ({
  product,
}) => {
  const { page, panel } = await openBubble(product);
  await panel.state('ready');
  await page.getByRole('textbox', { name: 'Add title' }).press('End');
  await panel.press('Add Webex meeting');
  await panel.state('added');
  await page.keyboard.type(LETTER);
  const model = await editorModel(page);
  expect(model.title).toBe(REVIEW.title + LETTER);
  await expectWritten(product, model);
});

test('a collapsed description is opened, and written again when its editor drops the first write', async ({
  product,
}) => {
  const { page, panel } = await openEditor(product, { ...REVIEW, collapsed: '1' });
  await panel.press('Add Webex meeting');
  await panel.state('added');
  await expectWritten(product, await editorModel(page));
});

for (const surface of ['editor', 'bubble'] as const) {
  test(`${surface}: one panel through every re-render`, async ({ product }) => {
    const { page, panel } = await SURFACES[surface](product);
    await panel.state('ready');
    for (let time = 0; time < 20; time += 1) {
      await page.evaluate(() => window.calendarTest.rerender());
      await expect(panel.host).toHaveCount(1);
      await expect(panel.host).toBeVisible();
    }
    expect(await page.evaluate(() => window.calendarModel.errors)).toEqual([]);
  });
}

function expectTheReview(product: Product): void {
  const { meetings } = product.webex.state;
  expect(meetings).toHaveLength(1);
  expect(meetings[0]).toMatchObject({
    timezone: 'Europe/Berlin',
    start: Date.parse('2027-03-01T10:00:00+01:00'),
    end: Date.parse('2027-03-01T11:00:00+01:00'),
  });
  expect(product.webex.state.mails).toEqual([]);
}

async function expectWritten(product: Product, model: { location: string; description: string }): Promise<void> {
  const [meeting] = product.webex.state.meetings;
  expect(model.location).toBe(meeting?.webLink);
  expect(model.description.split('\n')[0]).toBe(`Join the Webex meeting: ${meeting?.webLink}`);
}
