import { connected } from './connect';
import type { Product } from './product';
import { expect, test } from './test';

type Where = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

interface Omnibox {
  setDefaultSuggestion(suggestion: { readonly description: string }): void;
  readonly onInputChanged: { dispatch(line: string, suggest: () => void): void };
  readonly onInputEntered: { dispatch(line: string, where: Where): void };
}

/** What the browser tells the background when somebody types behind the keyword; Playwright can't reach the address bar. */
const type = async (product: Product, line: string): Promise<string> =>
  (await product.background()).evaluate(async (typed) => {
    const { omnibox } = (globalThis as unknown as { chrome: { omnibox: Omnibox } }).chrome;
    const real = omnibox.setDefaultSuggestion.bind(omnibox);
    const said = new Promise<string>((resolve, reject) => {
      omnibox.setDefaultSuggestion = (suggestion) => {
        try {
          // The browser itself refuses what is not well-formed.
          real(suggestion);
          resolve(suggestion.description);
        } catch (error) {
          reject(error);
        }
      };
    });
    omnibox.onInputChanged.dispatch(typed, () => undefined);
    return said.finally(() => {
      omnibox.setDefaultSuggestion = real;
    });
  }, line);

const enter = async (product: Product, line: string, where: Where = 'newForegroundTab'): Promise<void> =>
  (await product.background()).evaluate(
    ([typed, disposition]) => {
      const { omnibox } = (globalThis as unknown as { chrome: { omnibox: Omnibox } }).chrome;
      omnibox.onInputEntered.dispatch(typed, disposition);
    },
    [line, where] as const,
  );

test('a title and Enter: the form is filled in, and only the press on its button makes the meeting', async ({
  product,
}) => {
  await connected(product);
  expect(await type(product, 'Quick question')).toBe('Fill in Meet now: Quick question');
  const opening = product.context.waitForEvent('page');
  await enter(product, 'Quick question');
  const page = await opening;
  await expect(page.getByLabel('Title')).toHaveValue('Quick question');
  await expect(page.getByText('Next meetings')).toBeVisible();
  expect(product.webex.state.meetings).toEqual([]);
  await page.getByRole('button', { name: 'Meet now' }).click();
  await expect(page.getByText('Your meeting is ready')).toBeVisible();
  expect(product.webex.state.meetings.map(({ title }) => title)).toEqual(['Quick question']);
});

test('a time too: the form for later is open, at that time', async ({ product }) => {
  await connected(product);
  expect(await type(product, 'Review 15:00')).toMatch(/^Fill in a meeting on .+3:00.PM: Review$/);
  const opening = product.context.waitForEvent('page');
  await enter(product, 'Review 15:00');
  const page = await opening;
  await expect(page.getByLabel('Title')).toHaveValue('Review');
  await expect(page.getByLabel('Start')).toHaveValue('15:00');
  expect(product.webex.state.meetings).toEqual([]);
});

test('a second line in the same tab fills the form in anew', async ({ product }) => {
  await connected(product);
  const opening = product.context.waitForEvent('page');
  await enter(product, 'First');
  const page = await opening;
  await expect(page.getByLabel('Title')).toHaveValue('First');
  await page.bringToFront();
  await enter(product, 'Second 15:00', 'currentTab');
  await expect(page.getByLabel('Title')).toHaveValue('Second');
  await expect(page.getByLabel('Start')).toHaveValue('15:00');
});

test('a line is text to the browser, whatever markup it holds', async ({ product }) => {
  const line = `<match>&amp;</url> "x" ]]> ' now`;
  const told = await type(product, line);
  expect(told).not.toMatch(/[<>"']/);
  expect(told).toContain('&#60;match&#62;&#38;amp;');
  const opening = product.context.waitForEvent('page');
  await enter(product, line);
  const page = await opening;
  await expect(page.getByText('Connect your Webex account once')).toBeVisible();
});
