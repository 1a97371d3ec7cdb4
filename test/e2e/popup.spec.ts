import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { type Product, stopBackground } from './product';
import { expect, test } from './shared';

const CREATE = { method: 'POST', path: '/v1/meetings' } as const;

test('Meet now makes one meeting, copies the invitation as text and HTML, and offers to join', async ({ product }) => {
  const popup = await openPopup(product);
  await popup.getByLabel('Title').fill('Stand-up <b>&</b> more');
  await popup.getByRole('button', { name: 'Meet now' }).click();
  await expect(popup.getByText('the invitation is copied')).toBeVisible();
  const [meeting] = product.webex.state.meetings;
  expect(product.webex.state.meetings).toHaveLength(1);
  expect(meeting?.title).toBe('Stand-up <b>&</b> more');
  await expect(popup.getByRole('link', { name: 'Join' })).toHaveAttribute('href', `${meeting?.webLink}`);
  const copied = await clipboard(popup);
  expect(copied['text/plain']).toContain(`Join the Webex meeting: ${meeting?.webLink}`);
  expect(copied['text/html']).toContain(`<a href="${meeting?.webLink}"`);
  await expectAccessible(popup);
});

test('a meeting now starts within two minutes and not in the past', async ({ product }) => {
  const popup = await openPopup(product);
  await popup.getByRole('button', { name: 'Meet now' }).click();
  await expect(popup.getByText('Your meeting is ready')).toBeVisible();
  const [meeting] = product.webex.state.meetings;
  const ahead = (meeting?.start ?? 0) - Date.now();
  expect(ahead).toBeGreaterThan(0);
  expect(ahead).toBeLessThanOrEqual(120_000);
});

test('an answer after seven seconds is still copied', async ({ product }) => {
  const held = product.server.faults.plan({ ...CREATE, kind: 'hold' });
  const popup = await product.open('popup');
  await popup.evaluate(onlyWithinAClick);
  await popup.getByRole('button', { name: 'Meet now' }).click();
  await held.reached;
  await popup.waitForTimeout(7_000);
  held.release();
  // Playwright's looks into a page count as the person's own acts there; so the outcome is first awaited elsewhere.
  await expect.poll(() => statesOfClicks(product)).toEqual(['delivered']);
  await expect(popup.getByText('the invitation is copied')).toBeVisible();
  await popup.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  expect((await clipboard(popup))['text/plain']).toContain(product.webex.state.meetings[0]?.webLink);
});

test('closed and opened again in between, it shows the same creation and makes no second one', async ({ product }) => {
  const held = product.server.faults.plan({ ...CREATE, kind: 'hold' });
  const first = await openPopup(product);
  await first.getByLabel('Title').fill('Once only');
  await first.getByRole('button', { name: 'Meet now' }).click();
  await held.reached;
  await first.close();
  const second = await openPopup(product);
  await expect(second.getByText('Making the Webex meeting')).toBeVisible();
  await expect(second.getByRole('heading', { name: 'Once only' })).toBeVisible();
  await expectAccessible(second);
  held.release();
  await expect(second.getByRole('heading', { name: 'Once only' })).toBeVisible();
  await second.close();
  const third = await openPopup(product);
  await expect(third.getByRole('heading', { name: 'Once only' })).toBeVisible();
  expect(product.webex.state.attempts).toHaveLength(1);
  await third.getByRole('button', { name: 'Put away' }).click();
  await expect(third.getByRole('heading', { name: 'Once only' })).toHaveCount(0);
  await expect(third.locator('main :focus')).toHaveCount(1);
});

test('background stopped while Webex works: the popup still gets the one meeting', async ({ product }) => {
  const held = product.server.faults.plan({ ...CREATE, kind: 'hold' });
  const popup = await openPopup(product);
  await popup.getByRole('button', { name: 'Meet now' }).click();
  await held.reached;
  await stopBackground(product, popup);
  held.release();
  await expect(popup.getByText('Your meeting is ready')).toBeVisible({ timeout: 30_000 });
  expect(product.webex.state.meetings).toHaveLength(1);
});

test('undo removes the meeting', async ({ product }) => {
  const popup = await openPopup(product);
  await popup.getByRole('button', { name: 'Meet now' }).click();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByRole('status').filter({ hasText: 'The meeting was removed' })).toBeVisible();
  await expect(popup.getByRole('heading', { name: 'Webex meeting' })).toHaveCount(0);
  expect(product.webex.state.meetings).toEqual([]);
});

test('a failure keeps the title, says why, and the next press works', async ({ product }) => {
  product.server.faults.plan({ ...CREATE, kind: 'status', status: 403, body: '{}' });
  const popup = await openPopup(product);
  await popup.getByLabel('Title').fill('Kept');
  await popup.getByRole('button', { name: 'Meet now' }).click();
  await expect(popup.getByRole('alert')).toContainText('Webex does not allow this');
  await expectAccessible(popup);
  await expect(popup.getByLabel('Title')).toHaveValue('Kept');
  await popup.getByRole('button', { name: 'Meet now' }).click();
  await expect(popup.getByText('Your meeting is ready')).toBeVisible();
  await expect(popup.getByRole('heading', { name: 'Kept' })).toHaveCount(1);
});

test('a double click, and a key held down, make one meeting', async ({ product }) => {
  const popup = await openPopup(product);
  await popup.getByRole('button', { name: 'Meet now' }).dblclick();
  await expect(popup.getByText('Your meeting is ready')).toHaveCount(1);
  await popup.getByRole('button', { name: 'Meet now' }).focus();
  await popup.keyboard.down('Enter');
  for (let repeat = 0; repeat < 5; repeat += 1) await popup.keyboard.down('Enter');
  await popup.keyboard.up('Enter');
  await expect(popup.getByText('Your meeting is ready')).toHaveCount(2);
  expect(product.webex.state.attempts).toHaveLength(2);
});

test('a row that is open stays so, with what was typed, when Webex answers', async ({ product }) => {
  const first = await openPopup(product);
  await first.getByLabel('Title').fill('Planning');
  await first.getByRole('button', { name: 'Meet now' }).click();
  await first.getByRole('button', { name: 'Put away' }).click();
  await first.close();
  const held = product.server.faults.plan({ method: 'GET', path: '/v1/meetings', kind: 'hold' });
  const popup = await openPopup(product);
  await held.reached;
  await popup.getByRole('button', { name: 'Change: Planning' }).click();
  await popup.getByLabel('Title', { exact: true }).fill('Planning, again');
  held.release();
  await expect(popup.locator('.agenda')).toHaveAttribute('aria-busy', 'false');
  await expect(popup.getByLabel('Title', { exact: true })).toHaveValue('Planning, again');
});

test.describe('what waits for a decision', () => {
  test('all of it is there, the newest first, and nothing is lost on closing', async ({ product }) => {
    const first = await openPopup(product);
    for (const [title, status] of [
      ['Refused', 400],
      ['Too soon', 429],
    ] as const) {
      product.server.faults.plan({ ...CREATE, kind: 'status', status, body: '{}', headers: { 'retry-after': '90' } });
      await first.getByLabel('Title').fill(title);
      await first.getByRole('button', { name: 'Meet now' }).click();
      await expect(card(first, title).getByRole('alert')).toBeVisible();
      // The next press in the same popup takes the place of one that came to nothing.
      await first.reload();
    }
    const popup = await openPopup(product);
    const list = popup.getByRole('region', { name: 'Your meetings' });
    await expect(list.getByRole('heading')).toHaveText(['Too soon', 'Refused']);
    await expectAccessible(popup);
    await card(popup, 'Too soon').getByRole('button', { name: 'Try again' }).click();
    await expect(card(popup, 'Too soon').getByText('Your meeting is ready')).toBeVisible();
    expect(product.webex.state.meetings.map(({ title }) => title)).toEqual(['Too soon']);
    await card(popup, 'Refused').getByRole('button', { name: 'Change and try again' }).click();
    await expect(popup.getByLabel('Title')).toHaveValue('Refused');
    await expect(list.getByRole('heading')).toHaveText(['Too soon', 'Refused']);
    await popup.getByRole('button', { name: 'Meet now' }).click();
    await expect(card(popup, 'Refused').getByText('Your meeting is ready')).toBeVisible();
    await expect(list.getByRole('heading')).toHaveText(['Refused', 'Too soon']);
  });

  test('a click that came to nothing can be dropped for good', async ({ product }) => {
    product.server.faults.plan({ ...CREATE, kind: 'status', status: 400, body: '{}' });
    const popup = await openPopup(product);
    await popup.getByRole('button', { name: 'Meet now' }).click();
    await popup.getByRole('button', { name: 'Drop it' }).click();
    await expect(popup.getByRole('button', { name: 'Drop it' })).toHaveCount(0);
    await expect(popup.locator(':focus')).toHaveCount(1);
    await popup.reload();
    await popup.getByRole('button', { name: 'Meet now' }).waitFor();
    await expect(popup.getByRole('region', { name: 'Your meetings' })).toHaveCount(0);
  });
});

async function openPopup(product: Product): Promise<Page> {
  const popup = await product.open('popup');
  await popup.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await popup.bringToFront();
  return popup;
}

const card = (popup: Page, title: string) => popup.getByRole('listitem').filter({ hasText: title }).first();

/** What the journal says of each click. */
async function statesOfClicks(product: Product): Promise<string[]> {
  return (await product.background()).evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        indexedDB.open('one-click').onsuccess = (event) => {
          const database = (event.target as IDBOpenDBRequest).result;
          const rows = database.transaction('journal').objectStore('journal').getAll();
          rows.onsuccess = () => resolve(rows.result.map(({ state }) => state));
          database.close();
        };
      }),
  );
}

/** Makes Chromium's clipboard as strict as that of other browsers: closed unless the person acted within seconds. */
function onlyWithinAClick(): void {
  const write = navigator.clipboard.write.bind(navigator.clipboard);
  navigator.clipboard.write = (items) =>
    navigator.userActivation.isActive ? write(items) : Promise.reject(new DOMException('', 'NotAllowedError'));
}

function clipboard(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const texts = (item?.types ?? []).map(async (type) => [type, await (await item?.getType(type))?.text()]);
    return Object.fromEntries(await Promise.all(texts));
  });
}
