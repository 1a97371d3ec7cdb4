import { expect } from '@playwright/test';
import { openForm, test } from './pages/proton-calendar/browser';
import { LANGUAGE_NAMES } from './pages/proton-calendar/languages';
import { HOOKS } from './pages/proton-calendar/page';

const FORMS = ['popover', 'modal'] as const;

for (const form of FORMS) {
  test(`${form}: typing like a person reaches the model, and Save keeps it`, async ({ page }) => {
    await openForm(page, form);
    await page.locator('#event-title-input').pressSequentially('Kick-off');
    await page.locator('#event-location-input').pressSequentially('Room 7');
    await page.locator('#event-description-input').pressSequentially('First\nSecond');
    await page.getByTestId(`create-event-${form}:save`).click();
    const saved = await page.evaluate(() => window.protonCalendarModel.saved);
    expect(saved).toMatchObject([{ title: 'Kick-off', location: 'Room 7', description: 'First\nSecond' }]);
  });

  test(`${form}: what is set without events is gone with the next drawing`, async ({ page }) => {
    await openForm(page, form, { title: 'Old' });
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#event-title-input');
      if (field) field.value = 'silent';
      window.protonCalendarTest.rerender();
    });
    await expect(page.locator('#event-title-input')).toHaveValue('Old');
  });

  test(`${form}: all nodes are made anew by a re-rendering`, async ({ page }) => {
    await openForm(page, form, { location: 'Room 7' });
    const before = await page.locator('#event-location-input').elementHandle();
    await page.evaluate(() => window.protonCalendarTest.rerender());
    expect(await before?.evaluate((node) => node.isConnected)).toBe(false);
    await expect(page.locator('#event-location-input')).toHaveValue('Room 7');
  });
}

test('a field that refuses gets its old value back', async ({ page }) => {
  await openForm(page, 'modal', { refuses: 'location', location: 'Room 7', hold: 'refuse' });
  await page.locator('#event-location-input').pressSequentially('x');
  await expect(page.locator('#event-location-input')).toHaveValue('Room 7');
});

test('zones stand in the modal once they are asked for, or where they are others than the view’s', async ({ page }) => {
  await openForm(page, 'modal');
  await expect(page.locator('#event-start-timezone-select')).toHaveCount(0);
  await page.getByTestId('show-tz').click();
  await expect(page.locator('#event-start-timezone-select')).toHaveText('GMT+1 • Europe/Berlin');
  await openForm(page, 'modal', { eventzone: 'America/New_York' });
  await expect(page.getByTestId('show-tz')).toHaveCount(0);
  await expect(page.locator('#event-start-timezone-select')).toHaveText('GMT-5 • America/New_York');
  await openForm(page, 'popover', { eventzone: 'America/New_York' });
  await expect(page.locator('#event-start-timezone-select')).toHaveCount(0);
});

test('dates and times are text in the language of the page', async ({ page }) => {
  const shown: string[] = [];
  for (const lang of LANGUAGE_NAMES) {
    await openForm(page, 'popover', { lang, start: '2027-03-01T14:30' });
    const values = ['#event-date-input', '#event-startTime'].map((field) => page.locator(field).inputValue());
    shown.push((await Promise.all(values)).join(' | '));
  }
  expect(shown).toEqual([
    'Mar 1, 2027 | 2:30 PM',
    '1. März 2027 | 14:30',
    '1 mars 2027 | 14:30',
    '1 mar 2027 | 14:30',
    '2027/03/01 | 14:30',
    '1 مارس 2027 | 2:30 م',
  ]);
});

test('who may not change the event finds no field for it', async ({ page }) => {
  await openForm(page, 'modal', { readonly: '1' });
  await expect(page.locator('#event-title-input, #event-location-input, #event-description-input')).toHaveCount(0);
});

test('every hook that can be left out stands on the page, and is gone without it', async ({ page }) => {
  const selectors = HOOKS.map((hook) => {
    if (hook.startsWith('.')) return hook;
    if (hook.startsWith('testid:')) return `[data-testid="${hook.slice('testid:'.length)}"]`;
    return { 'label-for': 'label[for]', maxlength: '[maxlength]', lang: 'html[lang]' }[hook as string] ?? `#${hook}`;
  });
  const found = new Set<string>();
  const left = new Set<string>();
  for (const form of FORMS) {
    for (const lacks of ['', HOOKS.join()]) {
      await openForm(page, form, { eventzone: 'Asia/Tokyo', lacks });
      if (form === 'modal' && lacks === '') await page.evaluate(() => undefined);
      for (const selector of selectors) if (await page.locator(selector).count()) (lacks ? left : found).add(selector);
    }
  }
  await openForm(page, 'modal');
  found.add((await page.getByTestId('show-tz').count()) === 1 ? '[data-testid="show-tz"]' : '');
  expect(selectors.filter((selector) => !found.has(selector))).toEqual([]);
  expect([...left]).toEqual([]);
});
