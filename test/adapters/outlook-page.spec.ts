import { expect } from '@playwright/test';
import { addressOf, BODY, HOLD, LOCATION, test } from './pages/outlook/browser';
import { OUTLOOK_HOSTS } from './pages/outlook/page';

const TITLE = '.title';
const event = () => window.outlookTest.event();
const mails = () => window.outlookTest.mails();

for (const host of OUTLOOK_HOSTS) {
  test(`${host} serves calendar and mail under its policy`, async ({ page, outlook }) => {
    const response = await page.goto(addressOf('/mail/0/', 'compose=docked', host));
    expect(response?.headers()['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w+/=]+'/);
    await expect(page.locator('#docking_InitVisiblePart_0 [data-testid=ComposeSendButton]')).toBeVisible();
    await page.goto(addressOf('/calendar/0/view/week', '', host));
    await expect(page.locator('[data-app-section=CalendarModule]')).toBeVisible();
    const isRefused = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      return !('ran' in window);
    });
    expect(isRefused).toBe(true);
    await outlook.forgetErrors();
  });
}

test("the title is React's: what it wasn't told of goes with the next rendering", async ({ page, outlook }) => {
  await outlook.openFull(`${HOLD}&title=Old`);
  await page.locator(TITLE).evaluate((node: HTMLInputElement) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(node, 'Written behind its back');
  });
  expect((await page.evaluate(event))?.title).toBe('Old');
  await page.evaluate(() => window.outlookTest.rerender('form'));
  await expect(page.locator(TITLE)).toHaveValue('Old');
  await page.locator(TITLE).fill('New');
  expect((await page.evaluate(event))?.title).toBe('New');
});

test('the quick form tells its times as a line of text until that is clicked', async ({ page, outlook }) => {
  await outlook.openQuick();
  await expect(page.locator('.line')).toHaveText('3/1/2027 10:00 AM - 10:30 AM');
  await expect(page.locator('.date')).toHaveCount(0);
  await page.locator('.line').click();
  await expect(page.locator('.date')).toHaveCount(0);
  await page.evaluate(() => window.outlookTest.flush('expand'));
  await expect(page.locator('[role=combobox].date')).toHaveCount(2);
  await expect(page.locator('.time').last()).toHaveValue('10:30 AM');
});

test('free text is kept as the location after Escape and Tab', async ({ page, outlook }) => {
  await outlook.openFull();
  await page.locator(LOCATION).pressSequentially('Room 7');
  await page.evaluate(() => window.outlookTest.flush('suggestions'));
  await expect(page.locator(LOCATION)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(page.locator('.full')).toBeVisible();
  await page.keyboard.press('Tab');
  expect((await page.evaluate(event))?.location).toBe('Room 7');
});

for (const [state, due] of [
  ['offered', true],
  ['about to be offered', false],
] as const) {
  test(`text that is left while a place is ${state} is dropped`, async ({ page, outlook }) => {
    await outlook.openFull();
    await page.locator(LOCATION).pressSequentially('Room 7');
    if (due) await page.evaluate(() => window.outlookTest.flush('suggestions'));
    await page.locator(TITLE).focus();
    await expect(page.locator(LOCATION)).toHaveValue('');
    expect((await page.evaluate(event))?.location).toBe('');
  });
}

test('text for which no place is offered is kept', async ({ page, outlook }) => {
  await outlook.openFull('places=0');
  await page.locator(LOCATION).fill('Somewhere');
  await page.locator(LOCATION).blur();
  expect((await page.evaluate(event))?.location).toBe('Somewhere');
});

for (const form of ['quick', 'full'] as const) {
  test(`${form}: Escape with nothing to close leaves the form`, async ({ page, outlook }) => {
    await (form === 'quick' ? outlook.openQuick() : outlook.openFull());
    await page.locator(LOCATION).press('Escape');
    expect(await page.evaluate(() => [window.outlookModel.event, window.outlookModel.discards])).toEqual([null, 1]);
  });
}

test('a settled location can become a tag beside the rooms', async ({ page, outlook }) => {
  await outlook.openFull('places=0&location_as=tag&rooms=Room 7');
  await page.locator(LOCATION).fill('Desk');
  await page.locator(LOCATION).blur();
  await expect(page.getByRole('listitem')).toHaveText(['Room 7', 'Desk']);
  await expect(page.locator(LOCATION)).toHaveValue('');
  expect(await page.evaluate(event)).toMatchObject({ location: 'Desk', rooms: ['Room 7'] });
});

test('the body is RoosterJS: it starts late, drops what came before, and keeps what is typed', async ({
  page,
  outlook,
}) => {
  await outlook.openFull(`${HOLD}&body=First`);
  await page.locator(BODY).fill('Too early');
  await page.evaluate(() => window.outlookTest.flush('bodyMount'));
  await expect(page.locator(BODY)).toHaveText('First');
  await page.locator(BODY).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('!');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second');
  expect((await page.evaluate(event))?.body).toBe('First!\nSecond');
  await page.evaluate(() => window.outlookTest.rerender('form'));
  await page.evaluate(() => window.outlookTest.flush('bodyMount'));
  expect((await page.evaluate(event))?.body).toBe('First!\nSecond');
});

test('fields that refuse get their old value back', async ({ page, outlook }) => {
  await outlook.openFull(`${HOLD}&refuses=both&location=Old&body=Old`);
  await page.evaluate(() => window.outlookTest.flush('bodyMount'));
  await page.locator(LOCATION).fill('New');
  await page.locator(BODY).pressSequentially('New');
  await page.evaluate(() => window.outlookTest.flush('refuse'));
  await expect(page.locator(LOCATION)).toHaveValue('Old');
  expect(await page.evaluate(event)).toMatchObject({ location: 'Old', body: 'Old' });
});

for (const [variant, times] of [
  ['removed', 0],
  ['disabled', 2],
] as const) {
  test(`all day leaves the dates only (${variant})`, async ({ page, outlook }) => {
    await outlook.openFull(`allday_as=${variant}`);
    await page.getByRole('switch', { name: 'All day' }).click();
    await expect(page.locator('.date')).toHaveCount(2);
    await expect(page.locator('.time')).toHaveCount(times);
    await expect(page.locator('.time:enabled')).toHaveCount(0);
    expect((await page.evaluate(event))?.allDay).toBe(true);
  });
}

test('a typed date and time are taken in the format of the mailbox only', async ({ page, outlook }) => {
  await outlook.openFull('lang=de');
  await page.locator('.date').first().fill('05.04.2027');
  await page.locator('.time').first().fill('08:15');
  await page.locator('.time').last().fill('8:99');
  await page.locator(TITLE).focus();
  expect(await page.evaluate(event)).toMatchObject({ startDate: '2027-04-05', startTime: '08:15', endTime: '10:30' });
  await expect(page.locator('.time').last()).toHaveValue('10:30');
});

for (const [query, direction, date, time, save] of [
  ['lang=en', 'ltr', '3/4/2027', '2:30 PM', 'Save'],
  ['lang=en&clock=24&dateformat=ddd yyyy-MM-dd', 'ltr', 'Thu 2027-03-04', '14:30', 'Save'],
  ['lang=en&tag=en-GB&dateformat=dd/MM/yyyy', 'ltr', '04/03/2027', '2:30 pm', 'Save'],
  ['lang=de', 'ltr', '04.03.2027', '14:30', 'Speichern'],
  ['lang=fr', 'ltr', '04/03/2027', '14:30', 'Enregistrer'],
  ['lang=es&dateformat=d MMM yyyy', 'ltr', '4 mar 2027', '14:30', 'Guardar'],
  ['lang=ja', 'ltr', '2027/03/04', '14:30', '保存'],
  ['lang=ar', 'rtl', '04/03/2027', '2:30 م', 'حفظ'],
  ['lang=ar&digits=arab', 'rtl', '٠٤/٠٣/٢٠٢٧', '٢:٣٠ م', 'حفظ'],
] as const) {
  test(`translated: ${query}`, async ({ page, outlook }) => {
    await outlook.openFull(`start=2027-03-04T14:30&${query}`);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await expect(page.locator('.date').first()).toHaveValue(date);
    expect((await page.locator('.time').first().inputValue()).replace(/\s/g, ' ')).toBe(time);
    await expect(page.locator('.primary').last()).toHaveText(save);
  });
}

for (const as of ['button', 'input'] as const) {
  test(`a form that names its zone does so as Windows does (${as})`, async ({ page, outlook }) => {
    await outlook.openFull(`zones=1&zone=Asia/Tokyo&zone_as=${as}`);
    const shown = await page.locator('.zone').evaluate((node) => (node as HTMLInputElement).value || node.textContent);
    expect(shown).toBe('(UTC+09:00) Osaka, Sapporo, Tokyo');
  });
}

for (const [place, path, query] of [
  ['docked', '/mail/', 'compose=docked'],
  ['pane', '/mail/', 'compose=pane'],
  ['reply', '/mail/', 'compose=reply&signature=1'],
  ['window', '/mail/deeplink/compose', 'to=grace@example.com'],
] as const) {
  test(`a mail ${place}: toolbar made anew, subject of React, body of RoosterJS`, async ({ page }) => {
    await page.goto(addressOf(path, `${query}&delays=bodyMount:0`));
    const send = page.locator('[data-testid=ComposeSendButton]');
    await send.evaluate((node) => node.after(document.createElement('foreign-button')));
    await page.evaluate(() => window.outlookTest.rerender('toolbar'));
    await expect(page.locator('foreign-button')).toHaveCount(0);
    await expect(send).toBeVisible();
    await page.locator(BODY).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Hello');
    const quoted = place === 'reply' ? '\nAda Example\n\ngrace@example.com\nCould we talk about this?' : '';
    await expect.poll(async () => (await page.evaluate(mails))[0]?.body).toBe(`Hello${quoted}`);
    if (place !== 'reply') await page.locator('.subject').fill('Plans');
    expect((await page.evaluate(mails))[0]?.subject).toBe(place === 'reply' ? '' : 'Plans');
    await send.locator('button').first().click();
    expect(await page.evaluate(() => [window.outlookModel.sends, window.outlookModel.mails.length])).toEqual([1, 0]);
  });
}

test('what a foreign node lets out is noted', async ({ page, outlook }) => {
  await outlook.openFull();
  await page.locator(TITLE).evaluate((node) => {
    const foreign = document.createElement('button');
    foreign.textContent = 'Foreign';
    node.before(foreign);
  });
  await page.getByRole('button', { name: 'Foreign' }).click();
  expect(await page.evaluate(() => window.outlookModel.leaks)).toEqual(['pointerdown', 'mousedown', 'click']);
  await page.locator(TITLE).click();
  await page.keyboard.type('x');
  expect(await page.evaluate(() => window.outlookModel.leaks.length)).toBe(3);
});

test('a press outside leaves the quick form, a press inside does not', async ({ page, outlook }) => {
  await outlook.openQuick();
  await page.locator(TITLE).click();
  await expect(page.locator('.quick')).toBeVisible();
  await page.mouse.click(1200, 700);
  await expect(page.locator('.quick')).toHaveCount(0);
  expect(await page.evaluate(() => [window.outlookModel.saves, window.outlookModel.discards])).toEqual([0, 1]);
});

test('More options takes the event along into the full form', async ({ page, outlook }) => {
  await outlook.openQuick('title=Review');
  await page.getByRole('button', { name: 'More options' }).click();
  await expect(page.locator('[data-app-section=Form_Content]')).toBeVisible();
  expect(await page.evaluate(event)).toMatchObject({ form: 'full', title: 'Review' });
  expect(page.url()).toContain('/calendar/action/compose');
});

test('a page can claim the name of an extension element first', async ({ page }) => {
  await page.goto(addressOf('/mail/', 'claims=1'));
  const claimed = await page.evaluate(() => {
    document.body.append(document.createElement('oneclick-webex'));
    return [document.querySelector('oneclick-webex')?.matches(':defined'), window.claimed?.length];
  });
  expect(claimed).toEqual([true, 1]);
});
