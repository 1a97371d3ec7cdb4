import { expect, type Page } from '@playwright/test';
import { addressOf, type Outlook, test } from './pages/outlook/browser';
import { HOOKS } from './pages/outlook/hooks';

test('each hook can be missing, alone and without an error', async ({ page, outlook }) => {
  test.slow();
  expect(await presentHooks(page, outlook, HOOKS, '')).toEqual(HOOKS);
  for (const hook of HOOKS) expect(await presentHooks(page, outlook, [hook], hook), hook).toEqual([]);
});

async function presentHooks(page: Page, outlook: Outlook, hooks: readonly string[], lacks: string): Promise<string[]> {
  const found = new Set<string>();
  const look = async () => {
    for (const hook of hooks) if ((await page.locator(selectorOf(hook)).count()) > 0) found.add(hook);
  };
  await outlook.openFull(`rooms=Room 7&lacks=${lacks}`);
  await look();
  await outlook.openQuick(`lacks=${lacks}`);
  await look();
  await page.goto(addressOf('/mail/', `compose=docked&lacks=${lacks}`));
  await page.locator('.compose').waitFor();
  await look();
  return hooks.filter((hook) => found.has(hook));
}

function selectorOf(hook: string): string {
  const [, kind, value] = /^(role|section|testid)-(.+)$/.exec(hook) ?? [];
  if (kind === 'role') return `[role="${value}"]`;
  if (kind === 'section') return `[data-app-section="${value}"]`;
  if (kind === 'testid') return `[data-testid="${value}"]`;
  if (hook === '_TO') return '[id$="_TO"]';
  return /^(data-|aria-|placeholder)/.test(hook) ? `[${hook}]` : `[id^="${hook}"]`;
}
