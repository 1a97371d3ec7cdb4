import type { Page } from '@playwright/test';
import SENTENCES from '../../src/i18n/locales/en.json' with { type: 'json' };
import { expectAccessible } from '../e2e/accessible';
import { openWelcomeState } from './open-state';
import { invitationTo, type PageState } from './popup-states';
import { sticksOut } from './sticks-out';
import { expect, test } from './test';
import { tooSmall } from './too-small';
import { WELCOME_STATES } from './welcome-states';

const stateCalled = (wanted: string): PageState => {
  const state = WELCOME_STATES.find(({ name }) => name === wanted);
  if (!state) throw new Error(`no state is called ${wanted}`);
  return state;
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test.describe('every state', () => {
  // Axe looks at everything twice, which a busy machine takes its time for.
  test.describe.configure({ timeout: 120_000 });

  for (const state of WELCOME_STATES) {
    test(`${state.name}: nothing that axe finds, nothing too wide, nothing too small to press`, async ({ product }) => {
      const { page } = await openWelcomeState(product, state);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, ['color-contrast']);
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 600 });
        expect([width, await page.evaluate(sticksOut)]).toEqual([width, []]);
      }
      expect(await page.evaluate(tooSmall)).toEqual([]);
    });
  }
});

test('nothing is made, asked of the browser or changed before a press', async ({ product }) => {
  const { page, asked } = await openWelcomeState(product, stateCalled('try'));
  const go = (step: string) => page.getByRole('navigation').getByRole('button', { name: step }).click();
  await go('Where it appears');
  await expect.poll(async () => (await asked()).map(({ call }) => call)).toContain('pages.read');
  await go('Connect');
  await go('Try it');
  await expect(button(page, 'Add Webex meeting')).toBeVisible();
  const calls = new Set((await asked()).map(({ call }) => call));
  expect([...calls].sort()).toEqual(['connection.read', 'pages.read']);
});

test('the step that is shown has the focus on its heading, and is named as the current one', async ({ product }) => {
  const { page } = await openWelcomeState(product, stateCalled('connected'));
  await button(page, 'Next').click();
  await expect(page.getByRole('heading', { name: 'Where it appears', level: 2 })).toBeFocused();
  await expect(page.locator('[aria-current=step]')).toHaveAccessibleName('Where it appears');
});

test('the step is kept until the page is opened again', async ({ product }) => {
  const { page } = await openWelcomeState(product, stateCalled('where'));
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Where it appears', level: 2 })).toBeVisible();
});

test('the keys are those that the browser has set, or it is said that there are none', async ({ product }) => {
  const { page } = await openWelcomeState(product, stateCalled('where'));
  await expect(page.locator('kbd').filter({ hasText: 'Alt+W' })).toBeVisible();
  await page.addInitScript(() => {
    const { chrome } = globalThis as unknown as { chrome: { commands: { getAll: unknown } } };
    chrome.commands.getAll = async () => [{ name: 'insert-meeting', shortcut: '' }];
  });
  await page.reload();
  await expect(page.getByText(SENTENCES.shortcut_none.message)).toBeVisible();
  await expect(page.locator('kbd')).toHaveCount(0);
});

test('an optional page is asked for by a press on its switch', async ({ product }) => {
  const { page, asked } = await openWelcomeState(product, stateCalled('where'));
  await page.getByRole('switch', { name: 'Proton Mail' }).click();
  await expect
    .poll(async () => (await asked()).map(({ call, request }) => [call, request]))
    .toContainEqual(['permissions.request', { origins: ['https://mail.proton.me/*'] }]);
});

test('what was written is taken away by Undo, and what the person typed stays', async ({ product }) => {
  const { page, asked } = await openWelcomeState(product, {
    ...stateCalled('try'),
    replies: stateCalled('try-added').replies,
  });
  await page.getByLabel('Description').fill('Bring the figures');
  await button(page, 'Add Webex meeting').click();
  const { link, lines } = invitationTo('Practice event', 'practice');
  await expect(page.getByLabel('Location')).toHaveValue(link);
  await expect(page.getByLabel('Description')).toHaveValue(`Bring the figures\n\n${lines.join('\n')}`);
  await button(page, 'Undo').click();
  await expect(page.getByLabel('Location')).toHaveValue('');
  await expect(page.getByLabel('Description')).toHaveValue('Bring the figures');
  expect((await asked()).filter(({ call }) => call === 'meeting.remove').map(({ request }) => request)).toEqual([
    { link },
  ]);
});

test('a place that the person typed is left as it is', async ({ product }) => {
  const { page } = await openWelcomeState(product, {
    ...stateCalled('try'),
    replies: stateCalled('try-added').replies,
  });
  await page.getByLabel('Location').fill('Room 4');
  await button(page, 'Add Webex meeting').click();
  await expect(button(page, 'Undo')).toBeVisible();
  await expect(page.getByLabel('Location')).toHaveValue('Room 4');
});

test('two presses on the button make one meeting', async ({ product }) => {
  const { page, asked } = await openWelcomeState(product, stateCalled('try-making'));
  // Said to be busy, but not taken from the keyboard.
  await button(page, 'Add Webex meeting').press('Enter');
  await expect.poll(async () => (await asked()).filter(({ call }) => call === 'meeting.create')).toHaveLength(1);
});

test('an unclear answer is looked for again with the same key, and never asked for anew', async ({ product }) => {
  const { page, asked } = await openWelcomeState(product, stateCalled('try-unclear'));
  await button(page, 'Look again').click();
  await expect(page.getByRole('alert')).toBeVisible();
  const requests = (name: string) =>
    asked().then((calls) => calls.filter(({ call }) => call === name).map(({ request }) => request));
  const [made] = (await requests('meeting.create')) as { key: string }[];
  await expect.poll(() => requests('meeting.await')).toEqual([{ key: made?.key }]);
});

test('a meeting that could not be removed stays, with Undo', async ({ product }) => {
  const { page } = await openWelcomeState(product, stateCalled('try-not-removed'));
  await expect(page.getByRole('alert')).toContainText('Webex has a problem');
  await expect(button(page, 'Undo')).toBeVisible();
  await expect(button(page, 'Add Webex meeting')).toHaveCount(0);
});

test('whoever is signed out is led to the first step', async ({ product }) => {
  const { page, asked } = await openWelcomeState(product, stateCalled('try-signed-out'));
  await page.getByRole('region', { name: 'Practice event' }).getByRole('button', { name: 'Connect' }).click();
  await expect(page.getByRole('heading', { name: 'Connect', level: 2 })).toBeFocused();
  expect((await asked()).map(({ call }) => call)).not.toContain('meeting.create');
});
