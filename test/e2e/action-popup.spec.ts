import { openActionPopup, openPopupOver, SHOWS_POPUPS } from './action-popup';
import { openEditor } from './calendar';
import { connected } from './connect';
import { expect, test } from './test';

test.use({ productOptions: { args: SHOWS_POPUPS } });

test('the popup of the toolbar button: wide as it should be, and one press makes one meeting', async ({ product }) => {
  await connected(product);
  const { popup, disconnect } = await openActionPopup(product);
  await expect(popup.getByRole('button', { name: 'Meet now' })).toBeVisible();
  const { width, scrollWidth } = await popup.evaluate(() => ({
    width: innerWidth,
    scrollWidth: document.documentElement.scrollWidth,
  }));
  expect([width, scrollWidth]).toEqual([380, 380]);
  await popup.getByRole('button', { name: 'Meet now' }).click();
  await expect(popup.getByText('Your meeting is ready')).toBeVisible();
  await expect(popup.getByRole('link', { name: 'Join', exact: true })).toHaveAttribute(
    'href',
    `${product.webex.state.meetings[0]?.webLink}`,
  );
  expect(product.webex.state.attempts).toHaveLength(1);
  await disconnect();
});

test('with the keyboard alone: a meeting is made, scheduled, and removed, and the focus is never lost', async ({
  product,
}) => {
  await connected(product);
  const { popup, disconnect } = await openActionPopup(product);
  const focused = popup.locator(':focus');
  const stops: string[] = [];
  const tabTo = async (name: string) => {
    stops.length = 0;
    do {
      await popup.keyboard.press('Tab');
      stops.push(await popup.evaluate(nameOfFocused));
      expect(stops, `Tab leads to ${name}`).not.toHaveLength(40);
    } while (stops.at(-1) !== name);
  };
  await popup.getByRole('button', { name: 'Meet now' }).waitFor();
  await popup.keyboard.press('Tab');
  await popup.keyboard.type('By keyboard');
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('Your meeting is ready')).toBeVisible();
  await expect(focused).toHaveCount(1);
  expect(product.webex.state.meetings.map(({ title }) => title)).toEqual(['By keyboard']);

  await popup.keyboard.type('For later');
  await tabTo('Schedule');
  await popup.keyboard.press('Enter');
  await expect(popup.getByLabel('Date')).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(popup.getByLabel('Date')).toHaveCount(0);
  await tabTo('Schedule');
  await popup.keyboard.press('Enter');
  await tabTo('Schedule meeting');
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('Your meeting is ready')).toHaveCount(2);
  expect(product.webex.state.meetings.map(({ title }) => title)).toEqual(['By keyboard', 'For later']);

  for (const left of [1, 0]) {
    await tabTo('Undo');
    await popup.keyboard.press('Enter');
    await expect.poll(() => product.webex.state.meetings.length).toBe(left);
    await expect(popup.getByText('Your meeting is ready')).toHaveCount(left);
    await expect(focused).toHaveCount(1);
  }
  await disconnect();
});

test('over a page that took our button out again and again: said, the diagnosis is at hand, and one press brings it back', async ({
  product,
}) => {
  const { page, panel } = await openEditor(product);
  await panel.state('ready');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let quiet = 0;
        const takeOut = () => {
          const element = document.querySelector('oneclick-webex');
          element?.remove();
          quiet = element ? 0 : quiet + 1;
          if (quiet > 120) resolve();
          else requestAnimationFrame(takeOut);
        };
        takeOut();
      }),
  );
  const { popup, disconnect } = await openPopupOver(product, page);
  await expect(popup.getByText('took the button out again and again')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Copy diagnosis' })).toBeVisible();
  await popup.getByRole('button', { name: 'Turn on again' }).click();
  await expect(popup.getByText('took the button out again and again')).toHaveCount(0);
  await disconnect();
  await panel.state('ready');
});

/** Runs in the popup. */
function nameOfFocused(): string {
  const part = document.activeElement;
  return part?.getAttribute('aria-label') ?? (part === document.body ? 'nothing' : (part?.textContent ?? ''));
}
