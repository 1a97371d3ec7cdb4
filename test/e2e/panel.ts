import { expect, type Page } from '@playwright/test';

interface Node {
  readonly role: string;
  readonly name: string;
  readonly backendId: number;
  readonly ignored: boolean;
}

/**
 * Our panel in a page as people and screen readers meet it: its root is closed to scripts, so names come from the
 * accessibility tree and clicks are real ones at the button's place on the screen.
 */
export function panelIn(page: Page) {
  const host = page.locator('oneclick-webex');

  async function nodes(): Promise<readonly Node[]> {
    const session = await page.context().newCDPSession(page);
    try {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes.map((node) => ({
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        backendId: node.backendDOMNodeId ?? 0,
        ignored: node.ignored,
      }));
    } finally {
      await session.detach();
    }
  }

  /** The browser's own number for a control, once it is there. */
  async function nodeOf(name: string): Promise<number> {
    let found: Node | undefined;
    await expect
      .poll(async () => {
        found = (await nodes()).find(
          (node) =>
            !node.ignored && node.name === name && /button|link|textbox|Date|InputTime|spinbutton/.test(node.role),
        );
        return found?.name;
      })
      .toBe(name);
    return found?.backendId ?? 0;
  }

  async function centreOf(name: string): Promise<{ x: number; y: number }> {
    const session = await page.context().newCDPSession(page);
    try {
      const backendNodeId = await nodeOf(name);
      await session.send('DOM.getDocument');
      await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
      const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
      const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    } finally {
      await session.detach();
    }
  }

  return {
    host,
    nodes,
    nodeOf,
    centreOf,
    async press(name: string): Promise<void> {
      const { x, y } = await centreOf(name);
      await page.mouse.click(x, y);
    },
    /** Waits until the panel is in that state. */
    async state(state: string, timeout = 10_000): Promise<void> {
      await expect(host).toHaveAttribute('data-state', state, { timeout });
    },
    /** Waits until a screen reader could say this. */
    async says(sentence: string | RegExp, timeout = 10_000): Promise<void> {
      const has = (name: string) => (typeof sentence === 'string' ? name.includes(sentence) : sentence.test(name));
      await expect
        .poll(async () => (await nodes()).some(({ name }) => has(name)), { timeout, message: `says ${sentence}` })
        .toBe(true);
    },
    async buttons(): Promise<string[]> {
      return (await nodes())
        .filter(
          ({ role, name }) => role === 'button' && /Webex|Copy|Undo|Join|Add another|Remove|Look|Connect/.test(name),
        )
        .map(({ name }) => name);
    },
  };
}

/** The page's own model of the open event, apart from what its nodes show. */
export async function editorModel(page: Page): Promise<{ title: string; location: string; description: string }> {
  const model = await page.evaluate(() => window.calendarModel.editor);
  return { title: model?.title ?? '', location: model?.location ?? '', description: model?.description ?? '' };
}
