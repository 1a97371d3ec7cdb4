import { type CDPSession, expect, type Frame, type Page } from '@playwright/test';

interface Node {
  readonly role: string;
  readonly name: string;
  readonly backendId: number;
  readonly ignored: boolean;
  /** States such as `expanded` and `focused`. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** How long a busy machine may take for what is not tested here: its speed. */
const PATIENCE_MS = 20_000;

/** Between two looks at the panel, in milliseconds: some sentences stand there for two seconds only. */
const OFTEN = [100, 250];

/** What people press or fill in, in the accessibility tree's own words. */
const CONTROL = /button|link|textbox|Date|InputTime|spinbutton/;

/**
 * Our panel in a page as people and screen readers meet it: its root is closed to scripts, so names come from the
 * accessibility tree and clicks are real ones at the button's place on the screen.
 * @param frame of the same site, where the panel does not stand in the page itself
 */
export function panelIn(page: Page, frame: Frame = page.mainFrame()) {
  const host = frame.locator('oneclick-webex');

  async function nodes(): Promise<readonly Node[]> {
    const session = await page.context().newCDPSession(page);
    try {
      const { nodes } = await session.send('Accessibility.getFullAXTree', await frameIn(session, frame));
      return nodes.map((node) => ({
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        backendId: node.backendDOMNodeId ?? 0,
        ignored: node.ignored,
        properties: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
      }));
    } finally {
      await session.detach();
    }
  }

  /**
   * Acts on a control once it is there. Pages and our panel render anew when they like: where the control has gone between
   * look-up and act, both are done again.
   */
  async function at<T>(name: string, act: (session: CDPSession, node: Node) => Promise<T>): Promise<T> {
    const session = await page.context().newCDPSession(page);
    try {
      let done: readonly [T] | undefined;
      await expect(async () => {
        const node = (await nodes()).find((node) => !node.ignored && node.name === name && CONTROL.test(node.role));
        if (!node) throw new Error(`no control is called “${name}”`);
        await session.send('DOM.getDocument');
        done = [await act(session, node)];
      }).toPass({ timeout: PATIENCE_MS });
      if (!done) throw new Error(`nothing came of “${name}”`);
      return done[0];
    } finally {
      await session.detach();
    }
  }

  /** The corners of a control on the screen, once it has been scrolled to. */
  const borderOf = (name: string): Promise<readonly number[]> =>
    at(name, async (session, { backendId: backendNodeId }) => {
      await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
      return (await session.send('DOM.getBoxModel', { backendNodeId })).model.border;
    });

  async function centreOf(name: string): Promise<{ x: number; y: number }> {
    const [left = 0, top = 0, right = 0, , , bottom = 0] = await borderOf(name);
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  }

  return {
    host,
    nodes,
    at,
    centreOf,
    /** Waits until there is such a control. */
    offers: (name: string): Promise<void> => at(name, async () => undefined),
    async press(name: string): Promise<void> {
      const { x, y } = await centreOf(name);
      await page.mouse.click(x, y);
    },
    async sizeOf(name: string): Promise<{ width: number; height: number }> {
      const [left = 0, top = 0, right = 0, , , bottom = 0] = await borderOf(name);
      return { width: right - left, height: bottom - top };
    },
    /** A state of a control, such as `expanded`, as screen readers are told it. */
    property: (name: string, property: string): Promise<unknown> =>
      at(name, async (_, { properties }) => properties[property]),
    /** The name of what has the focus; fields of a date are told by the field's own name. */
    async focused(): Promise<string> {
      return (await nodes()).findLast(({ properties }) => properties.focused === true)?.name ?? '';
    },
    /** Puts the focus on a control, as the Tab key would. */
    async focus(name: string): Promise<void> {
      await at(name, (session, { backendId }) => session.send('DOM.focus', { backendNodeId: backendId }));
    },
    /** Waits until the panel is in that state. */
    async state(state: string, timeout = PATIENCE_MS): Promise<void> {
      await expect(host).toHaveAttribute('data-state', state, { timeout });
    },
    /** Waits until a screen reader could say this. */
    async says(sentence: string | RegExp, timeout = PATIENCE_MS): Promise<void> {
      const has = (name: string) => (typeof sentence === 'string' ? name.includes(sentence) : sentence.test(name));
      await expect
        .poll(async () => (await nodes()).some(({ name }) => has(name)), {
          timeout,
          intervals: OFTEN,
          message: `says ${sentence}`,
        })
        .toBe(true);
    },
    async buttons(): Promise<string[]> {
      return (await nodes())
        .filter(
          ({ role, name }) =>
            role === 'button' && /Webex|Copy|Undo|Join|Add another|Remove|Look|Connect|Every|date/.test(name),
        )
        .map(({ name }) => name);
    },
  };
}

/** The browser's own name for a frame inside the page. */
async function frameIn(session: CDPSession, frame: Frame): Promise<{ frameId?: string }> {
  if (!frame.parentFrame()) return {};
  const { frameTree } = await session.send('Page.getFrameTree');
  const found = frameTree.childFrames?.find(({ frame: { url } }) => url === frame.url());
  return found ? { frameId: found.frame.id } : {};
}

/** The page's own model of the open event, apart from what its nodes show. */
export async function editorModel(page: Page): Promise<{ title: string; location: string; description: string }> {
  const model = await page.evaluate(() => window.calendarModel.editor);
  return { title: model?.title ?? '', location: model?.location ?? '', description: model?.description ?? '' };
}

/** Found in nothing that we write. */
export const LETTER = 'Ж';

/** Types letters wherever the focus is, one by one, until something has come about. */
export async function typeUntil(page: Page, about: Promise<unknown>): Promise<string> {
  let isAbout = false;
  let typed = '';
  const end = about.finally(() => {
    isAbout = true;
  });
  while (!isAbout) {
    await page.keyboard.type(LETTER);
    typed += LETTER;
  }
  await end;
  return typed;
}
