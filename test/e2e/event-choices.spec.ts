import type { Page } from '@playwright/test';
import { openBubble, openEditor, REVIEW } from './calendar';
import { heard, listenIn } from './followed-event';
import { eventIn, REVIEW as OUTLOOK_REVIEW, openFull } from './outlook-page';
import { editorModel } from './panel';
import type { Product } from './product';
import { expect, test } from './shared';

const SECRET = 'Talks about the merger';
const GUESTS = 'grace@example.com,alan@example.com,c_188@resource.calendar.google.com';

/** The settings page, with one of its switches pressed and the choice kept. */
async function switchOn(product: Product, name: string): Promise<Page> {
  const settings = await product.open('options');
  await settings.getByRole('switch', { name }).click();
  await expect(settings.getByRole('region', { name: 'New meetings' }).getByRole('status').first()).toHaveText('Saved');
  await expect(settings.getByRole('switch', { name })).toBeChecked();
  return settings;
}

async function addMeeting({ panel }: Awaited<ReturnType<typeof openEditor>>): Promise<void> {
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
}

const titles = ({ webex }: Product) => webex.state.meetings.map(({ title }) => title);
const bodies = ({ webex }: Product) => webex.state.requests.map(({ body }) => body ?? '').join('\n');

test.describe('with private titles kept from Webex', () => {
  for (const [who, visibility] of [
    ['is private', '2'],
    ['only oneself sees', '4'],
  ] as const) {
    test(`an event that ${who} gets the neutral title`, async ({ product }) => {
      await switchOn(product, 'Keep the titles of private events from Webex');
      await addMeeting(await openEditor(product, { ...REVIEW, title: SECRET, visibility }));
      expect(titles(product)).toEqual(['Webex meeting']);
      expect(bodies(product)).not.toContain(SECRET);
    });
  }

  for (const [who, visibility] of [
    ['is public', '1'],
    ['follows its calendar', '0'],
  ] as const) {
    test(`an event that ${who} keeps its own`, async ({ product }) => {
      await switchOn(product, 'Keep the titles of private events from Webex');
      await addMeeting(await openEditor(product, { ...REVIEW, visibility }));
      expect(titles(product)).toEqual([REVIEW.title]);
    });
  }

  test('one of the two hooks is enough to know that an event is public', async ({ product }) => {
    await switchOn(product, 'Keep the titles of private events from Webex');
    await addMeeting(await openEditor(product, { ...REVIEW, visibility: '1', lacks: 'data-privacy' }));
    await addMeeting(await openEditor(product, { ...REVIEW, visibility: '1', lacks: 'jsname:y3puF' }));
    expect(titles(product)).toEqual([REVIEW.title, REVIEW.title]);
  });

  test('an event whose visibility does not show gets the neutral title too', async ({ product }) => {
    await switchOn(product, 'Keep the titles of private events from Webex');
    const lacks = 'data-privacy,jsname:y3puF,xBusySel';
    await addMeeting(await openEditor(product, { ...REVIEW, title: SECRET, visibility: '1', lacks }));
    await addMeeting(await openBubble(product, { ...REVIEW, title: SECRET }));
    expect(titles(product)).toEqual(['Webex meeting', 'Webex meeting']);
    expect(bodies(product)).not.toContain(SECRET);
  });
});

test.describe('guests', () => {
  const EVENT = { ...REVIEW, guests: GUESTS };

  test('are not read while nobody chose to invite them: no message holds an address', async ({ product }) => {
    await listenIn(product);
    await addMeeting(await openEditor(product, EVENT));
    const said = JSON.stringify(await heard(product));
    expect(said).toContain('meeting.create');
    expect(said).not.toContain('grace@example.com');
    expect(bodies(product)).not.toContain('grace@example.com');
  });

  test('become invitees in Webex where that is chosen: people only, not the host, and nobody is mailed', async ({
    product,
  }) => {
    await switchOn(product, "Invite an event's guests in Webex");
    await addMeeting(await openEditor(product, EVENT));
    expect(product.webex.state.meetings[0]?.invitees).toEqual([
      { email: 'grace@example.com' },
      { email: 'alan@example.com' },
    ]);
    expect(product.webex.state.mails).toEqual([]);
  });
});

test.describe('with another meeting link taken out by choice', () => {
  const CHOICE = 'When an event gets a Webex meeting, take another meeting link out of it';
  const WITH_MEET = { ...REVIEW, conference: 'meet' };

  test('a Meet conference goes with the click, and the event says why', async ({ product }) => {
    await switchOn(product, CHOICE);
    const { page, panel } = await openEditor(product, WITH_MEET);
    await panel.press('Add Webex meeting');
    await panel.says(`The link to Google Meet was taken out, because “${CHOICE}” is on in your settings.`);
    expect(await page.evaluate(() => window.calendarModel.editor?.conference)).toBe('none');
    await expect.poll(async () => (await editorModel(page)).location).toBe(product.webex.state.meetings[0]?.webLink);
    await expect
      .poll(async () => (await panel.nodes()).map(({ name }) => name))
      .not.toContain('Remove the other meeting link');
  });

  test('a page that keeps it is told of', async ({ product }) => {
    await switchOn(product, CHOICE);
    const { page, panel } = await openEditor(product, WITH_MEET);
    await page.evaluate(() => {
      const isRemover = ({ target }: Event) => target instanceof Element && target.closest('#xRemRtcBu') !== null;
      window.addEventListener('click', (event) => isRemover(event) && event.stopImmediatePropagation(), true);
    });
    await panel.press('Add Webex meeting');
    await panel.says('The page kept the other meeting link');
    expect(await page.evaluate(() => window.calendarModel.editor?.conference)).toBe('meet');
  });

  test('it stays where the event did not take our invitation, so that guests have one', async ({ product }) => {
    await switchOn(product, CHOICE);
    const { page, panel } = await openEditor(product, { ...WITH_MEET, refuses: 'both' });
    await panel.press('Add Webex meeting');
    await panel.says('This event also has a link to Google Meet.');
    expect(await page.evaluate(() => window.calendarModel.editor?.conference)).toBe('meet');
  });

  test('Teams in Outlook has no button that is ours to press: it stays, and is mentioned', async ({ product }) => {
    await switchOn(product, CHOICE);
    const { page, panel } = await openFull(product, { ...OUTLOOK_REVIEW, teams: '1' });
    await panel.press('Add Webex meeting');
    await panel.says('This event also has a link to Microsoft Teams.');
    expect((await eventIn(page))?.teams).toBe(true);
  });
});
