import type { Page } from '@playwright/test';
import { expectAccessible } from '../e2e/accessible';
import { type Product, startProduct } from '../e2e/product';
import { ACCESS_STATES } from './access-states';
import { openAccessState, openPopupState, openSettingsState, openTrustState, openWelcomeState } from './open-state';
import { POPUP_STATES } from './popup-states';
import { pseudoBuild } from './pseudo-locale';
import { SETTINGS_STATES } from './settings-states';
import { sticksOut } from './sticks-out';
import { expect, test } from './test';
import { TRUST_STATES } from './trust-states';
import { untranslated } from './untranslated';
import { WELCOME_STATES } from './welcome-states';

// One browser for each language, which goes through all states of our pages; they need not wait for each other.
test.describe.configure({ mode: 'parallel', timeout: 600_000 });

/** The states whose parts the others share. */
const LOOKED_AT = [
  'calm',
  'schedule',
  'many-wait',
  'link-none',
  'own',
  'connected',
  'pages',
  'ask-administrator',
  'where',
  'try-added',
  'running',
  'many',
];

async function eachState(product: Product, look: (page: Page, name: string, data: string) => Promise<void>) {
  for (const state of POPUP_STATES) {
    const { page } = await openPopupState(product, state);
    await look(page, `popup: ${state.name}`, JSON.stringify(state));
    await page.close();
  }
  for (const state of SETTINGS_STATES) {
    const { page } = await openSettingsState(product, state);
    await look(page, `settings: ${state.name}`, JSON.stringify(state));
    await page.close();
  }
  for (const state of WELCOME_STATES) {
    const { page } = await openWelcomeState(product, state);
    await look(page, `welcome: ${state.name}`, JSON.stringify(state));
    await page.close();
  }
  for (const state of ACCESS_STATES) {
    const { page } = await openAccessState(product, state);
    await look(page, `access: ${state.name}`, JSON.stringify(state));
    await page.close();
  }
  for (const state of TRUST_STATES) {
    const { page } = await openTrustState(product, state, state.view);
    await look(page, `trust: ${state.name}`, JSON.stringify(state));
    await page.close();
  }
}

async function expectNoScroll(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 600 });
  expect([name, await page.evaluate(sticksOut)]).toEqual([name, []]);
}

for (const [language, direction] of [
  ['ar', 'rtl'],
  ['de', 'ltr'],
] as const) {
  test(`${language}: our pages are in that language, run its way, fit 320 px and pass axe`, async () => {
    const product = await startProduct({ language });
    try {
      await eachState(product, async (page, name) => {
        const html = page.locator('html');
        await expect(html).toHaveAttribute('lang', language);
        await expect(html).toHaveAttribute('dir', direction);
        await expect(page).not.toHaveTitle(/^Connection/);
        if (LOOKED_AT.some((looked) => name.endsWith(`: ${looked}`))) await expectAccessible(page);
        await expectNoScroll(page, name);
      });
    } finally {
      await product.close();
    }
  });
}

test('a language whose words are 40 % longer fits 320 px, and nothing is left in English', async () => {
  const { build, remove } = await pseudoBuild();
  const product = await startProduct({ build });
  try {
    await eachState(product, async (page, name, data) => {
      expect([name, await page.evaluate(untranslated, data)]).toEqual([name, []]);
      await expectNoScroll(page, name);
    });
  } finally {
    await product.close();
    await remove();
  }
});

test('a translation that no native speaker has read says so at the foot of the settings, and English does not', async ({
  product,
}) => {
  const footOf = async (one: Product) => {
    const page = await one.open('options');
    await page.locator('main .card').first().waitFor();
    return page.locator('main > p:last-child');
  };
  await expect(await footOf(product)).toHaveCount(0);
  const japanese = await startProduct({ language: 'ja' });
  try {
    await expect(await footOf(japanese)).toContainText('ネイティブ');
  } finally {
    await japanese.close();
  }
});
