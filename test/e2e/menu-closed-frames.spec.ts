import { connected } from './connect';
import { chooseMenu, openNotes, said } from './menu';
import { expect, test } from './test';

// Frames that are closed to us are found by their number, which is small in a browser that has opened few.
test.use({ productOptions: { isOwn: true } });

for (const [name, frame, closed] of [
  ['a frame of another site', 'other', 0],
  ['a sandboxed frame', 'boxed', 1],
] as const) {
  test(`${name}: the invitation is copied from the top frame, and that is said`, async ({ product }) => {
    await connected(product);
    const tab = await openNotes(product);
    await tab.frameLocator(`[title=${frame}]`).getByLabel('Inner').focus();
    await chooseMenu(product, tab, { closed });
    await said(tab, 'this part of the page is closed to extensions');
    await said(tab, 'The invitation has been copied');
    await expect.poll(() => tab.evaluate(() => navigator.clipboard.readText())).toContain('Join the Webex meeting');
  });
}
