import { expect, type Locator, type Page } from '@playwright/test';
import { editorModel, panelIn } from '../../e2e/panel';
import type { Product } from '../../e2e/product';
import type { StoredMeeting } from '../../simulator/webex-state';

/** Everything a person waits for at most; generous, since nothing here depends on how long it took. */
const PATIENCE_MS = 15_000;

/**
 * Presses *Add Webex meeting* in the open event and waits for the outcome.
 * @throws {Error} with our panel's own words if it is anything but *added*
 */
export async function pressAdd(page: Page): Promise<void> {
  const panel = panelIn(page);
  await panel.host.waitFor({ timeout: PATIENCE_MS });
  await panel.press('Add Webex meeting');
  const settled = page.locator(['added', 'failed', 'ask'].map((state) => `oneclick-webex[data-state=${state}]`).join());
  await settled.waitFor({ timeout: PATIENCE_MS });
  const state = await settled.getAttribute('data-state');
  if (state !== 'added') throw new Error(`the page shows "${await announced(page)}" instead of an added meeting`);
}

/** What screen readers are told at the moment; our root is closed to anything but the accessibility tree. */
async function announced(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const textIn = (id: string): string => {
    const node = nodes.find(({ nodeId }) => nodeId === id);
    if (node?.role?.value === 'StaticText') return String(node.name?.value);
    return (node?.childIds ?? []).map(textIn).filter(Boolean).join(' ');
  };
  const regions = nodes.filter(({ role }) => role?.value === 'status');
  return regions.map(({ nodeId }) => textIn(nodeId)).join(' ');
}

/**
 * Runs something that should make a meeting.
 * @returns that meeting as Webex has it
 * @throws {Error} if it made none, or more than one, or one of another title
 */
export async function makesOne({ webex }: Product, title: string, act: () => Promise<void>): Promise<StoredMeeting> {
  const before = webex.state.meetings.length;
  await act();
  const [meeting, ...more] = webex.state.meetings.slice(before);
  if (!meeting) throw new Error('Webex was not asked to make a meeting');
  if (more.length > 0) throw new Error(`Webex was asked for ${more.length + 1} meetings instead of one`);
  if (meeting.title !== title) throw new Error(`the meeting is called "${meeting.title}" instead of "${title}"`);
  return meeting;
}

/**
 * Waits until the page's own model of the open event, and not only its fields, holds link and invitation.
 * @throws {Error} naming what is missing
 */
export async function untilEventHolds(page: Page, { webLink, number, password }: StoredMeeting): Promise<void> {
  const wanted = { link: webLink, 'meeting number': number, password };
  const missing = async () => {
    const { location, description } = await editorModel(page);
    const invitation = description.replaceAll(' ', '');
    const lacking = Object.entries(wanted).filter(([, value]) => !invitation.includes(value.replaceAll(' ', '')));
    return [
      ...(location === webLink ? [] : ['link in the location']),
      ...lacking.map(([name]) => `${name} in the description`),
    ];
  };
  let left: string[] = [];
  const count = async () => {
    left = await missing();
    return left.length;
  };
  await expect
    .poll(count, { timeout: PATIENCE_MS })
    .toBe(0)
    .catch(() => {
      throw new Error(`the calendar's own event lacks the ${left.join(', the ')}`);
    });
}

/**
 * Waits for a sign of success in one of our own pages.
 * @throws {Error} with the page's own words if it reports a failure instead
 */
export async function untilShown(page: Page, success: Locator): Promise<void> {
  const alert = page.getByRole('alert');
  await success.or(alert).first().waitFor({ timeout: PATIENCE_MS });
  if (await alert.isVisible()) throw new Error(`the page says "${await alert.innerText()}"`);
}
