import type { BrowserContext } from '@playwright/test';
import { type Product, startProduct } from '../../e2e/product';
import { TEST_CLIENT_ID, TEST_CLIENT_SECRET } from '../../simulator/test-account';
import { CALENDAR, EVENT_PAGE } from './event';
import { unlessAborted } from './run-job';

const INSTRUCTIONS = `
One-Click for Webex is ready in the browser window that just opened.
Webex and Google Calendar are simulated on this machine: no account is needed, and nothing leaves it.

1. Connect. In the tab "Connection to Webex", paste these two and press "Connect to Webex":
     Client ID      ${TEST_CLIENT_ID}
     Client secret  ${TEST_CLIENT_SECRET}
   In the window that opens, press "Accept".

2. Click. In the calendar tab, press "Add Webex meeting": link and invitation appear in the event.

3. Look around.
     The same in a bubble   click an empty hour in ${CALENDAR}/r/week
     Meet now               the puzzle piece in the toolbar, then "One-Click for Webex"
     In any text field      right-click, then "Insert new Webex meeting here"

To stop, close the browser or press Ctrl-C here. Its profile is thrown away.
`;

/**
 * Opens the browser with settings and an event, and waits until the person closes it.
 * @returns the exit code
 * @throws {Error} if the browser can't be started
 */
export async function runByHand(stop: AbortSignal): Promise<number> {
  const product = await unlessAborted(openBrowser, stop);
  const { context } = product;
  const closed = untilClosed(context);
  try {
    const [blank] = context.pages();
    const settings = await product.open('options');
    const calendar = await context.newPage();
    await calendar.goto(EVENT_PAGE);
    await blank?.close();
    await settings.bringToFront();
    console.log(INSTRUCTIONS);
    await unlessAborted(() => closed, stop);
    return 0;
  } finally {
    // It may be gone already, or going; what it leaves lies in a folder that is removed afterwards.
    await product.close().catch(() => undefined);
  }
}

async function openBrowser(): Promise<Product> {
  try {
    return await startProduct({ headless: false });
  } catch (cause) {
    const sentence = 'Chromium could not open a window on this display; npm start -- --once works without one';
    throw new Error(sentence, { cause });
  }
}

/** The last window gone means the end also where the program would stay, as on macOS. */
function untilClosed(context: BrowserContext): Promise<void> {
  return new Promise((resolve) => {
    context.once('close', () => resolve());
    const watch = (page: { once(event: 'close', heard: () => void): unknown }) =>
      page.once('close', () => context.pages().length === 0 && resolve());
    for (const page of context.pages()) watch(page);
    context.on('page', watch);
  });
}
