import { SEVERAL_SITES } from '../simulator/test-account';
import { REVIEW } from './calendar';
import { changes, eventUrl, heard, isOver, KEY, listenIn, makeMeeting, watchForErrors } from './followed-event';
import { panelIn } from './panel';
import { type Product, stopBackground } from './product';
import { expect, forgetHere, test } from './shared';

/** Meetings that were made with this extension, but not in this browser. */

const ASK = 'Manage this meeting';
const CONFIRM = 'It is mine: manage it here';
const LEAVE = 'Leave it';
const QUESTION = /made this meeting with One-Click in another browser, or before a reinstall/;
const DONE = 'This meeting is yours';
const REFUSED = 'so it is left alone';

watchForErrors(test);

/** The editor of a saved event that carries a meeting of ours whose record is not here; nothing is known of the link. */
async function openUnknown(product: Product, change: (link: string) => string = (link) => link) {
  const { link, lines } = await makeMeeting(product);
  await forgetHere(product);
  await listenIn(product);
  product.sent.length = 0;
  const page = await product.tab();
  const event = { ...REVIEW, location: change(link), description: change(link) === link ? lines.join('\n') : '' };
  await page.goto(eventUrl(`/${KEY}`, event));
  const panel = panelIn(page);
  await panel.says('This event has a Webex meeting');
  return { page, panel, link };
}

const toWebex = ({ sent }: Product) => sent.filter(({ url }) => url.hostname === 'webexapis.com');

test('a meeting made in another browser: asked for, confirmed, and from then on like our own', async ({ product }) => {
  const { page, panel, link } = await openUnknown(product);
  await panel.press(ASK);
  await panel.says(QUESTION);
  expect(toWebex(product), 'nothing is asked before the person confirms').toEqual([]);
  await panel.press(CONFIRM);
  await panel.says(DONE);
  expect(toWebex(product).map(({ method, url }) => [method, url.searchParams.get('webLink')])).toEqual([['GET', link]]);
  await expect.poll(async () => (await heard(product, 'meeting.compare')).length).toBe(1);
  await page.locator('#xTiIn').fill('Monthly review');
  await page.locator('#xSaveBu').click();
  await panel.says('The Webex meeting is now called “Monthly review”');
  expect(changes(product)).toEqual([{ title: 'Monthly review', sendEmail: false }]);
  await isOver(product);
});

test('left alone on request: nothing is asked, and the offer stands as before', async ({ product }) => {
  const { panel } = await openUnknown(product);
  await panel.press(ASK);
  await panel.press(LEAVE);
  await panel.offers(ASK);
  expect(toWebex(product)).toEqual([]);
  expect(await heard(product, 'meeting.adopt')).toEqual([]);
});

test('the background stopped while Webex is asked: the same press ends well, and nothing is changed', async ({
  product,
}) => {
  const { page, panel } = await openUnknown(product);
  const held = product.server.faults.plan({ method: 'GET', path: /^\/v1\/meetings\?/, kind: 'stall' });
  await panel.press(ASK);
  await panel.press(CONFIRM);
  await held.reached;
  await stopBackground(product, page);
  held.release();
  await panel.says(DONE);
  await panel.offers('Undo');
  expect(toWebex(product).every(({ method }) => method === 'GET')).toBe(true);
  expect(product.webex.state.meetings).toHaveLength(1);
});

const OTHERS: Readonly<Record<string, (product: Product) => (link: string) => string>> = {
  'someone else’s meeting': () => () => 'https://acme.example.webex.com/acme/j.php?MTID=m0123456789abcdef',
  'a personal room': () => () => 'https://acme.example.webex.com/meet/ines.calder',
  'a link typed by hand': () => (link) => `${link}0`,
  'a meeting of another host': (product) => (link) => {
    Object.assign(product.webex.state.meetings[0] ?? {}, { hostId: SEVERAL_SITES.id });
    return link;
  },
  'a meeting made in Webex itself': (product) => (link) => {
    Object.assign(product.webex.state.meetings[0] ?? {}, { integrationTags: [] });
    return link;
  },
};

for (const [name, kind] of Object.entries(OTHERS)) {
  test(`${name} is never taken up, changed or removed, and that is said`, async ({ product }) => {
    const { page, panel } = await openUnknown(product, kind(product));
    await panel.press(ASK);
    await panel.press(CONFIRM);
    await panel.says(REFUSED);
    await page.locator('#xTiIn').fill('Monthly review');
    await page.locator('#xSaveBu').click();
    await expect(page.locator('body')).toHaveAttribute('data-viewfamily', 'EVENT');
    await isOver(product);
    expect(toWebex(product).every(({ method }) => method === 'GET')).toBe(true);
    expect(product.webex.state.meetings.map(({ title }) => title)).toEqual([REVIEW.title]);
  });
}
