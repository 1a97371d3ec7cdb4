import type { Page } from '@playwright/test';
import { accept, fillAndConnect } from '../../e2e/connect';
import { type Product, startProduct, strays } from '../../e2e/product';
import { CALENDAR, EVENT_PAGE, EVENT_TITLE } from './event';
import { makesOne, pressAdd, untilEventHolds, untilShown } from './made-meeting';
import type { JobStep } from './run-job';
import type { Screenshots } from './screenshots';

const BUBBLE_TITLE = 'Coffee with Grace';
const POPUP_TITLE = 'Quick question';
const POPUP_SIZE = { width: 380, height: 600 };

/** The whole job, and what it leaves. */
export interface Job {
  readonly steps: readonly JobStep[];
  /** Links of the meetings made so far. */
  readonly links: readonly string[];
  /** Takes a picture of the page that was last opened, if there is one. */
  showFailure(): Promise<void>;
  close(): Promise<void>;
}

/** Everything a person does from installing to a meeting in an event, in a bubble and in the popup. */
export function prepareJob(shots: Screenshots): Job {
  let started: Product | undefined;
  let settings: Page;
  let editor: Page;
  const links: string[] = [];
  const errors: string[] = [];

  const product = (): Product => {
    if (!started) throw new Error('Chromium is not running');
    return started;
  };

  async function launch(): Promise<void> {
    started = await startProduct({ args: ['--lang=en'] });
    started.context.setDefaultTimeout(15_000);
    started.context.on('weberror', (event) => errors.push(event.error().message));
  }

  async function openSettings(): Promise<void> {
    settings = await product().open('options');
    await settings.getByLabel('Client ID').waitFor();
    await shots.take(settings, '1-settings', 'whole');
  }

  async function connect(): Promise<void> {
    await fillAndConnect(product(), settings, {
      inWindow: async (window) => {
        await window.getByRole('button', { name: 'Accept' }).waitFor();
        await shots.take(window, '2-webex-consent');
        await accept(window);
      },
    });
    await untilShown(settings, settings.getByRole('button', { name: 'Disconnect' }));
    await shots.take(settings, '3-settings-connected', 'whole');
  }

  async function openEditor(): Promise<void> {
    editor = await product().context.newPage();
    await editor.goto(EVENT_PAGE);
    await editor.locator('oneclick-webex[data-state=ready]').waitFor();
    await shots.take(editor, '4-event');
  }

  async function clickInEditor(): Promise<void> {
    const meeting = await makesOne(product(), EVENT_TITLE, () => pressAdd(editor));
    links.push(meeting.webLink);
    await untilEventHolds(editor, meeting);
    await shots.take(editor, '5-event-with-meeting');
  }

  async function clickInBubble(): Promise<void> {
    const page = await product().context.newPage();
    await page.goto(`${CALENDAR}/r/week`);
    const friday = page.getByRole('gridcell').nth(4);
    await friday.click({ position: { x: 30, y: 10.2 * HOUR_HEIGHT } });
    await page.locator('[role=dialog]:visible input[type=text]').first().fill(BUBBLE_TITLE);
    const meeting = await makesOne(product(), BUBBLE_TITLE, () => pressAdd(page));
    links.push(meeting.webLink);
    await untilEventHolds(page, meeting);
    await shots.take(page, '6-bubble-with-meeting');
  }

  async function meetNow(): Promise<void> {
    const popup = await product().open('popup');
    await popup.setViewportSize(POPUP_SIZE);
    await popup.getByLabel(/^Title/).fill(POPUP_TITLE);
    const meeting = await makesOne(product(), POPUP_TITLE, async () => {
      await popup.getByRole('button', { name: 'Meet now' }).click();
      await untilShown(popup, popup.getByText('Your meeting is ready, and the invitation is copied.'));
    });
    links.push(meeting.webLink);
    await popup.getByText(meeting.webLink).waitFor();
    await shots.take(popup, '7-popup-with-meeting', 'content');
  }

  async function nothingElse(): Promise<void> {
    const hosts = new Set(strays(product()).map(({ host, how }) => `${host || 'no host'} (${how})`));
    if (hosts.size > 0) throw new Error(`requests nobody expected: ${[...hosts].join(', ')}`);
    if (errors.length > 0) throw new Error(`errors in pages: ${errors.join(', ')}`);
  }

  return {
    links,
    steps: [
      { title: 'Start Chromium with the extension', run: launch },
      { title: 'Open the settings', run: openSettings },
      { title: 'Connect to Webex in its own window', run: connect },
      { title: 'Open an event in the full editor', run: openEditor },
      { title: 'Full editor: one click puts link and invitation into the event', run: clickInEditor },
      { title: 'Quick-create bubble: the same', run: clickInBubble },
      { title: 'Popup: Meet now makes a meeting and copies its invitation', run: meetNow },
      { title: 'No stray request, no error in any page', run: nothingElse },
    ],
    async showFailure() {
      const page = started?.context.pages().at(-1);
      if (page) await shots.take(page, 'failed').catch(() => undefined);
    },
    async close() {
      await started?.close();
    },
  };
}

/** Pixels of one hour in the calendar's week. */
const HOUR_HEIGHT = 48;
