import type { Page } from '@playwright/test';
import type { SimHandler } from '../simulator/http';
import { pressToolbarButton } from './action-popup';
import { connected } from './connect';
import type { Product } from './product';
import { expect, test } from './test';

const page =
  (body: string): SimHandler =>
  () => ({
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "script-src 'none'; require-trusted-types-for 'script'",
    },
    body: `<!doctype html><title>Notes</title><link rel="icon" href="data:,">${body}`,
  });

/** Any site at all: the extension has no access to it until the person acts there. */
const NOTES = 'https://notes.example/';

test.use({
  productOptions: {
    hosts: {
      'notes.example': ({ url, ...rest }) => {
        if (url.pathname === '/inner') return page('<textarea aria-label="Inner">inside </textarea>')({ url, ...rest });
        return page(`
          <textarea aria-label="Area">Before  after</textarea>
          <input aria-label="Line" value="Where: ">
          <input aria-label="Short" maxlength="10">
          <input aria-label="Secret" type="password">
          <input aria-label="Mail" type="email">
          <input aria-label="Phone" type="tel">
          <input aria-label="Count" type="number">
          <input aria-label="Day" type="date">
          <input aria-label="Fixed" readonly value="fixed">
          <button>Nothing to write in</button>
          <div aria-label="Rich" role="textbox" contenteditable="true"><div>First</div><div>Second</div></div>
          <iframe title="same" src="/inner"></iframe>
          <iframe title="other" src="https://other.example/"></iframe>
          <iframe title="boxed" sandbox src="/inner"></iframe>`)({ url, ...rest });
      },
      'other.example': page('<textarea aria-label="Inner"></textarea>'),
    },
  },
});

test('without a click on our menu the site stays closed to us', async ({ product }) => {
  const tab = await openNotes(product);
  expect(await canRead(product)).toBe(false);
  await pressToolbarButton(product, tab);
  expect(await canRead(product)).toBe(true);
});

test('a text area gets the invitation at the caret', async ({ product }) => {
  await connected(product);
  const tab = await openNotes(product);
  const area = tab.getByLabel('Area');
  await area.evaluate((field: HTMLTextAreaElement) => {
    field.focus();
    field.setSelectionRange(7, 7);
  });
  await chooseMenu(product, tab);
  await said(tab, 'Webex meeting inserted.');
  const value = await area.inputValue();
  expect(value).toMatch(/^Before \n\nJoin the Webex meeting: https:\S+\nMeeting number: /);
  expect(value.endsWith('\n\n after')).toBe(true);
  expect(product.webex.state.meetings).toHaveLength(1);
});

test('a one-line field gets the link only', async ({ product }) => {
  await connected(product);
  const tab = await openNotes(product);
  const line = tab.getByLabel('Line');
  await line.focus();
  await tab.keyboard.press('End');
  await chooseMenu(product, tab);
  await expect(line).toHaveValue(/^Where: https:\/\/acme\.example\.webex\.com\/\S+$/);
});

test('rich text gets a line for each part, where the caret was', async ({ product }) => {
  await connected(product);
  const tab = await openNotes(product);
  const rich = tab.getByLabel('Rich');
  await rich.getByText('Second').click();
  await tab.keyboard.press('End');
  await chooseMenu(product, tab);
  await expect(rich).toContainText('SecondJoin the Webex meeting');
  expect((await rich.innerText()).split('\n').filter(Boolean).length).toBeGreaterThan(4);
});

test('the field is pinned at the click: what gets the focus later gets nothing', async ({ product }) => {
  await connected(product);
  const held = product.server.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'hold' });
  const tab = await openNotes(product);
  await tab.getByLabel('Area').focus();
  await chooseMenu(product, tab);
  await held.reached;
  await tab.getByLabel('Line').focus();
  held.release();
  await expect(tab.getByLabel('Area')).toHaveValue(/Join the Webex meeting/);
  await expect(tab.getByLabel('Line')).toHaveValue('Where: ');
});

test('a field in a frame of the same site gets the invitation', async ({ product }) => {
  await connected(product);
  const tab = await openNotes(product);
  const inner = tab.frameLocator('[title=same]').getByLabel('Inner');
  await inner.focus();
  await chooseMenu(product, tab, { url: 'https://notes.example/inner' });
  await expect(inner).toHaveValue(/Join the Webex meeting/);
});

test('a frame that goes while the meeting is made: nothing is said to stand there, and the invitation is copied', async ({
  product,
}) => {
  await connected(product);
  const held = product.server.faults.plan({ method: 'POST', path: '/v1/meetings', kind: 'hold' });
  const tab = await openNotes(product);
  await tab.frameLocator('[title=same]').getByLabel('Inner').focus();
  await pressCommand(product, tab);
  await held.reached;
  await tab.locator('[title=same]').evaluate((frame) => frame.remove());
  // A browser copies nothing for a page without the focus, which went with the frame.
  await tab.getByLabel('Line').click();
  held.release();
  await said(tab, 'The invitation has been copied');
  await expect.poll(() => tab.evaluate(() => navigator.clipboard.readText())).toContain('Join the Webex meeting');
});

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

test('a field that is too short for the link: copied, and both is said', async ({ product }) => {
  await connected(product);
  const tab = await openNotes(product);
  await tab.getByLabel('Short').focus();
  await chooseMenu(product, tab);
  await said(tab, "doesn't take as many characters");
  await said(tab, 'The invitation has been copied');
  await expect(tab.getByLabel('Short')).toHaveValue('');
});

for (const [field, why] of [
  ['Secret', 'This field is for passwords'],
  ['Mail', 'This field takes e-mail addresses only'],
  ['Phone', 'This field takes phone numbers only'],
  ['Count', 'This field takes numbers only'],
  ['Day', 'This field takes dates or times only'],
  ['Fixed', "This field can't be changed"],
] as const) {
  test(`a field that takes no invitation (${field}): no meeting is made, and the reason is said`, async ({
    product,
  }) => {
    await connected(product);
    const tab = await openNotes(product);
    const before = await tab.getByLabel(field).inputValue();
    await tab.getByLabel(field).focus();
    await chooseMenu(product, tab);
    await said(tab, why);
    expect(await tab.getByLabel(field).inputValue()).toBe(before);
    expect(product.webex.state.meetings).toEqual([]);
  });
}

test('the keyboard command inserts where the person is typing', async ({ product }) => {
  await connected(product);
  const tab = await openNotes(product);
  await tab.getByLabel('Line').focus();
  await tab.keyboard.press('End');
  await pressCommand(product, tab);
  await expect(tab.getByLabel('Line')).toHaveValue(/^Where: https:\/\/acme\.example\.webex\.com\/\S+$/);
  await said(tab, 'Webex meeting inserted.');
});

test('the keyboard command finds the field in a frame of the same site', async ({ product }) => {
  await connected(product);
  const tab = await openNotes(product);
  const inner = tab.frameLocator('[title=same]').getByLabel('Inner');
  await inner.focus();
  await pressCommand(product, tab);
  await expect(inner).toHaveValue(/Join the Webex meeting/);
});

test('the keyboard command with nothing to write in: no meeting is made, and that is said', async ({ product }) => {
  await connected(product);
  const tab = await openNotes(product);
  await tab.getByText('Nothing to write in').focus();
  await pressCommand(product, tab);
  await said(tab, 'There is no text field to insert into');
  expect(product.webex.state.meetings).toEqual([]);
});

test('the keyboard command has keys of its own', async ({ product }) => {
  const commands = await (await product.background()).evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    return chrome.commands.getAll();
  });
  expect(commands.find(({ name }) => name === 'insert-meeting')).toMatchObject({ shortcut: 'Alt+W' });
});

test('our popup inserts into the page in front, at the caret', async ({ product }) => {
  await connected(product);
  const tab = await openNotes(product);
  await tab.getByLabel('Line').focus();
  await tab.keyboard.press('End');
  const popup = await product.open('popup');
  await pressToolbarButton(product, tab);
  const key = await popup.evaluate(() => crypto.randomUUID());
  const when = { kind: 'now', zone: 'Europe/Berlin' };
  const inserted = await askFrom(popup, 'page.insert', { kind: 'new', key, draft: { title: 'Stand-up', when } });
  expect(inserted).toMatchObject({ ok: true, value: { outcome: 'inserted' } });
  await expect(tab.getByLabel('Line')).toHaveValue(/^Where: https:\/\/acme\.example\.webex\.com\/\S+$/);
  expect(product.webex.state.meetings.map(({ title }) => title)).toEqual(['Stand-up']);
});

test('not connected: the page says so', async ({ product }) => {
  const tab = await openNotes(product);
  await tab.getByLabel('Area').focus();
  await chooseMenu(product, tab);
  await said(tab, 'Connect your Webex account first');
  await expect(tab.getByLabel('Area')).toHaveValue('Before  after');
});

async function openNotes(product: Product): Promise<Page> {
  const tab = await product.context.newPage();
  await tab.goto(NOTES);
  await tab.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: NOTES });
  return tab;
}

/** The frame that was clicked: open to us by its address, or closed to us, counted in the page's order. */
type Clicked = { readonly url: string } | { readonly closed: number };

/**
 * The browser grants a tab to an extension when its menu entry or its toolbar button is used. The native menu can't be
 * reached from here, so the button is pressed (CDP `Extensions.triggerAction`) for the grant, and the menu's event fired.
 */
async function chooseMenu(product: Product, tab: Page, clicked: Clicked = { url: NOTES }): Promise<void> {
  await pressToolbarButton(product, tab);
  const background = await product.background();
  await background.evaluate(
    async ({ site, frame }) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      const [at] = (await chrome.tabs.query({})).filter(({ url }) => url === site);
      const tabId = at?.id ?? 0;
      const func = () => location.href;
      const find = async () => {
        const open = await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func });
        const closed: number[] = [];
        for (let id = 1; id < 60; id += 1) {
          const error = await chrome.scripting.executeScript({ target: { tabId, frameIds: [id] }, func }).catch(String);
          if (typeof error === 'string' && !error.includes('No frame')) closed.push(id);
        }
        return 'url' in frame ? open.find(({ result }) => result === frame.url)?.frameId : closed[frame.closed];
      };
      let frameId = await find();
      // What was granted and what is still loading arrives in its own time.
      for (let tries = 0; frameId === undefined && tries < 20; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 250));
        frameId = await find();
      }
      if (frameId === undefined) throw new Error('the clicked frame is not there');
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'insert-new-meeting', editable: true, frameId }, at);
    },
    { site: NOTES, frame: clicked },
  );
}

/** Fires the command's event: keys that are pressed in a browser without a window don't reach extensions. */
async function pressCommand(product: Product, tab: Page): Promise<void> {
  await pressToolbarButton(product, tab);
  await (await product.background()).evaluate(async (site) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const [at] = (await chrome.tabs.query({})).filter(({ url }) => url === site);
    chrome.commands.onCommand.dispatch('insert-meeting', at);
  }, NOTES);
}

/** A call to the background from one of our own pages. */
const askFrom = (page: Page, call: string, request: object): Promise<unknown> =>
  page.evaluate(
    (message) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      return chrome.runtime.sendMessage(message);
    },
    { oneClick: 1, call, request },
  );

interface ExtensionApi {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly commands: {
    readonly onCommand: { dispatch(command: string, tab: unknown): void };
    getAll(): Promise<{ readonly name?: string; readonly shortcut?: string }[]>;
  };
  readonly tabs: { query(query: object): Promise<{ readonly id?: number; readonly url?: string }[]> };
  readonly scripting: {
    executeScript(what: object): Promise<{ readonly frameId: number; readonly result: unknown }[]>;
  };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: unknown): void } };
}

async function canRead(product: Product): Promise<boolean> {
  return (await product.background()).evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const tabs = await chrome.tabs.query({});
    const reads = tabs.map(({ id }) =>
      chrome.scripting.executeScript({ target: { tabId: id }, func: () => document.title }),
    );
    return (await Promise.allSettled(reads)).some(
      (read) => read.status === 'fulfilled' && read.value[0]?.result === 'Notes',
    );
  });
}

/** What a screen reader could read on the page, our notice's closed root included. */
async function said(tab: Page, sentence: string): Promise<void> {
  const session = await tab.context().newCDPSession(tab);
  await expect
    .poll(async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes.some(({ name }) => String(name?.value ?? '').includes(sentence));
    })
    .toBe(true);
  await session.detach();
}
