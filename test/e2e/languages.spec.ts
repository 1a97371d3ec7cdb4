import type { Page } from '@playwright/test';
import { openEditor, REVIEW } from './calendar';
import { expect, test } from './test';

/** Language and direction of each part that stands in our panel's closed root. */
async function partsOfPanel(page: Page): Promise<readonly (readonly [lang: string, dir: string])[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const all = (node: typeof root): (typeof root)[] => [
    node,
    ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(all),
  ];
  const panel = all(root).find(({ localName }) => localName === 'oneclick-webex');
  return (panel?.shadowRoots?.[0]?.children ?? []).map(({ attributes = [] }) => {
    const told = (name: string) => attributes[attributes.indexOf(name) + 1] ?? '';
    return [told('lang'), told('dir')] as const;
  });
}

test.describe('an Arabic browser', () => {
  test.use({ productOptions: { language: 'ar' } });

  test('has an Arabic panel in an English calendar, from right to left, where the calendar’s fields begin', async ({
    product,
  }) => {
    const { page, panel } = await openEditor(product);
    await panel.press('إضافة اجتماع Webex');
    await panel.says('اربط حسابك في Webex أولًا.');
    expect(await partsOfPanel(page)).toEqual([['ar', 'rtl']]);
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
    const box = await panel.host.boundingBox();
    const { x } = await panel.centreOf('الاتصال بـ Webex');
    expect(x).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0) / 2);
  });
});

test('an English browser has an English panel in an Arabic calendar', async ({ product }) => {
  const { page, panel } = await openEditor(product, { ...REVIEW, lang: 'ar' });
  await panel.state('ready');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await partsOfPanel(page)).toEqual([['en', 'ltr']]);
});
