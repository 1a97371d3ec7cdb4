import { expect, type Page } from '@playwright/test';
import { test } from './pages/google-calendar/browser';

const CHOSEN = '[jsname=T7keRc] [data-value][aria-selected=true]';

/** What the chosen option's value holds, as the page's own code would read it. */
const chosen = async (page: Page): Promise<unknown> =>
  JSON.parse((await page.locator(CHOSEN).getAttribute('data-value')) ?? '');

for (const [query, value] of [
  ['', [0, null]],
  ['repeat=WEEKLY&start=2027-03-01T10:00', [2, ['RRULE:FREQ=WEEKLY;BYDAY=MO']]],
  ['repeat=MONTHLY&start=2027-03-01T10:00', [3, ['RRULE:FREQ=MONTHLY;BYMONTHDAY=1']]],
  ['repeat=FREQ%3DDAILY%3BCOUNT%3D3', [6, ['RRULE:FREQ=DAILY;COUNT=3']]],
  ['repeat=DAILY&repeat_as=secret', [1, true]],
] as const) {
  test(`an editor with “${query}”: the value is a list whose second entry tells whether it repeats`, async ({
    page,
    calendar,
  }) => {
    await calendar.openEditor(query);
    await expect(page.locator(CHOSEN)).toHaveCount(1);
    expect(await chosen(page)).toEqual(value);
  });
}

test('the options are a list, or the entries of a menu', async ({ page, calendar }) => {
  await calendar.openEditor('');
  await expect(page.locator('[jsname=T7keRc] [jsname=d9BH4c] div[data-value]')).toHaveCount(6);
  await calendar.openEditor('repeat_in=menu');
  await expect(page.locator('[jsname=T7keRc] [jsname=xl07Ob] li[data-value]')).toHaveCount(6);
});

test('the bubble has its own, once its times are open', async ({ page, calendar }) => {
  await calendar.openBubble('repeat=WEEKLY');
  await expect(page.locator(CHOSEN)).toHaveCount(0);
  await page.locator('[data-key=startTime]').click();
  await expect(page.locator(CHOSEN)).toHaveCount(1);
  expect(await chosen(page)).toMatchObject([2, expect.any(Array)]);
});
