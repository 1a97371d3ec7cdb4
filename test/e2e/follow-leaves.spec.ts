import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { REVIEW, startDescription } from './calendar';
import { connected } from './connect';
import { changes, eventUrl, following, heard, isCompared, isOver, KEY, listenIn, openCarrying } from './followed-event';
import { settled } from './host-editors';
import { arrived, noteCalls } from './page-scripts';
import { injectAgain, updateExtension } from './product';
import { expect, test } from './test';

test('an extension updated under an open editor goes on following, and leaves nothing twice', async ({ product }) => {
  await connected(product);
  const { page, panel } = await openCarrying(product, { title: 'Monthly review' });
  await panel.says('The Webex meeting is still called');
  const errors = errorsIn(page);
  await markPanels(page);
  await updateExtension(product);
  await expect(page.locator('oneclick-webex[data-part=follow]:not([data-old])')).toHaveCount(1);
  await expect(page.locator('oneclick-webex')).toHaveCount(2);
  await panel.press('Update the meeting');
  await panel.says('The Webex meeting is now called “Monthly review”');
  await page.locator('#xStTiIn').fill('11:00');
  await page.locator('#xSaveBu').click();
  await expect.poll(() => changes(product).length).toBe(2);
  await isOver(product);
  expect(errors).toEqual([]);
});

test.describe('in a browser of its own', () => {
  // Another folder is the extension from then on.
  test.use({ productOptions: { isOwn: true } });

  test('a copy of our script whose extension is gone does nothing at all', async ({ product }) => {
    await connected(product);
    const { page } = await openCarrying(product);
    const errors = errorsIn(page);
    // The same extension, which from now on has no business in calendars.
    const build = join(product.profile, 'elsewhere');
    await cp(product.build, build, { recursive: true });
    const manifest = JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8'));
    const elsewhere = { ...manifest, content_scripts: [], host_permissions: ['https://webexapis.com/*'] };
    await writeFile(join(build, 'manifest.json'), JSON.stringify(elsewhere));
    await updateExtension({ ...product, build });
    await page.locator('#xTiIn').fill('Monthly review');
    await page.locator('#xSaveBu').click();
    await expect(page.locator('body')).toHaveAttribute('data-viewfamily', 'EVENT');
    const listeners = await listenersOfOurs(page);
    await expect.poll(listeners).toBe(0);
    expect(errors).toEqual([]);
    expect(changes(product)).toEqual([]);
  });
});

test('our first script sent anew leaves both panels as they are, and the second works', async ({ product }) => {
  await connected(product);
  const { page, panel } = await openCarrying(product, { title: 'Monthly review' });
  await panel.says('The Webex meeting is still called');
  await injectAgain(product);
  await expect(page.locator('oneclick-webex')).toHaveCount(2);
  await startDescription(page);
  await page.locator('#xDescIn [contenteditable]').fill(`${product.webex.state.meetings[0]?.webLink}`);
  await expect(page.locator('oneclick-webex')).toHaveCount(2);
  await panel.press('Update the meeting');
  await panel.says('The Webex meeting is now called “Monthly review”');
});

/** What follows the event, and what of it runs when that is read. */
const SCRIPT = '/google-calendar-follow.js';
const READING = ['editors', 'texts', 'read'];

test('typing asks for no reading at all', async ({ product }) => {
  await connected(product);
  const { page } = await openCarrying(product);
  const isAtRest = async () => {
    const byItself = await noteCalls(page, SCRIPT);
    await page.waitForTimeout(500);
    const ran = await byItself();
    return READING.filter((name) => ran.includes(name));
  };
  await expect.poll(isAtRest).toEqual([]);
  const whileTyping = await noteCalls(page, SCRIPT);
  await page.locator('#xTiIn').pressSequentially('x'.repeat(200));
  const typing = await whileTyping();
  expect(typing.length).toBeGreaterThan(0);
  expect(READING.filter((name) => typing.includes(name))).toEqual([]);
  const onSaving = await noteCalls(page, SCRIPT);
  await page.locator('#xSaveBu').click();
  await expect.poll(() => changes(product).length).toBe(1);
  expect(await onSaving()).toEqual(expect.arrayContaining(READING));
});

test('nothing is left in a page whose event is closed', async ({ product }) => {
  await connected(product);
  const { page } = await openCarrying(product);
  const listeners = await listenersOfOurs(page, SCRIPT);
  expect(await listeners()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await isOver(product);
  expect(await listeners()).toBe(0);
  await expect(page.locator('oneclick-webex')).toHaveCount(0);
});

test('another page and back again: no error, and nothing follows unasked', async ({ product }) => {
  await connected(product);
  const { page } = await openCarrying(product);
  const errors = errorsIn(page);
  await page.locator('#xTiIn').fill('Monthly review');
  await page.goto('about:blank');
  await page.goBack();
  await expect(page.locator('#xTiIn')).toBeVisible();
  await isCompared(product, 2);
  expect(await following(product)).toBe(1);
  await page.keyboard.press('Escape');
  await isOver(product);
  expect(await heard(product, 'meeting.follow')).toEqual([]);
  expect(errors).toEqual([]);
});

test('a page that claims our element’s name is not followed', async ({ product }) => {
  await connected(product);
  await listenIn(product);
  const page = await product.tab();
  await page.goto(eventUrl(`/${KEY}`, { ...REVIEW, claims: '1', location: 'https://acme.example.webex.com/meet/x' }));
  await arrived(page, 'editor');
  await settled(page);
  expect(await following(product)).toBe(0);
});

function errorsIn(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}

const markPanels = (page: Page) =>
  page.locator('oneclick-webex').evaluateAll((panels) => panels.map((panel) => panel.setAttribute('data-old', '')));

/** How many listeners our scripts, or one of them, have on the window. */
async function listenersOfOurs(page: Page, script = '.js'): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  const scripts = new Set<string>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
  });
  session.on('Debugger.scriptParsed', ({ scriptId, url }) => {
    if (url.startsWith('chrome-extension://') && url.endsWith(script)) scripts.add(scriptId);
  });
  await session.send('Debugger.enable');
  await session.send('Runtime.enable');
  return async () => {
    let count = 0;
    for (const contextId of worlds) {
      const { result } = await session.send('Runtime.evaluate', { expression: 'window', contextId });
      const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
      count += listeners.filter(({ scriptId }) => scripts.has(scriptId)).length;
    }
    return count;
  };
}
