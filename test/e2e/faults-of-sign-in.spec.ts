import { openEditor } from './calendar';
import { connected } from './connect';
import { editorModel } from './panel';
import { injectAgain, ringAlarm, updateExtension } from './product';
import { expect, test } from './test';

test('not connected: the click says so and leads to the settings', async ({ product }) => {
  const { panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says('Connect your Webex account first');
  const opened = product.context.waitForEvent('page');
  await panel.press('Connect to Webex');
  await expect(await opened).toHaveURL(/\/options\.html$/);
});

test('401 once: the token is renewed and the same click succeeds', async ({ product }) => {
  await connected(product);
  product.webex.expireTokens();
  const { panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  expect(product.webex.state.meetings).toHaveLength(1);
});

test('401 for good: sign in again', async ({ product }) => {
  await connected(product);
  product.webex.revokeGrants();
  const { panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says('Your Webex sign-in has ended');
  expect(await panel.buttons()).toEqual(['Connect to Webex']);
});

test('the extension reloaded under an open page: the old button goes, the new one works without reload', async ({
  product,
}) => {
  await connected(product);
  const { page, panel } = await openEditor(product);
  await panel.state('ready');
  await panel.host.evaluate((element) => element.classList.add('old'));
  await updateExtension(product);
  await page.bringToFront();
  // A press on the old button would be lost.
  await expect(page.locator('oneclick-webex.old')).toHaveCount(0);
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  expect(product.webex.state.meetings).toHaveLength(1);
  await expect(panel.host).toHaveCount(1);
});

test('a page that loads while the extension is installed: its button stands there once, and is not put in anew', async ({
  product,
}) => {
  // A page gets our script as every page does, and once more by the installation, which serves those that were open.
  const watching = await product.context.addInitScript(() => {
    const removed: Node[] = [];
    Object.assign(window, { removed });
    const note: MutationCallback = (changes) => removed.push(...changes.flatMap((change) => [...change.removedNodes]));
    new MutationObserver(note).observe(document, { childList: true, subtree: true });
  });
  const { page, panel } = await openEditor(product);
  await panel.state('ready');
  await injectAgain(product);
  const removed = () =>
    page.evaluate(() => (window as unknown as { removed: Element[] }).removed.map(({ localName }) => localName));
  expect(await removed()).not.toContain('oneclick-webex');
  await watching.dispose();
  await expect(panel.host).toHaveCount(1);
});

test('a used connection that dies after Webex acted: the browser repeats by itself, and the twin is removed', async ({
  product,
}) => {
  // The sign-in has used the connection.
  await connected(product);
  product.server.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'drop-reused-after' });
  const { page, panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  // Without the repetition by the browser this test would prove nothing.
  expect(product.webex.state.attempts).toHaveLength(2);
  expect(product.webex.state.meetings).toHaveLength(2);
  await ringAlarm(product);
  await expect.poll(() => product.webex.state.meetings.length).toBe(1);
  expect(product.webex.state.meetings[0]?.webLink).toBe((await editorModel(page)).location);
  expect(product.webex.state.mails).toEqual([]);
});
