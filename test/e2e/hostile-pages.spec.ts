import { addMeeting, EVERY_EDITOR, settled } from './host-editors';
import { arrived } from './page-scripts';
import { expect, test } from './shared';

for (const { id, host } of EVERY_EDITOR) {
  test.describe(id, () => {
    test.beforeEach(({ product }) => host.prepare(product));

    test('a page that tampers with prototypes of its world learns nothing, and our button works', async ({
      product,
    }) => {
      const opened = await host.open(product);
      const { page, panel } = opened;
      await panel.state('ready');
      await page.evaluate(() => {
        const leaks: string[] = [];
        const nameOf = (value: unknown) =>
          value instanceof Element ? value.localName : typeof value === 'string' ? value : '';
        const watch = (owner: object, name: string) => {
          const real = (owner as Record<string, (...args: unknown[]) => unknown>)[name];
          if (!real) return;
          (owner as Record<string, unknown>)[name] = function (this: unknown, ...args: unknown[]) {
            if (/oneclick/i.test(nameOf(this) + nameOf(args[0]))) leaks[leaks.length] = name;
            return real.apply(this, args);
          };
        };
        for (const name of [
          'querySelector',
          'querySelectorAll',
          'attachShadow',
          'append',
          'matches',
          'closest',
          'setAttribute',
        ])
          watch(Element.prototype, name);
        for (const name of ['map', 'filter', 'join']) watch(Array.prototype, name);
        watch(JSON, 'stringify');
        watch(window, 'fetch');
        Object.assign(window, { leaks });
      });
      await addMeeting(host, opened);
      expect(await page.evaluate(() => (window as unknown as { leaks: string[] }).leaks)).toEqual([]);
      expect(product.webex.state.meetings).toHaveLength(1);
    });

    test('a page that has defined our element gets none', async ({ product }) => {
      const { page, panel } = await host.open(product, { claims: '1' });
      await arrived(page, 'editor');
      await settled(page);
      await expect(panel.host).toHaveCount(0);
      expect(await page.evaluate(() => window.claimed?.filter((found) => found instanceof ShadowRoot))).toEqual([]);
    });

    test('two hundred copies of its editor: the browser stays with us, and ours are few', async ({ product }) => {
      const { page, panel } = await host.open(product);
      await panel.state('ready');
      await page.evaluate((around) => {
        const editor = document.querySelector(around);
        for (let number = 0; number < 200; number += 1) {
          const copy = editor?.cloneNode(true) as Element;
          for (const element of copy.querySelectorAll('oneclick-webex')) element.remove();
          document.body.append(copy);
        }
      }, host.around);
      await expect(panel.host).toHaveCount(host.most);
      await settled(page);
      expect(await panel.host.count()).toBe(host.most);
      expect(await page.evaluate(host.errors)).toEqual([]);
    });

    test('a fake editor makes no meeting and is told nothing', async ({ product }) => {
      const { page, panel } = await host.open(product);
      await panel.state('ready');
      await page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>('oneclick-webex')) {
          element.click();
          element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
          element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
          if (element.shadowRoot) throw new Error('the root is open');
        }
      });
      await settled(page);
      expect(product.webex.state.attempts).toEqual([]);
      expect(product.webex.state.meetings).toEqual([]);
    });

    test('values without measure and with markup: cut, and never more than text', async ({ product }) => {
      const title = `<img src=x onerror="window.hacked=1">${'x'.repeat(1500)}`;
      const opened = await host.open(product, { [host.title]: title });
      const { page } = opened;
      await addMeeting(host, opened);
      const [meeting] = product.webex.state.meetings;
      expect(meeting?.title.length).toBeLessThanOrEqual(128);
      expect(meeting?.title.startsWith('<img src=x')).toBe(true);
      expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
      expect(await page.evaluate(host.errors)).toEqual([]);
    });
  });
}
