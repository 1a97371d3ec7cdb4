import type { Page } from '@playwright/test';
import { settled } from './host-editors';
import { ADD, BODY, expectQuiet, MAKE, messagesIn, openMail } from './mail';
import { arrived } from './page-scripts';
import type { Product } from './product';
import { expect, test } from './shared';

test('by keyboard alone: in the order of the toolbar, named, and the caret comes back', async ({ product }) => {
  const { page, panel } = await openMail(product, { body: 'Dear Grace,' });
  await panel.state('ready');
  await page.getByLabel('Insert signature').focus();
  await page.keyboard.press('Tab');
  expect(await focusedName(page)).toBe('oneclick-webex');
  expect(await panel.property(ADD, 'expanded')).toBe(false);
  await page.keyboard.press('Enter');
  await panel.state('ask');
  await expect.poll(() => panel.property('Webex meeting', 'expanded')).toBe(true);
  await page.keyboard.press('Enter');
  await panel.state('added');
  // Whoever writes goes on writing.
  await expect(page.locator(BODY)).toBeFocused();
  await page.keyboard.type('c');
  await expect.poll(() => panel.property('Webex meeting', 'expanded')).toBe(false);
  expect(await messagesIn(page)).toHaveLength(1);
  await expectQuiet(page);
});

test('Tab goes through the bubble and on; Shift+Tab comes back to its button', async ({ product }) => {
  const { page, panel } = await openMail(product);
  await panel.press(ADD);
  await panel.state('ask');
  const names: string[] = [];
  // Date and times are three fields each, and an opener.
  for (let step = 0; step < 20 && names.at(-1) !== 'Cancel'; step += 1) {
    const name = await panel.focused();
    if (name !== names.at(-1)) names.push(name);
    await page.keyboard.press('Tab');
  }
  expect(names.filter((name) => [MAKE, 'Start now', 'Cancel', 'Time zone'].includes(name))).toEqual([
    ...['Time zone', MAKE, 'Start now', 'Cancel'],
  ]);
  await expect(page.getByLabel('More options')).toBeFocused();
});

for (const where of ['bubble', 'body'] as const) {
  test(`Escape in the ${where} closes our bubble and not the message; the next one is the page's`, async ({
    product,
  }) => {
    const { page, panel } = await openMail(product);
    await panel.press(ADD);
    await panel.state('ask');
    if (where === 'body') await page.locator(BODY).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => panel.property('Webex meeting', 'expanded')).toBe(false);
    expect(await messagesIn(page)).toHaveLength(1);
    if (where === 'bubble') expect(await focusedName(page)).toBe('oneclick-webex');
    else await expect(page.locator(BODY)).toBeFocused();
    await page.locator(BODY).focus();
    await page.keyboard.press('Escape');
    await expect(panel.host).toHaveCount(0);
    expect(await page.evaluate(() => window.mailModel.drafts.length)).toBe(1);
  });
}

test('a key that the page listens to and Ctrl+Enter do nothing from our fields', async ({ product }) => {
  const { page, panel } = await openMail(product);
  await panel.press(ADD);
  await panel.focus('Time zone');
  await page.keyboard.type('c');
  await page.keyboard.press('Control+Enter');
  expect(await messagesIn(page)).toHaveLength(1);
  expect(await page.evaluate(() => window.mailModel.sent)).toEqual([]);
  await expectQuiet(page);
});

test('what became of it is said aloud, and our controls have names and are large enough', async ({ product }) => {
  const { panel } = await openMail(product);
  await panel.press(ADD);
  await panel.state('ask');
  const nodes = await panel.nodes();
  const status = nodes.filter(({ role }) => role === 'status');
  expect(status).toHaveLength(1);
  await panel.says('When should the meeting be?');
  for (const name of ['Webex meeting', MAKE, 'Start now', 'Cancel']) {
    const { width, height } = await panel.sizeOf(name);
    expect(Math.min(width, height), name).toBeGreaterThanOrEqual(24);
  }
  expect(nodes.filter(({ role, ignored, name }) => role === 'button' && !ignored && name === '')).toEqual([]);
});

for (const size of [
  { width: 320, height: 560 },
  { width: 640, height: 400 },
]) {
  test(`the bubble stays within a window of ${size.width} by ${size.height}`, async ({ product }) => {
    const { page, panel } = await openMail(product, { view: 'cm' });
    await page.setViewportSize(size);
    await panel.press(ADD);
    await panel.state('ask');
    for (const name of ['Date', MAKE, 'Cancel']) {
      const { x, y } = await panel.centreOf(name);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(size.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(size.height);
    }
  });
}

test('synthetic events of every kind ask and make nothing', async ({ product }) => {
  const { page, panel } = await openMail(product);
  await panel.state('ready');
  await page.evaluate(() => {
    const element = document.querySelector<HTMLElement>('oneclick-webex');
    const { x = 0, y = 0 } = element?.getBoundingClientRect() ?? {};
    const at = { bubbles: true, composed: true, clientX: x + 16, clientY: y + 16 };
    for (const name of ['pointerdown', 'mousedown', 'mouseup', 'click'])
      element?.dispatchEvent(new MouseEvent(name, at));
    element?.click();
    element?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    if (element?.shadowRoot) throw new Error('the root is open');
  });
  await expectNothing(product, page);
});

/** Runs in the page: ways to get the keys that a person types to our button. */
const AIMED: Readonly<Record<string, () => void>> = {
  'before a key': () => document.querySelector<HTMLElement>('oneclick-webex')?.focus(),
  'as a key goes down': () =>
    addEventListener('keydown', () => document.querySelector<HTMLElement>('oneclick-webex')?.focus(), true),
  'as an arrow moves the caret': () =>
    addEventListener(
      'keydown',
      ({ key }) => key === 'ArrowDown' && document.querySelector<HTMLElement>('oneclick-webex')?.focus(),
      true,
    ),
};

for (const [when, aim] of Object.entries(AIMED)) {
  test(`a page that puts the focus on our button ${when}: what a person types asks for nothing`, async ({
    product,
  }) => {
    const { page, panel } = await openMail(product);
    await panel.state('ready');
    await page.locator(BODY).click();
    await page.keyboard.type('Dear Grace,');
    await page.evaluate(aim);
    for (const key of ['ArrowDown', 'Enter', 'Space', 'Enter']) await page.keyboard.press(key);
    await panel.state('ready');
    await expectNothing(product, page);
  });
}

test('from where a page has put the focus, the next Tab reaches our button, and Enter presses it', async ({
  product,
}) => {
  const { page, panel } = await openMail(product);
  await panel.state('ready');
  await page.evaluate(AIMED['before a key'] as () => void);
  expect(await focusedName(page)).toBe('oneclick-webex');
  await page.keyboard.press('Tab');
  expect(await panel.focused()).toBe(ADD);
  await page.keyboard.press('Enter');
  await panel.state('ask');
});

for (const [what, change] of [
  ['moves', { position: 'relative', top: '-200px' }],
  ['fades', { opacity: '0.1' }],
] as const) {
  test(`a page that ${what} the toolbar with our button in it: a click there makes nothing`, async ({ product }) => {
    const { page, panel } = await openMail(product);
    await panel.state('ready');
    const { x, y } = await panel.centreOf(ADD);
    await page.evaluate((style) => {
      const table = document.querySelector<HTMLElement>('table[role=group]');
      for (const [name, value] of Object.entries(style)) table?.style.setProperty(name, value);
    }, change);
    await page.mouse.click(x, y);
    await expectNothing(product, page);
  });
}

test('a covered answer is not pressed', async ({ product }) => {
  const { page, panel } = await openMail(product);
  await panel.press(ADD);
  const { x, y } = await panel.centreOf(MAKE);
  await page.evaluate(() => {
    const cover = document.body.appendChild(document.createElement('div'));
    cover.popover = 'manual';
    cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh';
    cover.showPopover();
  });
  await page.mouse.click(x, y);
  await expectNothing(product, page);
});

test('a page that defines our element first gets none at all', async ({ product }) => {
  const { page, panel } = await openMail(product, { claims: '1' });
  await arrived(page, 'editor');
  await settled(page);
  await expect(panel.host).toHaveCount(0);
  expect(await page.evaluate(() => window.claimed?.filter((found) => found instanceof ShadowRoot))).toEqual([]);
});

/** Nothing was asked, noted or made, once a frame and a task have gone by. */
async function expectNothing(product: Product, page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  await expect(page.locator('oneclick-webex')).not.toHaveAttribute('data-state', /busy|added/);
  expect(product.webex.state.attempts).toEqual([]);
  expect(product.webex.state.meetings).toEqual([]);
}

const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.localName);
