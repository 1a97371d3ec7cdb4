import { openBubble, openEditor, REVIEW } from './calendar';
import { eventUrl, KEY } from './followed-event';
import { editorModel, panelIn } from './panel';
import type { Product } from './product';
import { expect, test } from './shared';

/** The requests that could make a meeting, as they left. */
const created = (product: Product): { recurrence?: string }[] =>
  product.sent
    .filter(({ method, url }) => method === 'POST' && url.pathname === '/v1/meetings')
    .map(({ body }) => JSON.parse(body));

const WEEKLY = 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO';

test.beforeEach(({ product }) => {
  product.sent.length = 0;
});

for (const [name, open, more] of [
  ['the editor', openEditor, {}],
  ['the editor, whose options are a menu', openEditor, { repeat_in: 'menu' }],
  ['the editor, in Arabic', openEditor, { lang: 'ar' }],
  ['the bubble', openBubble, {}],
] as const) {
  test(`one click in ${name} of an event that repeats: one series, and the invitation says how`, async ({
    product,
  }) => {
    const { page, panel } = await open(product, { ...REVIEW, ...more, repeat: 'WEEKLY' });
    await panel.press('Add Webex meeting');
    await panel.says('Webex meeting added');
    expect(created(product)).toMatchObject([
      { start: '2027-03-01T10:00:00+01:00', timezone: REVIEW.zone, recurrence: WEEKLY, sendEmail: false },
    ]);
    await expect.poll(async () => (await editorModel(page)).description).toContain('Repeats: Every week on Monday');
  });
}

test('an event that takes place once makes no series, in the editor and in the bubble', async ({ product }) => {
  for (const open of [openEditor, openBubble]) {
    const { page, panel } = await open(product);
    await panel.press('Add Webex meeting');
    await panel.says('Webex meeting added');
    expect((await editorModel(page)).description).not.toContain('Repeats');
  }
  expect(created(product).map((body) => 'recurrence' in body)).toEqual([false, false]);
});

test('a rule that ends is one that Webex can be told, with its last date', async ({ product }) => {
  const repeat = 'FREQ=WEEKLY;WKST=SU;UNTIL=20270426T215959Z;BYDAY=MO';
  const { page, panel } = await openEditor(product, { ...REVIEW, repeat });
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  expect(created(product)).toMatchObject([{ recurrence: `${WEEKLY};UNTIL=20270426T215959Z` }]);
  await expect.poll(async () => (await editorModel(page)).description).toContain('Last date: Monday, April 26, 2027');
});

for (const [name, more] of [
  ['only that it repeats', { repeat: 'WEEKLY', repeat_as: 'secret' }],
  ['nothing of its repetition', { lacks: 'jsname:T7keRc' }],
] as const) {
  test(`where ${name} can be read: asked, and the answer is made`, async ({ product }) => {
    const { panel } = await openEditor(product, { ...REVIEW, ...more });
    await panel.press('Add Webex meeting');
    await panel.says('How this event repeats could not be read');
    expect(created(product)).toEqual([]);
    expect(await panel.buttons()).toEqual([
      'Only this date',
      'Every day',
      'Every weekday, Monday to Friday',
      'Every week on Monday',
      'Every month on day 1',
      'Every year on March 1',
    ]);
    await panel.press('Every week on Monday');
    await panel.says('Webex meeting added');
    expect(created(product)).toMatchObject([{ recurrence: WEEKLY }]);
  });
}

test('asked, and answered with this date only', async ({ product }) => {
  const { page, panel } = await openEditor(product, { ...REVIEW, repeat: 'WEEKLY', repeat_as: 'secret' });
  await panel.press('Add Webex meeting');
  await panel.press('Only this date');
  await panel.says('Webex meeting added');
  expect(created(product).map((body) => 'recurrence' in body)).toEqual([false]);
  expect((await editorModel(page)).description).not.toContain('Repeats');
});

test('a rule that Webex can’t be told is said, not bent', async ({ product }) => {
  const { panel } = await openEditor(product, { ...REVIEW, repeat: 'FREQ=MONTHLY;BYDAY=1MO,3MO' });
  await panel.press('Add Webex meeting');
  await panel.says('This event repeats in a way that no Webex meeting can');
  expect(await panel.buttons()).toEqual(['Only this date']);
  expect(created(product)).toEqual([]);
  await panel.press('Only this date');
  await panel.says('Webex meeting added');
});

test('a rule that goes on for longer than Webex is said, and can be made as far as it goes', async ({ product }) => {
  const { panel } = await openEditor(product, { ...REVIEW, repeat: 'FREQ=YEARLY;COUNT=9' });
  await panel.press('Add Webex meeting');
  await panel.says('Webex meetings repeat for five years at most');
  await panel.press('All its dates until Mar 1, 2031');
  await panel.says('Webex meeting added');
  expect(created(product)).toMatchObject([{ recurrence: expect.stringContaining('UNTIL=20310301T090000Z') }]);
});

test('a date of an event that was saved before and takes place so many times: asked, for some may lie behind', async ({
  product,
}) => {
  const page = await product.tab();
  const panel = panelIn(page);
  await page.goto(eventUrl(`/${KEY}`, { ...REVIEW, repeat: 'FREQ=WEEKLY;COUNT=9' }));
  await panel.press('Add Webex meeting');
  await panel.says('how many of them are left could not be read');
  expect(await panel.buttons()).toEqual(['Only this date', 'Every week on Monday']);
  await panel.press('Every week on Monday');
  await panel.says('Webex meeting added');
  expect(created(product)).toMatchObject([{ recurrence: WEEKLY }]);
});

test('a rule that Webex refuses is told in its words', async ({ product }) => {
  const body = JSON.stringify({ message: 'no', errors: [{ description: "'recurrence' is invalid." }] });
  product.server.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'status', status: 400, body });
  const { panel } = await openEditor(product, { ...REVIEW, repeat: 'WEEKLY' });
  await panel.press('Add Webex meeting');
  await panel.says("Webex says: 'recurrence' is invalid.");
});

test('Undo takes the whole series away', async ({ product }) => {
  const { panel } = await openEditor(product, { ...REVIEW, repeat: 'WEEKLY' });
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  await panel.press('Undo');
  await panel.says('The Webex meeting was removed');
  expect(product.webex.state.meetings).toEqual([]);
  expect(product.webex.state.removed).toHaveLength(1);
});
