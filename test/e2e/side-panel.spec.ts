import { REVIEW } from './calendar';
import { ADD, expectQuiet, expectSaved, MAKE, openMail } from './mail';
import { panelIn } from './panel';
import type { Product } from './product';
import { expect, test } from './shared';

/** Gmail with a message open and the small calendar beside it, in which an empty hour was clicked. */
async function openBoth(product: Product) {
  const { page, panel } = await openMail(product, { su: 'Plans', calendar: String(new URLSearchParams(REVIEW)) });
  const handle = await page.locator('.side-panel iframe').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('there is no frame');
  await frame.locator('.column').first().waitFor();
  await frame.evaluate((start) => window.calendarTest.openBubble(start), REVIEW.start);
  const event = () => frame.evaluate(() => window.calendarModel.editor);
  const errors = () => frame.evaluate(() => window.calendarModel.errors);
  return { page, mail: panel, calendar: panelIn(page, frame), event, errors };
}

test("Gmail's side panel: a meeting in the small calendar, taken back by Undo, and one in the mail beside it", async ({
  product,
}) => {
  const { page, mail, calendar, event, errors } = await openBoth(product);
  await mail.state('ready');
  await calendar.state('ready');
  await calendar.press(ADD);
  await calendar.state('added');
  const [meeting] = product.webex.state.meetings;
  expect(meeting).toMatchObject({ title: REVIEW.title, start: Date.parse('2027-03-01T10:00:00+01:00') });
  await expect.poll(async () => (await event())?.location).toBe(meeting?.webLink);
  await expect.poll(async () => (await event())?.description).toContain(meeting?.webLink);
  await calendar.press('Undo');
  await calendar.says('The Webex meeting was removed.');
  expect(product.webex.state.meetings).toEqual([]);
  expect(await event()).toMatchObject({ location: '', description: '' });
  await mail.press(ADD);
  await mail.state('ask');
  await mail.press(MAKE);
  await mail.state('added');
  await expectSaved(page, product.webex.state.meetings[0]?.webLink ?? 'a link');
  for (const { host } of [mail, calendar]) await expect(host).toHaveCount(1);
  expect(await errors()).toEqual([]);
  await expectQuiet(page);
});
