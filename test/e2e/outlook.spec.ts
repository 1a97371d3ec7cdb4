import type { Page } from '@playwright/test';
import { OUTLOOK_HOSTS } from '../adapters/pages/outlook/page';
import { settled } from './host-editors';
import { eventIn, openFull, openQuick, REVIEW } from './outlook-page';
import { arrived } from './page-scripts';
import type { Product } from './product';
import { expect, test } from './shared';

const ADD = 'Add Webex meeting';
const FORMS = { full: openFull, quick: openQuick } as const;

for (const host of OUTLOOK_HOSTS) {
  for (const [form, open] of Object.entries(FORMS)) {
    test(`${host}, ${form}: a click puts the meeting into the page's own model, nothing is saved, and Undo takes it back`, async ({
      product,
    }) => {
      const { page, panel } = await open(product, { ...REVIEW, body: 'Agenda' }, host);
      await panel.press(ADD);
      await panel.says('Webex meeting added');
      const [meeting] = product.webex.state.meetings;
      expect(meeting).toMatchObject({ title: 'Quarterly review', start: Date.parse('2027-03-01T10:00:00+01:00') });
      const event = await eventIn(page);
      expect(event?.location).toBe(meeting?.webLink);
      expect(event?.body.split('\n')[0]).toBe('Agenda');
      expect(event?.body).toContain(`Join the Webex meeting: ${meeting?.webLink}`);
      expect(event?.body).not.toMatch(new RegExp(`${meeting?.hostKey}`));
      await panel.press('Undo');
      await panel.says('The Webex meeting was removed');
      expect(await eventIn(page)).toMatchObject({ title: 'Quarterly review', location: '', body: 'Agenda' });
      expect(product.webex.state.meetings).toEqual([]);
      await expectUntouched(page);
    });
  }
}

for (const [form, open] of Object.entries(FORMS)) {
  test(`${form}: a double click makes one meeting`, async ({ product }) => {
    const { page, panel } = await open(product);
    const { x, y } = await panel.centreOf(ADD);
    await page.mouse.dblclick(x, y);
    await panel.says('Webex meeting added');
    expect(product.webex.state.meetings).toHaveLength(1);
    expect((await eventIn(page))?.body.match(/Join the Webex meeting/g)).toHaveLength(1);
  });

  test(`${form}: a room stays, and the link goes into the text only`, async ({ product }) => {
    const { page, panel } = await open(product, { ...REVIEW, rooms: 'Room 7' });
    await panel.press(ADD);
    await panel.says('The location already held something');
    const event = await eventIn(page);
    expect(event).toMatchObject({ location: '', rooms: ['Room 7'] });
    expect(event?.body).toContain(product.webex.state.meetings[0]?.webLink);
    await panel.press('Undo');
    await panel.says('The Webex meeting was removed');
    expect(await eventIn(page)).toMatchObject({ location: '', rooms: ['Room 7'], body: '' });
  });

  test(`${form}: a place in words stays`, async ({ product }) => {
    const { page, panel } = await open(product, { ...REVIEW, location: 'Town hall' });
    await panel.press(ADD);
    await panel.says('The location already held something');
    expect(await eventIn(page)).toMatchObject({ location: 'Town hall' });
  });

  test(`${form}: a Teams meeting that is switched on is told before and after, and left alone`, async ({ product }) => {
    const { page, panel } = await open(product, { ...REVIEW, teams: '1' });
    await panel.says('This event already has a link to Microsoft Teams');
    await panel.press(ADD);
    await panel.says('This event also has a link to Microsoft Teams');
    expect(await eventIn(page)).toMatchObject({ teams: true });
  });
}

test('an event that repeats: on which dates is asked, and nothing is made before the answer', async ({ product }) => {
  const { panel } = await openFull(product, { ...REVIEW, repeat: '1' });
  await panel.press(ADD);
  await panel.state('failed');
  expect(await panel.buttons()).toContain('Only this date');
  expect(product.webex.state.meetings).toEqual([]);
});

test('a Teams link in the text is told too', async ({ product }) => {
  const { panel } = await openFull(product, { ...REVIEW, body: 'https://teams.microsoft.com/l/meetup-join/1' });
  await panel.says('This event already has a link to Microsoft Teams');
});

test('a place that becomes a tag counts as written', async ({ product }) => {
  const { page, panel } = await openFull(product, { ...REVIEW, location_as: 'tag' });
  await panel.press(ADD);
  await panel.says('Webex meeting added');
  await expect.poll(async () => (await eventIn(page))?.location).toBe(product.webex.state.meetings[0]?.webLink);
  await expect(page.getByRole('listitem')).toHaveText([product.webex.state.meetings[0]?.webLink ?? '']);
});

test('no place is offered for the link: the form stays open all the same', async ({ product }) => {
  const { page, panel } = await openFull(product, { ...REVIEW, places: '0' });
  await panel.press(ADD);
  await panel.says('Webex meeting added');
  await expect.poll(async () => (await eventIn(page))?.location).toBe(product.webex.state.meetings[0]?.webLink);
  await expectUntouched(page);
});

test('a list that the page shows for something else offers no place: the form stays open', async ({ product }) => {
  const { page, panel } = await openFull(product, { ...REVIEW, places: '0', lacks: 'aria-expanded' });
  await panel.state('ready');
  await page.evaluate(() => {
    const list = document.createElement('ul');
    list.setAttribute('role', 'listbox');
    list.textContent = 'Reminders';
    document.body.append(list);
  });
  await panel.press(ADD);
  await panel.says('Webex meeting added');
  await expect.poll(async () => (await eventIn(page))?.location).toBe(product.webex.state.meetings[0]?.webLink);
  await expectUntouched(page);
});

for (const [refuses, sentence, kept] of [
  ['both', 'This page did not take the text, so the invitation has been copied', { location: '', body: '' }],
  ['location', 'The page did not take the whole invitation, so it has been copied', { location: '' }],
] as const) {
  test(`a form that refuses ${refuses}: the invitation is copied, and that is said`, async ({ product }) => {
    test.slow();
    const { page, panel } = await openFull(product, { ...REVIEW, refuses });
    await product.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await panel.press(ADD);
    await panel.says(sentence, 40_000);
    expect(await eventIn(page)).toMatchObject(kept);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(product.webex.state.meetings[0]?.webLink);
  });
}

test("a form that takes nothing of ours: Outlook's own, filled in, is offered as the person's choice", async ({
  product,
}) => {
  test.slow();
  const { page, panel } = await openFull(product, { ...REVIEW, refuses: 'both' });
  await product.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel.press(ADD);
  await panel.says('so the invitation has been copied', 40_000);
  const before = product.context.pages().length;
  const opening = product.context.waitForEvent('page');
  await panel.press('Open a filled-in copy');
  const copy = await opening;
  await copy.waitForURL(/action\/compose/);
  const [meeting] = product.webex.state.meetings;
  await expect
    .poll(() => eventIn(copy))
    .toMatchObject({
      title: REVIEW.title,
      location: meeting?.webLink,
      body: expect.stringMatching(/^Join the Webex meeting: https:\S+\nMeeting number: /),
      ...{ startDate: '2027-03-01', startTime: '10:00', endDate: '2027-03-01', endTime: '11:00' },
    });
  expect(await eventIn(page)).toMatchObject({ location: '', body: '' });
  expect(product.context.pages()).toHaveLength(before + 1);
});

test('a form that takes only a part is not left for another', async ({ product }) => {
  test.slow();
  const { panel } = await openFull(product, { ...REVIEW, refuses: 'body' });
  await product.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel.press(ADD);
  await panel.says('has been copied', 40_000);
  expect((await panel.nodes()).map(({ name }) => name)).not.toContain('Open a filled-in copy');
});

test('a form that may not be changed gets no button', async ({ product }) => {
  const { page, panel } = await openFull(product, { ...REVIEW, readonly: '1' });
  await arrived(page, 'editor');
  await settled(page);
  await expect(panel.host).toHaveCount(0);
  expect(product.webex.state.meetings).toEqual([]);
});

test('text that the person changed is left alone, and so is the meeting', async ({ product }) => {
  const { page, panel } = await openFull(product);
  await panel.press(ADD);
  await panel.says('Webex meeting added');
  await page.locator('[id^=editorParent_] [contenteditable=true]').click();
  await page.keyboard.press('Control+Home');
  for (const _ of 'Join ') await page.keyboard.press('Delete');
  await panel.press('Undo');
  await panel.says('The invitation was changed after it was written');
  expect(product.webex.state.meetings).toHaveLength(1);
});

test('an event that has a Webex link shows how to join, and makes nothing', async ({ product }) => {
  const link = 'https://acme.webex.com/acme/j.php?MTID=m0123';
  const { panel } = await openFull(product, { ...REVIEW, location: link });
  await panel.says('This event has a Webex meeting');
  expect(await panel.buttons()).toEqual(['Copy', 'Add another']);
});

test('More options takes the meeting along, and the full form knows it', async ({ product }) => {
  const { page, panel } = await openQuick(product);
  await panel.press(ADD);
  await panel.says('Webex meeting added');
  await page.getByRole('button', { name: 'More options' }).click();
  await page.locator('.full').waitFor();
  await expect(panel.host).toHaveCount(1);
  await expect.poll(() => panel.buttons()).toEqual(['Copy', 'Undo', 'Add another']);
});

test('keys and presses on our buttons are none of the page', async ({ product }) => {
  const { page, panel } = await openQuick(product, { ...REVIEW, zones: '0' });
  await panel.press(ADD);
  await panel.state('ask');
  await panel.press('Time zone');
  await page.keyboard.type('nes');
  await panel.press('Cancel');
  await panel.state('ready');
  await expectUntouched(page);
});

const TRICKS: Readonly<Record<string, () => void>> = {
  'moves our element': () => {
    const element = document.querySelector('oneclick-webex');
    if (element) document.querySelector('.rows > div')?.append(element);
  },
  'makes our element transparent': () =>
    document.querySelector<HTMLElement>('.rows')?.style.setProperty('opacity', '0.05', 'important'),
  'scales our element': () =>
    document.querySelector<HTMLElement>('.rows')?.style.setProperty('transform', 'scale(3)', 'important'),
  'covers our element': () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position: fixed; inset: 0; z-index: 99999';
    document.documentElement.append(cover);
  },
  'presses our element itself': () => {
    const element = document.querySelector<HTMLElement>('oneclick-webex');
    const { x = 0, y = 0 } = element?.getBoundingClientRect() ?? {};
    for (const name of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
      element?.dispatchEvent(new MouseEvent(name, { bubbles: true, composed: true, clientX: x + 20, clientY: y + 16 }));
    }
  },
};

for (const [name, trick] of Object.entries(TRICKS)) {
  test(`a mailbox that ${name} gets no meeting`, async ({ product }) => {
    const { page, panel } = await openFull(product);
    await panel.state('ready');
    await page.evaluate(trick);
    if (!name.startsWith('presses')) await panel.press(ADD);
    await expectNothingMade(product, page);
  });
}

test('a mailbox that defines our element first gets none at all', async ({ product }) => {
  const { page, panel } = await openFull(product, { ...REVIEW, claims: '1' });
  await arrived(page, 'editor');
  await settled(page);
  await expect(panel.host).toHaveCount(0);
  expect(await page.evaluate(() => window.claimed?.filter((found) => found instanceof ShadowRoot))).toEqual([]);
});

/** Neither saved nor left, nothing of ours heard by the page, and no error in it. */
async function expectUntouched(page: Page): Promise<void> {
  const { saves, sends, discards, leaks, errors } = await page.evaluate(() => window.outlookModel);
  expect({ saves, sends, discards, leaks, errors }).toEqual({ saves: 0, sends: 0, discards: 0, leaks: [], errors: [] });
}

/** Lets everything the click could have started run its course. */
async function expectNothingMade(product: Product, page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  await (await product.background()).evaluate(() => undefined);
  expect(product.webex.state.attempts).toEqual([]);
  expect(product.webex.state.meetings).toEqual([]);
}
