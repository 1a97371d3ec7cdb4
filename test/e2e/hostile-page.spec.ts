import type { Page } from '@playwright/test';
import { openEditor, REVIEW } from './calendar';
import { settled } from './host-editors';
import { arrived } from './page-scripts';
import type { Product } from './product';
import { expect, test } from './shared';

/** Runs in the page's own world, as a script of the page would. */
type Trick = () => void;

const TRICKS: Readonly<Record<string, Trick>> = {
  'moves our element': () => {
    const element = document.querySelector('oneclick-webex');
    element?.parentElement?.parentElement?.append(element);
  },
  'makes our element transparent': () => {
    const parent = document.querySelector('oneclick-webex')?.parentElement;
    parent?.style.setProperty('opacity', '0.05', 'important');
  },
  'filters our element away': () => {
    const parent = document.querySelector('oneclick-webex')?.parentElement;
    parent?.style.setProperty('filter', 'opacity(0.02)', 'important');
  },
  'scales our element': () => {
    const parent = document.querySelector('oneclick-webex')?.parentElement;
    parent?.style.setProperty('transform', 'scale(3)', 'important');
    parent?.style.setProperty('transform-origin', '0 0', 'important');
  },
  'covers our element': () => {
    const cover = document.createElement('div');
    for (const [name, value] of Object.entries({ position: 'fixed', inset: '0', 'z-index': '99999' })) {
      cover.style.setProperty(name, value);
    }
    document.documentElement.append(cover);
  },
};

for (const [name, trick] of Object.entries(TRICKS)) {
  test(`a page that ${name} gets no meeting out of a real click`, async ({ product }) => {
    const { page, panel } = await openEditor(product);
    await panel.state('ready');
    await page.evaluate(trick);
    await panel.press('Add Webex meeting');
    await expectNothingMade(product, page);
  });
}

test('a page that covers our element gets no meeting out of the Enter key either', async ({ product }) => {
  const { page, panel } = await openEditor(product);
  await panel.state('ready');
  await panel.focus('Add Webex meeting');
  await page.evaluate(TRICKS['covers our element'] as Trick);
  await page.keyboard.press('Enter');
  await expectNothingMade(product, page);
});

test("our element's own style can't be overruled by the page", async ({ product }) => {
  const { page, panel } = await openEditor(product);
  await panel.state('ready');
  const box = await panel.host.boundingBox();
  await page.evaluate(() => {
    const element = document.querySelector<HTMLElement>('oneclick-webex');
    for (const [name, value] of Object.entries({
      position: 'fixed',
      top: '0',
      opacity: '0.01',
      transform: 'scale(9)',
    })) {
      element?.style.setProperty(name, value, 'important');
    }
  });
  expect(await panel.host.boundingBox()).toEqual(box);
});

test('synthetic events of every kind make nothing', async ({ product }) => {
  const { page, panel } = await openEditor(product);
  await panel.state('ready');
  await page.evaluate(() => {
    const element = document.querySelector<HTMLElement>('oneclick-webex');
    element?.click();
    const { x = 0, y = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
    const at = { bubbles: true, composed: true, clientX: x + 20, clientY: y + height / 2 };
    for (const name of ['pointerdown', 'mousedown', 'mouseup', 'click'])
      element?.dispatchEvent(new MouseEvent(name, at));
    element?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    document.elementFromPoint(at.clientX, at.clientY)?.dispatchEvent(new MouseEvent('click', at));
    if (element?.shadowRoot) throw new Error('the root is open');
  });
  await expectNothingMade(product, page);
});

test('a page that got hold of our button itself can still not press it', async ({ product }) => {
  const { page, panel } = await openEditor(product);
  await panel.state('ready');
  await panel.at('Add Webex meeting', async (session, { backendId: backendNodeId }) => {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () {
        const { x, y, width, height } = this.getBoundingClientRect();
        const at = { bubbles: true, composed: true, detail: 1, clientX: x + width / 2, clientY: y + height / 2 };
        this.dispatchEvent(new MouseEvent('click', at));
        this.click();
      }`,
    });
  });
  await expectNothingMade(product, page);
});

test('a page that defines our element first gets none at all', async ({ product }) => {
  const { page, panel } = await openEditor(product, { ...REVIEW, claims: '1' });
  await arrived(page, 'editor');
  await settled(page);
  await expect(panel.host).toHaveCount(0);
  expect(await page.evaluate(() => window.claimed?.filter((found) => found instanceof ShadowRoot))).toEqual([]);
});

test('a page that defines our element later loses it', async ({ product }) => {
  const { page, panel } = await openEditor(product);
  await panel.state('ready');
  await page.evaluate(() => customElements.define('oneclick-webex', class extends HTMLElement {}));
  await panel.press('Add Webex meeting');
  await expectNothingMade(product, page);
});

test('messages that a page can send reach nobody', async ({ product }) => {
  const { page } = await openEditor(product);
  const answer = await page.evaluate(async () => {
    window.postMessage({ oneClick: 1, call: 'connection.read', request: {} }, '*');
    return typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime;
  });
  expect(answer).toBe('undefined');
  await expectNothingMade(product, page);
});

/** Lets everything the click could have started run its course: a frame, a task, and an answer from the background. */
async function expectNothingMade(product: Product, page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const rows = await (await product.background()).evaluate(
    () =>
      new Promise<number>((resolve) => {
        indexedDB.open('one-click').onsuccess = (event) => {
          const database = (event.target as IDBOpenDBRequest).result;
          const count = database.transaction('journal').objectStore('journal').count();
          count.onsuccess = () => resolve(count.result);
        };
      }),
  );
  expect(rows).toBe(0);
  expect(product.webex.state.meetings).toEqual([]);
}
