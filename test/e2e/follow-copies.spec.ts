import { REVIEW } from './calendar';
import {
  changes,
  eventUrl,
  heard,
  isCompared,
  isOver,
  KEY,
  listenIn,
  makeMeeting,
  move,
  pressSave,
  watchForErrors,
} from './followed-event';
import { panelIn } from './panel';
import type { Product } from './product';
import { expect, test } from './shared';

/** An event that was copied carries the meeting of another one. */

const OWN = 'Give this event its own meeting';
const SAID = 'This event is a copy and carries the Webex meeting of the event it was copied from';

/** Key of a saved event that is another than the one of `KEY`. */
const COPY = 'Y29weSBhZGFAZXhhbXBsZS5jb20=';

watchForErrors(test);

/** A meeting of ours whose own event has been seen, and what an event shows into which all of it was copied. */
async function copied(product: Product) {
  const { link, lines } = await makeMeeting(product);
  await listenIn(product);
  product.sent.length = 0;
  const event = { ...REVIEW, location: link, description: ['Agenda', ...lines].join('\n') };
  const page = await product.tab();
  return { link, event, page, panel: panelIn(page) };
}

const shown = (page: import('@playwright/test').Page) =>
  page.evaluate(() => [window.calendarModel.editor?.location, window.calendarModel.editor?.description]);

test('a copied event says so, never moves the other’s meeting, and lets go of it without getting one unasked', async ({
  product,
}) => {
  const { link, lines } = await makeMeeting(product);
  await listenIn(product);
  product.sent.length = 0;
  const page = await product.tab();
  const panel = panelIn(page);
  const copied = { ...REVIEW, location: link, description: ['Agenda', ...lines].join('\n') };
  await page.goto(eventUrl(`/duplicate/${KEY}`, copied));
  await panel.says('This event is a copy and carries the Webex meeting of the event it was copied from');
  await move(page);
  await pressSave(page);
  await isOver(product);
  expect(await heard(product, 'meeting.follow')).toEqual([]);
  expect(await heard(product, 'meeting.unsaved')).toEqual([]);
  await page.goto(eventUrl(`/duplicate/${KEY}`, copied));
  await panel.press('Remove it from this copy');
  await panel.says('That meeting was taken out of this copy');
  await expect
    .poll(() => page.evaluate(() => [window.calendarModel.editor?.location, window.calendarModel.editor?.description]))
    .toEqual(['', 'Agenda']);
  await expect(page.locator('oneclick-webex[data-state=ready]')).toHaveCount(2);
  expect(product.webex.state.meetings.map(({ webLink }) => webLink)).toEqual([link]);
  expect(product.webex.state.attempts).toHaveLength(1);
});

test('a copy whose invitation was edited keeps it, and says so', async ({ product }) => {
  const { link, lines } = await makeMeeting(product);
  const page = await product.tab();
  const panel = panelIn(page);
  await page.goto(
    eventUrl(`/copy/${KEY}/${KEY}`, { ...REVIEW, description: `Come to ${lines.join('\n- ')}`, location: link }),
  );
  await panel.press('Remove it from this copy');
  await panel.says('The invitation was changed after it was written, so it stays');
});

test('one press takes the other’s meeting out of a copy and makes one of its own', async ({ product }) => {
  const { link, event, page, panel } = await copied(product);
  await page.goto(eventUrl(`/duplicate/${KEY}`, event));
  await panel.press(OWN);
  await panel.says('Webex meeting added');
  const { meetings } = product.webex.state;
  expect(meetings).toHaveLength(2);
  const own = meetings.find(({ webLink }) => webLink !== link)?.webLink;
  const [location, description] = await shown(page);
  expect(location).toBe(own);
  expect(description).toContain(own);
  expect(description).not.toContain(link);
  await expect(page.locator('oneclick-webex[data-part=follow]')).toHaveCount(0);
  const keys = (await heard(product, 'meeting.create')).map(({ request }) => (request as { key: string }).key);
  expect(new Set(keys).size).toBe(1);
  expect(changes(product)).toEqual([]);
  expect(await heard(product, 'meeting.remove')).toEqual([]);
});

test('a copy that was saved, whose address says nothing of it, is told by its own name and gets its own meeting', async ({
  product,
}) => {
  const { link, event, page, panel } = await copied(product);
  await page.goto(eventUrl(`/${KEY}`, event));
  await isCompared(product);
  await page.goto(eventUrl(`/${COPY}`, { ...event, title: 'Monthly review' }));
  await panel.says(SAID);
  await move(page);
  await pressSave(page);
  await isOver(product);
  expect(await heard(product, 'meeting.follow')).toEqual([]);
  await page.goto(eventUrl(`/${COPY}`, { ...event, title: 'Monthly review' }));
  await panel.press(OWN);
  await panel.says('Webex meeting added');
  const { meetings } = product.webex.state;
  expect(meetings.map(({ title }) => title)).toEqual([REVIEW.title, 'Monthly review']);
  expect((await shown(page))[0]).toBe(meetings.find(({ webLink }) => webLink !== link)?.webLink);
  expect(changes(product)).toEqual([]);
});

test('a copy offers no Undo, which would remove the meeting of the event it was copied from', async ({ product }) => {
  const { page, panel, event } = await copied(product);
  await page.goto(eventUrl(`/duplicate/${KEY}`, event));
  await panel.says(SAID);
  await expect.poll(() => panel.buttons()).not.toContain('Undo');
  expect(await panel.buttons()).toContain('Add another');
  await page.goto(eventUrl(`/${KEY}`, event));
  await expect.poll(() => panel.buttons()).toContain('Undo');
});

test('a page that fakes the press gets no meeting made', async ({ product }) => {
  const { page, panel, event } = await copied(product);
  await page.goto(eventUrl(`/duplicate/${KEY}`, event));
  await panel.says(SAID);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('oneclick-webex'))
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    (globalThis as { oneClickSession?: (root: Element) => { add(): unknown } }).oneClickSession?.(document.body).add();
  });
  await panel.offers(OWN);
  expect(await heard(product, 'meeting.create')).toEqual([]);
  expect(await page.evaluate(() => 'oneClickSession' in globalThis)).toBe(false);
});
