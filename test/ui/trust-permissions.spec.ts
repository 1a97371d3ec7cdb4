import type { Page } from '@playwright/test';
import { done } from '../../src/domain/failure';
import { expectAccessible } from '../e2e/accessible';
import { openTrustState } from './open-state';
import { expect, test } from './test';
import { grants, permissionsCalled } from './trust/permissions-states';

const BASE = ['meeting:schedules_read', 'meeting:schedules_write', 'spark:people_read'];
const overGranted = (page: Page) => page.getByRole('region', { name: 'Granted, but not needed' });
const room = (page: Page) => page.getByRole('switch', { name: 'Personal room' });

test('each scope stands with what Webex lets an app do, what it is for here, and the requests made with it', async ({
  product,
}) => {
  const { page } = await openTrustState(product, permissionsCalled('permissions'), 'permissions');
  const scope = page.locator('li').filter({ has: page.getByText('meeting:schedules_write', { exact: true }) });
  await expect(scope).toContainText('Creates, changes and deletes your meetings');
  await expect(scope).toContainText('Makes and removes meetings.');
  for (const request of ['POST /meetings', 'PATCH /meetings/{id}', 'DELETE /meetings/{id}'])
    await expect(scope.getByText(request, { exact: true })).toBeVisible();
  await expect(scope).not.toContainText('GET');
  await expect(scope).toContainText('Granted');
});

test('each scope says where Webex tells of it', async ({ product }) => {
  const { page } = await openTrustState(product, permissionsCalled('permissions-too-many'), 'permissions');
  const sourceOf = (name: string) =>
    page
      .locator('li')
      .filter({ hasText: name })
      .getByRole('link', { name: /^Source at Webex: / });
  await expect(sourceOf('meeting:schedules_write')).toHaveText('Source at Webex: Meetings');
  await expect(sourceOf('spark:all')).toHaveAttribute('href', /^https:\/\/developer\.webex\.com\//);
  await expect(sourceOf('example:unheard_of')).toHaveCount(0);
});

test('each page and the synced settings stand with whether they are switched on, granted or not', async ({
  product,
}) => {
  const { page } = await openTrustState(product, permissionsCalled('permissions'), 'permissions');
  const pageCalled = (name: string) => page.locator('li').filter({ has: page.locator('b', { hasText: name }) });
  await expect(pageCalled('Google Calendar')).toContainText('Switched on');
  await expect(pageCalled('Gmail')).toContainText('Switched off');
  await expect(pageCalled('Gmail')).toContainText('Granted');
  await expect(page.locator('.card', { hasText: 'storage' }).getByText('Switched on', { exact: true })).toBeVisible();
});

test('switches that can’t be read: what is granted is shown all the same, and nothing is called off', async ({
  product,
}) => {
  const state = permissionsCalled('permissions-switches-unreadable');
  const { page } = await openTrustState(product, state, 'permissions');
  await expect(page.locator('li', { hasText: 'https://calendar.google.com/*' })).toContainText('Granted');
  await expect(page.getByText(/^Switched/)).toHaveCount(0);
});

test('what the browser has not granted is said', async ({ product }) => {
  const { page } = await openTrustState(product, permissionsCalled('permissions'), 'permissions');
  const rowOf = (name: string) => page.locator('li .row').filter({ has: page.getByText(name, { exact: true }) });
  for (const name of ['notifications', 'https://api-usgov.webex.com/*', 'https://mail.proton.me/*'])
    await expect(rowOf(name)).toContainText('Not granted');
  await expect(rowOf('https://calendar.google.com/*')).toHaveText(/Granted$/);
  await expect(rowOf('contextMenus')).not.toContainText('Not granted');
});

test('nobody is signed in: said, all is explained, nothing is called granted by Webex, and nothing can be switched', async ({
  product,
}) => {
  const { page } = await openTrustState(product, permissionsCalled('permissions-signed-out'), 'permissions');
  await expect(page.getByText('You are not signed in')).toBeVisible();
  await expect(page.getByRole('switch')).toHaveCount(0);
  const scope = page.locator('li').filter({ has: page.getByText('spark:people_read', { exact: true }) });
  await expect(scope).toContainText('company directory');
  await expect(scope).not.toContainText('ranted');
});

test('too many scopes: each with its sentence, an unknown one said to be unknown, and which to untick', async ({
  product,
}) => {
  const { page } = await openTrustState(product, permissionsCalled('permissions-too-many'), 'permissions');
  const over = overGranted(page);
  await expect(over.locator('li')).toHaveCount(6);
  await expect(over).toContainText('Does almost everything that you can do yourself in Webex');
  await expect(over.locator('li', { hasText: 'example:unheard_of' })).toContainText('does not know this scope');
  await expect(over.locator('li', { hasText: 'spark-admin' })).toContainText('Only an administrator can grant it.');
  await expect(over.locator('li', { hasText: 'preferences_read' })).toContainText('switched off here');
  await expect(over.getByRole('link', { name: 'Open your integrations at Webex' })).toHaveAttribute(
    'href',
    'https://developer.webex.com/my-apps',
  );
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await over.getByRole('button', { name: 'Copy the scopes' }).click();
  // Neither what the developer site adds by itself, nor what a feature asks for once it is switched on.
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(['spark:all', 'meeting:recordings_write', 'spark-admin:people_read', 'example:unheard_of'].join('\n'));
});

test('an integration that is not one’s own is for others to change', async ({ product }) => {
  const { page } = await openTrustState(product, permissionsCalled('permissions-too-many-not-own'), 'permissions');
  await expect(overGranted(page)).toContainText('Tell whoever manages it');
  await expect(overGranted(page).getByRole('link', { name: 'Open your integrations at Webex' })).toHaveCount(0);
});

test('what the developer site adds by itself is no reason to worry', async ({ product }) => {
  const { page } = await openTrustState(product, permissionsCalled('permissions-portal'), 'permissions');
  await expect(overGranted(page)).toHaveCount(0);
  await expect(page.getByText('Webex has granted nothing beyond')).toBeVisible();
  await expect(page.getByText('It does no harm.')).toBeVisible();
});

test('a feature is switched on here, the consent being said beforehand, and all is read again', async ({ product }) => {
  const before = grants(BASE);
  const after = grants([...BASE, 'meeting:preferences_read'], { features: ['personal_room'] });
  const { page, asked } = await openTrustState(
    product,
    {
      name: 'on',
      replies: {
        'permissions.read': [before['permissions.read'], after['permissions.read']] as never,
        'connection.read': [before['connection.read'], after['connection.read']] as never,
        'feature.allow': done({
          account: { id: '1', name: '', email: '', hostSites: [], sites: [] },
          canSchedule: true,
        }),
      },
    },
    'permissions',
  );
  await expect(page.getByText('Webex asks you again', { exact: false }).first()).toContainText(
    'meeting:preferences_read',
  );
  await expect(room(page)).toHaveAttribute('aria-checked', 'false');
  await room(page).focus();
  await page.keyboard.press('Space');
  await expect(room(page)).toHaveAttribute('aria-checked', 'true');
  await expect(room(page)).toBeFocused();
  expect((await asked()).filter(({ call }) => call === 'feature.allow').map(({ request }) => request)).toEqual([
    { feature: 'personal_room' },
  ]);
  await expectAccessible(page);
});

test('a consent that came to nothing is said in place, with what to do', async ({ product }) => {
  const { page } = await openTrustState(product, permissionsCalled('permissions-refused'), 'permissions');
  await expect(page.getByRole('alert')).toContainText('The sign-in window was closed');
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(room(page)).toHaveAttribute('aria-checked', 'false');
});

test('reading asks Webex for nothing, and changes nothing', async ({ product }) => {
  const { page, asked } = await openTrustState(product, permissionsCalled('permissions-too-many'), 'permissions');
  await expect(page.getByRole('region', { name: 'Granted, but not needed' })).toBeVisible();
  const calls = new Set((await asked()).map(({ call }) => call));
  expect([...calls].sort()).toEqual(['connection.read', 'pages.read', 'permissions.read', 'sync.read']);
});
