import { HOST_KEY_MARK } from '../simulator/meeting-answer';
import { TEST_CLIENT_SECRET } from '../simulator/test-account';
import { openEditor } from './calendar';
import { connected } from './connect';
import { expect, test } from './test';

test('tokens, client secret and host key are in no page, no plain record and no storage area', async ({ product }) => {
  await connected(product);
  const { page, panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  const popup = await product.open('popup');
  await popup.getByRole('button').first().waitFor();
  const settings = await product.open('options');
  await settings.getByText('Ines Calder').waitFor();
  const { accessTokens, grants, meetings } = product.webex.state;
  const hostKey = meetings[0]?.hostKey ?? '';
  expect(hostKey).toContain(HOST_KEY_MARK);
  const secrets = [
    TEST_CLIENT_SECRET,
    hostKey,
    ...accessTokens.map(({ token }) => token),
    ...grants.map((grant) => grant.refreshToken),
  ];
  const seen = {
    page: await page.content(),
    said: (await panel.nodes()).map(({ name }) => name).join('\n'),
    popup: await popup.content(),
    settings: await settings.content(),
    fields: await settings
      .locator('input')
      .evaluateAll((inputs: HTMLInputElement[]) => inputs.map(({ value }) => value).join()),
    records: await (await product.background()).evaluate(readPlainRecords),
  };
  expect(seen.records).toContain('webLink');
  for (const secret of secrets) {
    for (const [place, text] of Object.entries(seen))
      expect(text.includes(secret), `${place} holds a secret`).toBe(false);
  }
});

/** Runs in the background: everything the database holds as plain data. */
async function readPlainRecords(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    indexedDB.open('one-click').onsuccess = (event) => resolve((event.target as IDBOpenDBRequest).result);
  });
  const stores = [...database.objectStoreNames];
  const rows = stores.map(
    (store) =>
      new Promise<unknown>((resolve) => {
        const all = database.transaction(store).objectStore(store).getAll();
        all.onsuccess = () => resolve(all.result);
      }),
  );
  return JSON.stringify(await Promise.all(rows));
}
