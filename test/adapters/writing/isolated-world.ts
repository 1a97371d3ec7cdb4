import type { Page } from '@playwright/test';
import { browserBundle } from '../pages/editors/bundle';

/** Where content scripts run: the page's nodes, in a world of our own that the page's scripts and policies don't reach. */
export interface OurWorld {
  insert(lines: readonly string[], link: string): Promise<unknown>;
  takeOut(lines: readonly string[]): Promise<unknown>;
}

/** Runs our code beside the page's, as a browser does with an extension's script. */
export async function ourWorldIn(page: Page): Promise<OurWorld> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'one-click',
  });
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      ...{ expression, contextId, awaitPromise: true, returnByValue: true },
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
  await evaluate(`(() => {${await browserBundle(new URL('./our-script.ts', import.meta.url))}})()`);
  return {
    insert: (...given) => evaluate(`ourScript.insert(...${JSON.stringify(given)})`),
    takeOut: (...given) => evaluate(`ourScript.takeOut(...${JSON.stringify(given)})`),
  };
}
