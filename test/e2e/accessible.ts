import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const ELEMENT = 'oneclick-webex';

/**
 * The same for our element in a host page. Its root is closed to scripts, axe among them: it is opened to those of the page for
 * as long as the test lasts, which the page's own code has no way to do.
 */
export async function expectPanelAccessible(page: Page): Promise<void> {
  // A page that renders anew while it is looked through has other nodes than those that were found.
  await expect(() => openRoots(page)).toPass({ timeout: 20_000 });
  const { violations, passes } = await axeIn(page).include(ELEMENT).withTags(PANEL_TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  // Names of buttons are looked at only where axe sees into the root.
  expect(passes.map(({ id }) => id)).toContain('button-name');
}

async function openRoots(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const resolved = async (backendNodeId: number) =>
    (await session.send('DOM.resolveNode', { backendNodeId })).object.objectId ?? '';
  for (const host of hostsIn(root)) {
    await session.send('Runtime.callFunctionOn', {
      objectId: await resolved(host.backendNodeId),
      functionDeclaration: 'function (root) { Object.defineProperty(this, "shadowRoot", { get: () => root }); }',
      arguments: await Promise.all(
        (host.shadowRoots ?? []).map(async ({ backendNodeId }) => ({ objectId: await resolved(backendNodeId) })),
      ),
    });
  }
  await session.detach();
}

interface DomNode {
  readonly backendNodeId: number;
  readonly localName: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

const hostsIn = (node: DomNode): readonly DomNode[] =>
  node.localName === ELEMENT ? [node] : (node.children ?? []).flatMap(hostsIn);

/**
 * Nothing that axe finds, with the rules of WCAG 2.2 AA and its best practices, or with these rules alone. A colour that
 * is still on its way to another is nothing to judge, so each is brought to its end: waiting for that could last for
 * ever, because nothing moves in closed details.
 */
export async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  const axe = axeIn(page);
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(TAGS)).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** Its usual way opens one more tab for each look, for frames of other sites, which none of our pages has. */
const axeIn = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();

/** What concerns the page around it is the page's. */
const PANEL_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
