import type { Locator, Page } from '@playwright/test';
import type { TextKey } from '../../src/i18n/keys';

type Act = (page: Page) => Promise<void>;

/** A sentence as this browser has it, asked for in one of our pages. */
export const wordsOf = (page: Page, key: TextKey, ...values: readonly string[]): Promise<string> =>
  page.evaluate(
    ([key, values]) => {
      const { chrome } = globalThis as unknown as { chrome: { i18n: { getMessage(...args: unknown[]): string } } };
      return chrome.i18n.getMessage(key, values);
    },
    [key, values] as const,
  );

/** Presses the button that is called so, in whatever language the page has. */
export const press = (key: TextKey, ...values: readonly string[]): Act =>
  on(
    key,
    values,
    (page, name) => page.getByRole('button', { name, exact: true }),
    (button) => button.click(),
  );

/** Opens the details that are called so. */
export const open = (key: TextKey): Act =>
  on(
    key,
    [],
    (page, name) => page.locator('summary', { hasText: name }),
    (summary) => summary.click(),
  );

/** Clicks the box or round button that is called so. */
export const tick = (key: TextKey): Act =>
  on(
    key,
    [],
    (page, name) => page.getByLabel(name, { exact: true }),
    (box) => box.click(),
  );

/** Fills the field that is called so. */
export const fill = (key: TextKey, value: string): Act =>
  on(
    key,
    [],
    (page, name) => page.getByLabel(name),
    (field) => field.fill(value),
  );

const on =
  (
    key: TextKey,
    values: readonly string[],
    find: (page: Page, name: string) => Locator,
    act: (found: Locator) => Promise<void>,
  ): Act =>
  async (page) =>
    act(find(page, await wordsOf(page, key, ...values)).first());
