import { expect } from '@playwright/test';
import { DESCRIPTION, HOLD, LOCATION, test } from './pages/google-calendar/browser';

test('typing like a person reaches the model', async ({ page, calendar }) => {
  await calendar.openEditor();
  await calendar.flush('descriptionMount');
  await page.locator('#xTiIn').pressSequentially('Kick-off');
  await page.locator(LOCATION).pressSequentially('Room 7');
  await page.locator(DESCRIPTION).pressSequentially('First\nSecond');
  expect(await calendar.edited()).toMatchObject({ title: 'Kick-off', location: 'Room 7', description: '' });
  await calendar.flush('description');
  expect(await calendar.edited()).toMatchObject({ description: 'First\nSecond' });
});

test('writing to the DOM without events reaches nothing', async ({ page, calendar }) => {
  await calendar.openEditor(`${HOLD}&title=Old`);
  await calendar.flush('descriptionMount');
  await page.evaluate(
    ([location, description]) => {
      const inputs = document.querySelectorAll<HTMLInputElement>(`#xTiIn, ${location}`);
      for (const input of inputs) input.value = 'silent';
      document.querySelector(description ?? '')?.append('silent');
    },
    [LOCATION, DESCRIPTION],
  );
  expect(await calendar.flush('description')).toBe(0);
  expect(await calendar.edited()).toMatchObject({ title: 'Old', location: '', description: '' });
  await page.evaluate(() => window.calendarTest.rerender());
  await expect(page.locator(LOCATION)).toHaveValue('');
});

test('execCommand line by line reaches the model, blank lines included', async ({ page, calendar }) => {
  await calendar.openEditor();
  await calendar.flush('descriptionMount');
  await page.locator(DESCRIPTION).focus();
  await page.evaluate(() => {
    for (const [index, line] of ['One', '', 'Three'].entries()) {
      if (index > 0) document.execCommand('insertParagraph');
      if (line) document.execCommand('insertText', false, line);
    }
  });
  await calendar.flush('description');
  expect(await calendar.edited()).toMatchObject({ description: 'One\n\nThree' });
});

test('what is written before the description has started is lost', async ({ page, calendar }) => {
  await calendar.openEditor(`${HOLD}&description=Agenda`);
  await page.locator(DESCRIPTION).pressSequentially('too early');
  expect(await calendar.flush('description')).toBe(0);
  await calendar.flush('descriptionMount');
  await expect(page.locator(DESCRIPTION)).toHaveText('Agenda');
});

test('the panel is made anew with what the model says', async ({ page, calendar }) => {
  await calendar.openEditor(`${HOLD}&rerender=1&location=Room 7&description=A%0AB`);
  const before = await page.locator('#tabEventDetails').elementHandle();
  expect(await calendar.flush('rerender')).toBe(1);
  expect(await before?.evaluate((node) => node.isConnected)).toBe(false);
  await expect(page.locator(LOCATION)).toHaveValue('Room 7');
  await expect(page.locator(`${DESCRIPTION} > div`)).toHaveText(['A', 'B']);
});

test('the panel holds its rows in the order of the real one, title and dates outside', async ({ page, calendar }) => {
  await calendar.openEditor();
  const rows = await page.locator('#tabEventDetails > *').evaluateAll((nodes) =>
    nodes.map((node) => {
      const named = node.matches('[role=alert]') ? node : (node.querySelector('[id^=x]') ?? node);
      return named.id || named.getAttribute('role');
    }),
  );
  expect(rows).toEqual(['xRTCIn', 'alert', 'xLocIn', 'xNtList', 'xCalSel', 'xBusySel', 'xDesc']);
  await expect(page.locator('#tabEventDetails')).toHaveJSProperty('tagName', 'SPAN');
  await expect(page.locator('#tabEventDetails').locator('#xTiIn, #xStDaIn, #xSaveBu')).toHaveCount(0);
  const inputs = page.locator('#xLocIn input[jsname=YPqjbf]');
  await expect(inputs).toHaveCount(2);
  await expect(inputs.first()).toBeDisabled();
});

test('places open on focus and are thrown away', async ({ page, calendar }) => {
  await calendar.openEditor();
  await page.locator(LOCATION).focus();
  await expect(page.locator('#xLocIn [role=option]')).toHaveCount(4);
  await calendar.flush('suggestions');
  await expect(page.locator('#xLocIn [role=option]')).toHaveCount(0);
});

test('dates and times follow what a person enters', async ({ page, calendar }) => {
  await calendar.openEditor();
  await page.locator('#xStTiIn').click();
  const list = page.locator('[jsname=B4GDSd] [jsname=V68bde][role=listbox] [role=option]');
  await expect(list).toHaveCount(96);
  await list.nth(58).click();
  await expect(page.locator('#xStTiIn')).toHaveAttribute('data-initial-value', '2:30pm');
  await page.locator('#xStDaIn').fill('Mar 4, 2027');
  await page.locator('#xStDaIn').press('Tab');
  await expect(page.locator('#xEnDaIn')).toHaveAttribute('data-date', '20270304');
  expect(await calendar.edited()).toMatchObject({ startDate: '2027-03-04', startTime: '14:30', endTime: '15:30' });
});

test('only the remove button tells of a conference', async ({ page, calendar }) => {
  await calendar.openEditor();
  await expect(page.locator('[jsname=WwTOGd] #xRTCIn [data-solution]')).toHaveCount(1);
  await expect(page.locator('#xRemRtcBu')).toHaveCount(0);
  await calendar.openEditor(`${HOLD}&conference=meet`);
  await page.locator('#xRemRtcBu').click();
  expect(await calendar.edited()).toMatchObject({ conference: 'none' });
  await calendar.openEditor(`${HOLD}&conference=zoom`);
  expect((await calendar.edited())?.location).toContain('zoom.us');
});

test('Save keeps the event and goes back to the week', async ({ page, calendar }) => {
  await calendar.openEditor(`${HOLD}&title=Kick-off`);
  await page.locator('#xSaveBu[jsname=x8hlje]').click();
  await expect(page.locator('[data-eventchip]', { hasText: 'Kick-off' })).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-viewfamily', 'EVENT');
  expect(await page.evaluate(() => window.calendarModel.saved)).toMatchObject([
    { title: 'Kick-off', startTime: '10:00' },
  ]);
});

/** Which of these hooks stand on the page without `lacks`, editor and bubble taken together. */
