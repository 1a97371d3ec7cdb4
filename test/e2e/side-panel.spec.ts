import { REVIEW } from './calendar';
import { ADD, expectQuiet, expectSaved, MAKE } from './mail';
import { expect, test } from './shared';
import { openBoth } from './side-panel';

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

test('turned off and on: the small calendar loses its button and gets it again', async ({ product }) => {
  const { page, mail, calendar, errors } = await openBoth(product);
  await calendar.state('ready');
  const settings = await product.open('options');
  const control = settings.getByRole('switch', { name: 'Google Calendar', exact: true });
  for (const isOn of ['false', 'true']) {
    await control.click();
    await expect(control).toHaveAttribute('aria-checked', isOn);
    await expect(calendar.host).toHaveCount(isOn === 'true' ? 1 : 0);
  }
  await page.bringToFront();
  await calendar.press(ADD);
  await calendar.state('added');
  await expect(mail.host).toHaveCount(1);
  expect(await errors()).toEqual([]);
});
