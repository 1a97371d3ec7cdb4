import type { Page } from '@playwright/test';
import { settled } from '../e2e/host-editors';
import { eventIn, openFull, openQuick, REVIEW } from '../e2e/outlook-page';
import { arrived } from '../e2e/page-scripts';
import type { panelIn } from '../e2e/panel';
import type { Product } from '../e2e/product';
import { expect, test } from '../e2e/shared';
import { type Act, storm } from '../e2e/storm';
import { countRight } from './count-right';
import type { EventModel } from './pages/outlook/client/model';
import { HOOKS } from './pages/outlook/hooks';

const FORMS = { full: openFull, quick: openQuick } as const;
const ADD = 'Add Webex meeting';

/** Hooks of mails, and those that the adapter doesn't build on: they may all be missing at once. */
const UNUSED = [
  'testid-ComposeSendButton',
  'splitButton-',
  'discardCompose',
  'ReadingPaneContainerId',
  'docking_InitVisiblePart_',
  '_TO',
  'section-MailReadCompose',
  'role-toolbar',
  'role-textbox',
  'role-listitem',
  'aria-haspopup',
  'placeholder',
];

const LOST = [
  ...HOOKS.filter((hook) => !UNUSED.includes(hook)),
  'location-suggestions-picker-input,role-combobox',
  UNUSED.join(),
];

for (const [form, open] of Object.entries(FORMS)) {
  const count = countRight(`Outlook ${form}`, LOST.length);
  for (const lacks of LOST) {
    test(`${form} without ${lacks}: right`, async ({ product }) => {
      const { page, panel } = await open(product, { ...REVIEW, lacks });
      await panel.press(ADD);
      await panel.state('added');
      expectTheReview(product);
      expectWritten(product, await eventIn(page));
      count();
    });
  }
}

const BODY_HOOKS = 'editorParent_,testid-rooster-editor-focus-trap-zone,data-ms-editor,aria-multiline';

test('a body that can not be found is said to be missing, and the invitation is copied', async ({ product }) => {
  await product.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page, panel } = await openFull(product, { ...REVIEW, lacks: BODY_HOOKS });
  await panel.press(ADD);
  await panel.says('The page did not take the whole invitation, so it has been copied');
  expect(await eventIn(page)).toMatchObject({ location: product.webex.state.meetings[0]?.webLink, body: '' });
  await product.context.clearPermissions();
});

for (const [form, open] of Object.entries(FORMS)) {
  test(`${form}: whoever was typing the title is back there once the invitation is written`, async ({ product }) => {
    const { page, panel } = await open(product, REVIEW);
    await panel.state('ready');
    await page.locator('.title').press('End');
    await panel.press(ADD);
    await panel.state('added');
    await page.keyboard.type('!');
    const event = await eventIn(page);
    expect(event?.title).toBe(`${REVIEW.title}!`);
    expectWritten(product, event);
  });
}

test('a form without any hook is left alone', async ({ product }) => {
  const { page, panel } = await openQuick(product, { ...REVIEW, lacks: HOOKS.join() });
  await page.locator('.title').click();
  await page.evaluate(() => window.outlookTest.rerender('form'));
  await arrived(page, 'waiting');
  await settled(page);
  await expect(panel.host).toHaveCount(0);
});

/** Languages with their customs of date, clock, digits and direction. Cities in letters that no zone is written in are asked. */
const LANGUAGES: readonly { readonly variant: Readonly<Record<string, string>>; readonly isAsked?: true }[] = [
  { variant: { lang: 'en' } },
  { variant: { lang: 'en', clock: '24', dateformat: 'yyyy-MM-dd' } },
  { variant: { lang: 'en', tag: 'en-GB', dateformat: 'dd/MM/yyyy' } },
  { variant: { lang: 'en', tag: 'en', dateformat: 'ddd M/d/yyyy' } },
  { variant: { lang: 'de' } },
  { variant: { lang: 'de', dateformat: 'd. MMMM yyyy' } },
  { variant: { lang: 'fr' } },
  { variant: { lang: 'es' } },
  { variant: { lang: 'es', clock: '12' } },
  { variant: { lang: 'ja' }, isAsked: true },
  { variant: { lang: 'ja', clock: '12', dateformat: 'yyyy年M月d日' }, isAsked: true },
  { variant: { lang: 'ar' }, isAsked: true },
  { variant: { lang: 'ar', digits: 'arab' }, isAsked: true },
];

for (const [form, open] of Object.entries(FORMS)) {
  for (const { variant, isAsked } of LANGUAGES) {
    test(`${form} in ${Object.values(variant).join(' ')}: an afternoon in another zone than the browser's is right`, async ({
      product,
    }) => {
      const event = { ...REVIEW, start: '2027-03-04T14:30', end: '2027-03-04T15:45', ...variant };
      const { page, panel } = await open(product, event);
      await panel.press(ADD);
      if (isAsked) await sayZone(panel, 'Europe/Berlin', page);
      await panel.state('added');
      const [meeting] = product.webex.state.meetings;
      expect(meeting?.start).toBe(Date.parse('2027-03-04T14:30:00+01:00'));
      expect(meeting?.end).toBe(Date.parse('2027-03-04T15:45:00+01:00'));
      expectWritten(product, await eventIn(page));
    });
  }
}

/** Answers the question with all that the form told, and the zone. */
async function sayZone(panel: ReturnType<typeof panelIn>, zone: string, page: Page) {
  await panel.state('ask');
  await panel.press('Time zone');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(zone);
  await panel.press('Make the meeting');
}

for (const [what, variant] of Object.entries({
  'a date that could be of two months': { tag: 'en' },
  'a date in an order that is not of its region': { dateformat: 'd.M.yyyy' },
  'a short year': { dateformat: 'M/d/yy' },
  'a zone that is not shown': { zones: '0' },
  'a zone named by its region': { zone: 'America/New_York' },
  'all day, times removed': { allday: '1' },
  'all day, times disabled': { allday: '1', allday_as: 'disabled' },
})) {
  for (const [form, open] of Object.entries(FORMS)) {
    test(`${form}: ${what} is asked for`, async ({ product }) => {
      const event = { ...REVIEW, start: '2027-03-04T10:00', end: '2027-03-04T11:00', ...variant };
      const { panel } = await open(product, event);
      await panel.press(ADD);
      await panel.state('ask');
      expect(product.webex.state.meetings).toHaveLength(0);
    });
  }
}

test('a zone that was said once holds for the page, and for no other', async ({ product }) => {
  const event = { ...REVIEW, zones: '0' };
  const { page, panel } = await openQuick(product, event);
  await panel.press(ADD);
  await sayZone(panel, 'Asia/Tokyo', page);
  await panel.state('added');
  await page.evaluate(() => window.outlookTest.close());
  await expect(panel.host).toHaveCount(0);
  await page.evaluate(() => window.outlookTest.openEvent('quick'));
  await panel.press(ADD);
  await panel.state('added');
  const times = product.webex.state.meetings.map(({ timezone, start }) => [timezone, start]);
  const tokyo = ['Asia/Tokyo', Date.parse('2027-03-01T10:00:00+09:00')];
  expect(times).toEqual([tokyo, tokyo]);
  const other = await openQuick(product, event);
  await other.panel.press(ADD);
  await other.panel.state('ask');
});

test('a zone said where the form shows another one that can not be read holds for that event alone', async ({
  product,
}) => {
  const { page, panel } = await openQuick(product, { ...REVIEW, zone: 'America/New_York' });
  await panel.press(ADD);
  await sayZone(panel, 'America/New_York', page);
  await panel.state('added');
  expect(product.webex.state.meetings[0]?.timezone).toBe('America/New_York');
  await page.evaluate(() => window.outlookTest.close());
  await expect(panel.host).toHaveCount(0);
  await page.evaluate(() => {
    const withoutZone = new CSSStyleSheet();
    withoutZone.replaceSync('.zone { display: none !important; }');
    document.adoptedStyleSheets.push(withoutZone);
    window.outlookTest.openEvent('quick');
  });
  await panel.press(ADD);
  await panel.state('ask');
  expect(product.webex.state.meetings).toHaveLength(1);
});

test('a zone said for other times than those of the form is not taken for that of the page', async ({ product }) => {
  const { page, panel } = await openQuick(product, { ...REVIEW, zones: '0' });
  await panel.press(ADD);
  await panel.state('ask');
  await panel.press('From');
  await page.keyboard.type('0415PM');
  await panel.press('To');
  await page.keyboard.type('0515PM');
  await sayZone(panel, 'Asia/Tokyo', page);
  await panel.state('added');
  await page.evaluate(() => window.outlookTest.close());
  await expect(panel.host).toHaveCount(0);
  await page.evaluate(() => window.outlookTest.openEvent('quick'));
  await panel.press(ADD);
  await panel.state('ask');
});

/** What happens to an event that is being written. */
const ACTS: readonly Act<EventModel['form']>[] = [
  () => window.outlookTest.rerender('form'),
  (random) => window.outlookTest.change({ title: `Title ${random(1000)}` }),
  (random) => window.outlookTest.change({ rooms: random(2) ? ['Room 7'] : [] }),
  (random) => window.outlookTest.change({ allDay: random(2) === 1 }),
  (random) => window.outlookTest.change({ teams: random(2) === 1 }),
  (_, form) => {
    window.outlookTest.close();
    window.outlookTest.openEvent(form);
    window.outlookTest.flush('mount');
  },
  () => window.outlookTest.flush(),
];

for (const [form, open] of Object.entries(FORMS)) {
  test(`${form}: one panel through a storm of 1,000 re-renders, and not one error`, async ({ product }) => {
    test.slow();
    const { page, panel } = await open(product);
    await panel.state('ready');
    const most = await storm(page, 'body', ACTS, form as EventModel['form']);
    expect(most).toBe(1);
    await expect(panel.host).toHaveCount(1);
    await expect(panel.host).toBeVisible();
    expect(await page.evaluate(() => window.outlookModel.errors)).toEqual([]);
    await page.evaluate(() => window.outlookTest.change({ title: 'After the storm', allDay: false, rooms: [] }));
    await panel.press(ADD);
    await panel.state('added');
    expect(product.webex.state.meetings).toMatchObject([{ title: 'After the storm' }]);
  });
}

function expectTheReview(product: Product): void {
  expect(product.webex.state.meetings).toMatchObject([
    {
      title: 'Quarterly review',
      start: Date.parse('2027-03-01T10:00:00+01:00'),
      end: Date.parse('2027-03-01T11:00:00+01:00'),
    },
  ]);
  expect(product.webex.state.mails).toEqual([]);
}

function expectWritten(product: Product, model: EventModel | null): void {
  const link = product.webex.state.meetings[0]?.webLink;
  expect(model?.location).toBe(link);
  expect(model?.body.split('\n')[0]).toBe(`Join the Webex meeting: ${link}`);
}
