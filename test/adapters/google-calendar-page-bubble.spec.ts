import { expect } from '@playwright/test';
import { BASE, HOLD, START, test } from './pages/google-calendar/browser';

test('collapsed fields of the bubble expand a while after the click', async ({ page, calendar }) => {
  const bubble = await calendar.openBubble();
  await expect(bubble).toHaveCount(1);
  await expect(bubble.locator('[role=tabpanel]')).toHaveCount(3);
  await expect(bubble.locator('[role=tabpanel]:visible')).toHaveCount(1);
  await expect(bubble.locator('#tabEvent')).toHaveAttribute('aria-selected', 'true');
  for (const [key, field] of [
    ['startTime', '[jsname=B4GDSd] input'],
    ['location', '[jsname=vHVaxd] input[role=combobox]'],
    ['description', '[jsname=yrriRe][contenteditable=true]'],
  ] as const) {
    await bubble.locator(`[data-key=${key}]`).click();
    await expect(bubble.locator(field)).toHaveCount(0);
    await calendar.flush('expand');
    await expect(bubble.locator(field)).toBeVisible();
    await expect(bubble.locator(`[data-key=${key}]`)).toHaveCount(0);
    await calendar.flush('suggestions');
  }
  await calendar.flush('descriptionMount');
  await bubble.locator('[jsname=GYcwYe] input').fill('Lunch');
  await bubble.locator('[jsname=vHVaxd] input[role=combobox]').fill('Room 7');
  await bubble.locator('[jsname=yrriRe]').fill('Bring notes');
  await calendar.flush('description');
  const typed = { title: 'Lunch', location: 'Room 7', description: 'Bring notes', startTime: '10:00' };
  expect(await calendar.edited()).toMatchObject(typed);
  await page.evaluate(() => document.documentElement.setAttribute('data-same-document', ''));
  await bubble.locator('[jsname=rhPddf]').click();
  await expect(page.locator('#xTiIn')).toHaveValue('Lunch');
  await expect(page.locator('body')).toHaveAttribute('data-viewfamily', 'EVENT_EDIT');
  expect(new URL(page.url()).pathname).toBe('/calendar/u/0/r/eventedit');
  expect(await calendar.edited()).toMatchObject(typed);
  await page.goBack();
  await expect(page.locator('body')).toHaveAttribute('data-viewfamily', 'EVENT');
  await expect(page.locator('html[data-same-document]')).toHaveCount(1);
});

test('the bubble is one node for every event, and hidden with its last content', async ({ page, calendar }) => {
  const bubble = await calendar.openBubble();
  const node = await bubble.elementHandle();
  await node?.evaluate((dialog) => dialog.append(document.createElement('i')));
  await page.keyboard.press('Escape');
  await expect(bubble).toHaveCount(0);
  await expect(page.locator('[role=dialog] [aria-labelledby=tabEvent]')).toHaveCount(2);
  await page.evaluate(() => window.calendarTest.openBubble('2027-03-02T12:00'));
  expect(await node?.evaluate((dialog) => dialog.checkVisibility() && dialog.lastElementChild?.tagName)).toBe('I');
});

test('a click on an empty slot opens the bubble for that half hour', async ({ page, calendar }) => {
  await page.goto(`${BASE}/week?${START}`);
  await page
    .getByRole('gridcell')
    .nth(3)
    .click({ position: { x: 30, y: 11.6 * 48 } });
  await expect(page.locator('[role=dialog]:visible [data-key=startTime]')).toHaveText('11:30am');
  expect(await calendar.edited()).toMatchObject({ startDate: '2027-03-04', startTime: '11:30', endTime: '12:30' });
});

test('a press outside closes the bubble, and what leaks from foreign nodes is counted', async ({ page, calendar }) => {
  const bubble = await calendar.openBubble();
  await page.locator('.heading').dispatchEvent('pointerdown', { bubbles: true });
  await expect(bubble).toHaveCount(0);
  expect(await page.evaluate(() => window.calendarModel.leaks)).toBe(0);
  await page.evaluate(() => {
    window.calendarTest.openBubble('2027-03-01T10:00');
    const foreign = document.createElement('foreign-button');
    document.documentElement.append(foreign);
    foreign.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    foreign.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true, composed: true }));
  });
  expect(await page.evaluate(() => window.calendarModel.leaked)).toEqual(['pointerdown', 'keydown c']);
  await expect(page.locator('#xTiIn')).toBeVisible();
});

test('foreign nodes are taken out of the list of the details bubble', async ({ page, calendar }) => {
  await page.goto(`${BASE}/week?${START}&${HOLD}`);
  await page.locator('[data-eventchip]', { hasText: 'Design review' }).click();
  const card = page.locator('[role=dialog][jsname=ssXDle][data-chips-dialog=true]:visible #xDetDlg[data-eventid]');
  await expect(card.locator('#rAECCd')).toHaveText('Design review');
  await calendar.flush('strip');
  const list = card.locator('[jsname=sV9x3c]');
  await list.evaluate((node) => node.append(document.createElement('i')));
  await expect.poll(() => page.evaluate(() => window.calendarTest.pending())).toContain('strip');
  await calendar.flush('strip');
  await expect(list.locator('i')).toHaveCount(0);
  await card.locator('[jsname=DyVDA]').click();
  await expect(page.locator('#xTiIn')).toHaveValue('Design review');
  await expect(page.locator('[data-is-create=false][data-eventid]')).toHaveCount(1);
});
