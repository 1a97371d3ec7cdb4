import { openBubble, openEditor, REVIEW } from './calendar';
import { editorModel } from './panel';
import { expect, test } from './shared';

const ADD = 'Add Webex meeting';
const DROP = 'Remove the other meeting link';

const conferenceIn = (page: import('@playwright/test').Page) =>
  page.evaluate(() => window.calendarModel.editor?.conference);

test('a Meet conference goes when the person says so, and not before', async ({ product }) => {
  const { page, panel } = await openEditor(product, { ...REVIEW, conference: 'meet' });
  await panel.press(ADD);
  await panel.says('This event also has a link to Google Meet');
  expect(await conferenceIn(page)).toBe('meet');
  await panel.press(DROP);
  await panel.says('The other meeting link was removed');
  expect(await conferenceIn(page)).toBe('none');
  await expect.poll(async () => (await editorModel(page)).location).toBe(product.webex.state.meetings[0]?.webLink);
  await expect.poll(async () => (await panel.nodes()).map(({ name }) => name)).not.toContain(DROP);
});

for (const when of ['before', 'after'] as const) {
  test(`a Meet conference that is put into a bubble ${when} ours is told of`, async ({ product }) => {
    const { page, panel } = await openBubble(product);
    await panel.state('ready');
    const putIn = () => page.locator('[jsname=gVWrzb] button').click();
    if (when === 'before') {
      await putIn();
      await panel.says('already has a link to Google Meet');
    }
    await panel.press(ADD);
    await panel.state('added');
    if (when === 'after') await putIn();
    await panel.says('also has a link to Google Meet');
  });
}

test('a conference is named by its link, whoever put it in', async ({ product }) => {
  const { page, panel } = await openEditor(product, { ...REVIEW, conference: 'meet' });
  await panel.says('already has a link to Google Meet');
  await page.locator('a[href*="meet.google.com"]').evaluate((link) => {
    link.setAttribute('href', 'https://acme.zoom.us/j/123456789');
    link.replaceWith(link.cloneNode(true));
  });
  await panel.says('already has a link to Zoom');
});

test('a page that keeps the other conference is told of', async ({ product }) => {
  const { page, panel } = await openEditor(product, { ...REVIEW, conference: 'meet' });
  await panel.press(ADD);
  await panel.state('added');
  await page.evaluate(() => {
    const isRemover = ({ target }: Event) => target instanceof Element && target.closest('#xRemRtcBu') !== null;
    window.addEventListener('click', (event) => isRemover(event) && event.stopImmediatePropagation(), true);
  });
  // It stands for two seconds.
  await Promise.all([panel.says('Removing the other meeting link…'), panel.press(DROP)]);
  await panel.says('The page kept the other meeting link');
  expect(await conferenceIn(page)).toBe('meet');
});

test('a link of another service in the text of an event is not ours to take out', async ({ product }) => {
  const { panel } = await openEditor(product, { ...REVIEW, conference: 'zoom' });
  await panel.press(ADD);
  await panel.state('added');
  expect((await panel.nodes()).map(({ name }) => name)).not.toContain(DROP);
});

test("a page that takes nothing of ours is offered its own form, filled in, as the person's choice", async ({
  product,
}) => {
  const { page, panel } = await openEditor(product, { ...REVIEW, refuses: 'both' });
  const before = product.context.pages().length;
  await panel.press(ADD);
  await panel.says('so the invitation has been copied');
  expect(product.context.pages()).toHaveLength(before);
  const opening = product.context.waitForEvent('page');
  await panel.press('Open a filled-in copy');
  const copy = await opening;
  await copy.waitForURL(/eventedit/);
  const [meeting] = product.webex.state.meetings;
  await expect
    .poll(() => editorModel(copy))
    .toMatchObject({
      title: REVIEW.title,
      location: meeting?.webLink,
      description: expect.stringContaining(`Join the Webex meeting: ${meeting?.webLink}`),
    });
  expect(await editorModel(page)).toMatchObject({ location: '', description: '' });
});

test('an event that moved while Webex worked is offered no copy at its new time, which is not the meeting’s', async ({
  product,
}) => {
  const held = product.server.faults.plan({ path: '/v1/meetings', method: 'POST', kind: 'hold' });
  const { page, panel } = await openEditor(product);
  await panel.press(ADD);
  await held.reached;
  await page.evaluate(() => window.calendarTest.change({ startTime: '12:00', endTime: '13:00' }));
  held.release();
  await panel.says('has been copied');
  expect((await panel.nodes()).map(({ name }) => name)).not.toContain('Open a filled-in copy');
});
