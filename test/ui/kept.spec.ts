import type { Page } from '@playwright/test';
import { done, failed } from '../../src/domain/failure';
import { openTrustState } from './open-state';
import { expect, test } from './test';
import { activityCalled } from './trust/activity-states';
import { askAbout, confirm, keptCalled } from './trust/kept-states';

const question = (page: Page) => page.getByRole('group', { name: /^Erase/ });
const kind = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('nothing is erased before it is confirmed, and Escape or Cancel takes the question back', async ({ product }) => {
  const { page, asked } = await openTrustState(product, keptCalled('kept-question'), 'kept');
  await expect(question(page)).toContainText('stay in Webex');
  await expect(question(page).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(question(page)).toHaveCount(0);
  await askAbout('meetings')(page);
  await question(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(question(page)).toHaveCount(0);
  expect((await asked()).map(({ call }) => call)).not.toContain('kept.erase');
});

test('unclear clicks: said, and only a second press goes on', async ({ product }) => {
  const state = keptCalled('kept-unclear');
  const erased = done({ kept: [], revoked: 'yes' as const });
  const replies = { ...state.replies, 'kept.erase': [failed('rows_unclear'), erased] };
  const { page, asked } = await openTrustState(product, { ...state, replies }, 'kept');
  await expect(question(page).getByRole('alert')).toContainText('has not said yet whether a meeting was made');
  await question(page).getByRole('button', { name: 'Go on anyway' }).click();
  await expect(question(page)).toHaveCount(0);
  const requests = (await asked()).filter(({ call }) => call === 'kept.erase').map(({ request }) => request);
  expect(requests).toEqual([
    { what: 'sign_in', leaveUnclear: false },
    { what: 'sign_in', leaveUnclear: true },
  ]);
});

test('what was erased is said where it was asked for, with the focus there and what became of the tokens', async ({
  product,
}) => {
  const { page } = await openTrustState(product, keptCalled('kept-erased'), 'kept');
  const said = page.getByRole('status').filter({ hasText: 'nothing of it is left here' });
  await expect(said).toBeFocused();
  await expect(said).toContainText('did not confirm');
  await expect(said.getByRole('link')).toHaveAttribute('href', 'https://example.com/tokens');
  await expect(kind(page, 'Clicks')).toContainText('Nothing is kept.');
  await expect(kind(page, 'Clicks').getByRole('button', { name: 'Erase: Clicks' })).toHaveCount(0);
});

test('what could not be erased is a failure in words, and the question stays open', async ({ product }) => {
  const { page } = await openTrustState(product, keptCalled('kept-not-erased'), 'kept');
  await expect(question(page).getByRole('alert')).toContainText('some of it is still here');
});

test('the step of the welcome page is erased by the page itself', async ({ product }) => {
  const { page, asked } = await openTrustState(product, keptCalled('kept'), 'kept');
  await page.evaluate(() => localStorage.setItem('welcome-step', 'try'));
  await page.reload();
  const welcome = kind(page, 'Step of the welcome page');
  await welcome.getByRole('button', { name: 'Erase: Step of the welcome page' }).click();
  await confirm(page);
  await expect(welcome).toContainText('nothing of it is left here');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect((await asked()).map(({ call }) => call)).not.toContain('kept.erase');
});

test('Escape and Cancel while something is erased do not hide that it failed', async ({ product }) => {
  const state = keptCalled('kept-erasing');
  const replies = { ...state.replies, 'kept.erase': { held: failed('not_erased') } };
  const { page, letGo } = await openTrustState(product, { ...state, replies }, 'kept');
  await expect(question(page).getByRole('status')).toHaveText('Erasing…');
  await page.keyboard.press('Escape');
  await question(page).getByRole('button', { name: 'Cancel' }).click({ force: true });
  await letGo();
  await expect(question(page).getByRole('alert')).toContainText('some of it is still here');
  await page.keyboard.press('Escape');
  await expect(question(page)).toHaveCount(0);
  await expect(page.locator('body:focus')).toHaveCount(0);
});

test('a second press while something is erased does nothing', async ({ product }) => {
  const { page, asked } = await openTrustState(product, keptCalled('kept-erasing'), 'kept');
  await expect(question(page).getByRole('status')).toHaveText('Erasing…');
  await question(page).getByRole('button', { name: 'Erase' }).click({ force: true });
  await page.getByRole('button', { name: 'Save as a file' }).click({ force: true });
  const calls = (await asked()).map(({ call }) => call);
  expect(calls.filter((call) => call === 'kept.erase')).toHaveLength(1);
  expect(calls).not.toContain('kept.export');
});

test('activity: by day, each with its place and, of a failure, the first sentence', async ({ product }) => {
  const { page } = await openTrustState(product, activityCalled('activity'), 'activity');
  await expect(page.getByRole('heading', { level: 3, name: 'Wednesday, March 3, 2027' })).toBeVisible();
  const refused = page.getByRole('listitem').filter({ hasText: 'Webex refused' }).first();
  await expect(refused.locator('p').last()).toHaveText(/^[^.]+\.$/);
});

test('the list is switched off by keys, and said to be empty', async ({ product }) => {
  const state = activityCalled('activity');
  const replies = { ...state.replies, 'activity.turn': done({ isOn: false, entries: [] }) };
  const { page, asked } = await openTrustState(product, { ...state, replies }, 'activity');
  const keep = page.getByRole('switch', { name: 'Keep this list' });
  await keep.focus();
  await page.keyboard.press('Space');
  await expect(keep).toHaveAttribute('aria-checked', 'false');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing is noted.' })).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(0);
  expect((await asked()).filter(({ call }) => call === 'activity.turn').map(({ request }) => request)).toEqual([
    { isOn: false },
  ]);
});
