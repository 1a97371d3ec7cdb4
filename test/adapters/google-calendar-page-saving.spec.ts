import { expect, type Page } from '@playwright/test';
import { BASE, type Calendar, START, test } from './pages/google-calendar/browser';
import { LANGUAGE_NAMES, LANGUAGES } from './pages/google-calendar/languages';

/** An event that exists already, by its address. */
const EXISTING = 'cmV2aWV3IGFkYUBleGFtcGxlLmNvbQ==';
const DIALOG = '.question [role=dialog]';
const { en } = LANGUAGES;

async function openExisting(page: Page, query = '', kind = ''): Promise<void> {
  await page.goto(`${BASE}/eventedit${kind}/${EXISTING}?${START}&title=Review&${query}`);
  await page.locator('.editor').waitFor();
}

const saved = (page: Page) => page.evaluate(() => window.calendarModel.saved);
const pressSave = (page: Page) => page.locator('#xSaveBu').click();
const button = (page: Page, name: string) => page.locator(DIALOG).getByRole('button', { name, exact: true });
const isClosed = (page: Page) => expect(page.locator('body')).toHaveAttribute('data-viewfamily', 'EVENT');
const isOpen = (page: Page) => expect(page.locator('#xTiIn')).toBeVisible();

const WAYS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  Save: pressSave,
  'Ctrl+S': (page) => page.keyboard.press('Control+s'),
  'Enter in the title': (page) => page.locator('#xTiIn').press('Enter'),
};

for (const [name, act] of Object.entries(WAYS)) {
  test(`${name} saves, and the event is as it was saved after a reload`, async ({ page }) => {
    await openExisting(page);
    await page.locator('#xTiIn').fill('Other');
    await act(page);
    await isClosed(page);
    expect(await saved(page)).toMatchObject([{ title: 'Other', exists: true }]);
    await openExisting(page);
    await expect(page.locator('#xTiIn')).toHaveValue('Other');
    await expect(page.locator('[data-is-create]')).toHaveAttribute('data-is-create', 'false');
  });
}

test('Enter that ends a composition does not save', async ({ page }) => {
  await openExisting(page);
  await page.locator('#xTiIn').dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await isOpen(page);
  expect(await page.evaluate(() => window.calendarTest.pending())).not.toContain('save');
});

test('Save, Enter and Ctrl+S in the bubble save a new event', async ({ page, calendar }) => {
  for (const act of [
    (): Promise<void> => page.locator('.bubble:visible [jsname=x8hlje]').click(),
    (): Promise<void> => page.locator('.bubble:visible [jsname=GYcwYe] input').press('Enter'),
    (): Promise<void> => page.keyboard.press('Control+s'),
  ]) {
    const bubble = await calendar.openBubble();
    await act();
    await expect(bubble).toHaveCount(0);
    expect(await saved(page)).toHaveLength(1);
  }
});

test('guests are asked about, and going back to editing saves nothing', async ({ page }) => {
  await openExisting(page, 'guests=grace@example.com');
  await page.locator('#xTiIn').fill('Other');
  await pressSave(page);
  await button(page, en.words.backToEditing).click();
  await expect(page.locator(DIALOG)).toHaveCount(0);
  await isOpen(page);
  expect(await saved(page)).toEqual([]);
  for (const [name, mails] of [
    [en.words.send, true],
    [en.words.dontSend, false],
  ] as const) {
    await openExisting(page, 'guests=grace@example.com');
    await page.locator('#xTiIn').fill(name);
    await pressSave(page);
    await expect(page.locator(DIALOG)).toContainText(en.words.updateGuests);
    await button(page, name).click();
    await isClosed(page);
    expect(await saved(page)).toMatchObject([{ title: name, mails }]);
  }
});

test('an event with guests that was not changed is saved without a question', async ({ page }) => {
  await openExisting(page, 'guests=grace@example.com');
  await pressSave(page);
  await isClosed(page);
});

for (const [index, scope] of (['this', 'following', 'all'] as const).entries()) {
  test(`a repeating event is saved for: ${scope}`, async ({ page }) => {
    await openExisting(page, 'repeat=WEEKLY&guests=grace@example.com');
    await page.locator('#xTiIn').fill('Other');
    await pressSave(page);
    await expect(page.locator(`${DIALOG} [role=radiogroup] label`)).toHaveCount(3);
    await page.locator(`${DIALOG} [role=radiogroup] input`).nth(index).check();
    await button(page, en.words.ok).click();
    await button(page, en.words.send).click();
    await isClosed(page);
    expect(await saved(page)).toMatchObject([{ title: 'Other', scope, mails: true }]);
  });
}

test('a repetition that is chosen is saved', async ({ page, calendar }) => {
  await calendar.openEditor('');
  await page.locator('[jsname=T7keRc]').click();
  await page.locator('[jsname=T7keRc] [data-value]').nth(2).click();
  await expect(page.locator('[jsname=T7keRc] [aria-selected=true]')).toHaveText(en.words.repeatWEEKLY);
  await pressSave(page);
  await isClosed(page);
  expect(await saved(page)).toMatchObject([{ repeat: 'WEEKLY' }]);
});

test('a question is taken back by Escape and by a press beside it', async ({ page }) => {
  await openExisting(page, 'repeat=WEEKLY');
  await pressSave(page);
  await page.keyboard.press('Escape');
  await expect(page.locator(DIALOG)).toHaveCount(0);
  await pressSave(page);
  await page.locator('.scrim').click({ position: { x: 5, y: 5 } });
  await expect(page.locator(DIALOG)).toHaveCount(0);
  await isOpen(page);
  expect(await saved(page)).toEqual([]);
});

for (const [name, leave] of [
  ['the cross', (page: Page) => page.getByRole('button', { name: en.words.discard }).click()],
  ['Escape', (page: Page) => page.keyboard.press('Escape')],
] as const) {
  test(`${name} closes what was not changed, and asks before it loses a change`, async ({ page }) => {
    await openExisting(page);
    await leave(page);
    await isClosed(page);
    await openExisting(page);
    await page.locator('#xTiIn').fill('Other');
    await leave(page);
    await button(page, en.words.cancel).click();
    await expect(page.locator('#xTiIn')).toHaveValue('Other');
    await leave(page);
    await button(page, en.words.discard).click();
    await isClosed(page);
    expect(await saved(page)).toEqual([]);
  });
}

test('an event that ends before it starts is not saved', async ({ page }) => {
  await openExisting(page);
  await page.locator('#xEnTiIn').fill('09:00');
  await pressSave(page);
  await expect(page.getByRole('alert').filter({ hasText: en.words.endsBeforeStart })).toBeVisible();
  await isOpen(page);
  expect(await saved(page)).toEqual([]);
});

test('a server that refuses keeps the editor open', async ({ page, calendar }) => {
  await openExisting(page, 'save_fails=stays');
  await page.locator('#xTiIn').fill('Other');
  await pressSave(page);
  await expect(page.getByRole('alert').filter({ hasText: en.words.notSaved })).toBeVisible();
  await isOpen(page);
  expect(await saved(page)).toEqual([]);
  await calendar.forgetErrors();
});

test('a server that is lost brings the old event back after the editor has gone', async ({ page, calendar }) => {
  await lose(page, calendar, 'save_fails=lost');
});

test('a network that is lost brings the old event back after the editor has gone', async ({ page, calendar }) => {
  await openExisting(page);
  await page.context().setOffline(true);
  await page.locator('#xTiIn').fill('Other');
  await pressSave(page);
  await expect(page.getByRole('alert').filter({ hasText: en.words.notSaved })).toBeVisible();
  await page.context().setOffline(false);
  await isClosed(page);
  expect(await saved(page)).toEqual([]);
  await calendar.forgetErrors();
});

async function lose(page: Page, calendar: Calendar, query: string): Promise<void> {
  await openExisting(page, query);
  await page.locator('#xTiIn').fill('Other');
  await pressSave(page);
  await isClosed(page);
  await expect(page.getByRole('alert').filter({ hasText: en.words.notSaved })).toBeVisible();
  expect(await saved(page)).toEqual([]);
  await openExisting(page, query);
  await expect(page.locator('#xTiIn')).toHaveValue('Review');
  await calendar.forgetErrors();
}

test('what was changed and not saved is gone after a reload', async ({ page }) => {
  await openExisting(page);
  await page.locator('#xTiIn').fill('Other');
  await page.reload();
  await expect(page.locator('#xTiIn')).toHaveValue('Review');
});

for (const kind of ['/duplicate', '/copy']) {
  test(`${kind} is a new event with everything of the old one`, async ({ page }) => {
    await openExisting(page, 'location=Room 7');
    await page.locator('#xTiIn').fill('Other');
    await pressSave(page);
    await isClosed(page);
    await openExisting(page, '', kind);
    await expect(page.locator('#xTiIn')).toHaveValue('Other');
    await expect(page.locator('[data-is-create]')).toHaveAttribute('data-is-create', 'true');
    await pressSave(page);
    await isClosed(page);
    const events = await page.evaluate(() =>
      window.calendarModel.events.filter(({ location }) => location === 'Room 7'),
    );
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
  });
}

test('the page moves to an address without reload', async ({ page }) => {
  await openExisting(page);
  await page.evaluate((key) => window.calendarTest.show(`/calendar/u/0/r/eventedit/duplicate/${key}`), EXISTING);
  await expect(page.locator('[data-is-create]')).toHaveAttribute('data-is-create', 'true');
  await page.goBack();
  await expect(page.locator('[data-is-create]')).toHaveAttribute('data-is-create', 'false');
});

for (const lang of LANGUAGE_NAMES) {
  test(`questions in ${lang}`, async ({ page }) => {
    const { words } = LANGUAGES[lang];
    await openExisting(page, `lang=${lang}&repeat=DAILY&guests=grace@example.com`);
    await page.locator('#xTiIn').fill('Other');
    await pressSave(page);
    const labels = [words.thisEvent, words.followingEvents, words.allEvents];
    await expect(page.locator(`${DIALOG} label`)).toHaveText(labels);
    await button(page, words.ok).click();
    await expect(page.locator(DIALOG)).toContainText(words.updateGuests);
    await button(page, words.backToEditing).click();
    await page.keyboard.press('Escape');
    await expect(page.locator(DIALOG)).toContainText(words.discardChanges);
    await button(page, words.discard).click();
    await isClosed(page);
  });
}
