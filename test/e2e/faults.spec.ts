import { openBubble, openEditor, REVIEW } from './calendar';
import { editorModel } from './panel';
import { injectAgain, stopBackground } from './product';
import { expect, test } from './shared';

const CREATE = { method: 'POST', path: '/v1/meetings' } as const;
const apiError = (description: string) =>
  JSON.stringify({ message: 'No.', errors: [{ description }], trackingId: 'ROUTER_TEST' });

for (const [status, body, sentence] of [
  [400, apiError('The agenda is odd.'), /Webex refused the meeting.*The agenda is odd\..*ROUTER_TEST/],
  [403, apiError('missing required roles or licenses'), /Webex does not allow this for your account/],
  [404, apiError('No such site.'), /Webex refused the meeting/],
  [429, apiError('Too many.'), /Webex has received too many requests/],
] as const) {
  test(`${status} from Webex: one sentence, one request, the event untouched`, async ({ product }) => {
    product.server.faults.plan({ ...CREATE, kind: 'status', status, body });
    const { page, panel } = await openEditor(product);
    await panel.press('Add Webex meeting');
    await panel.says(sentence);
    expect(posts(product.server.requests)).toBe(1);
    expect(await editorModel(page)).toMatchObject({ title: REVIEW.title, location: '', description: '' });
    await panel.press('Add Webex meeting');
    await panel.says('Webex meeting added');
    expect(product.webex.state.meetings).toHaveLength(1);
  });
}

test('429 with a time says how long to wait', async ({ product }) => {
  product.server.faults.plan({ ...CREATE, kind: 'status', status: 429, headers: { 'retry-after': '90' } });
  const { panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says('Try again in 90 s.');
});

for (const [name, fault] of [
  ['503', { kind: 'status', status: 503 }],
  ['a connection that dies before Webex acts', { kind: 'drop-before', times: 3 }],
] as const) {
  test(`${name}: said to be unclear, and looking again makes nothing`, async ({ product }) => {
    product.server.faults.plan({ ...CREATE, ...fault });
    const { page, panel } = await openEditor(product);
    await panel.press('Add Webex meeting');
    await panel.says('Webex gave no clear answer');
    expect(await panel.buttons()).toEqual(['Look again']);
    expect(product.webex.state.meetings).toEqual([]);
    expect((await editorModel(page)).location).toBe('');
    const sent = posts(product.server.requests);
    await panel.press('Look again');
    await panel.state('busy');
    expect(posts(product.server.requests)).toBe(sent);
  });
}

for (const [name, fault] of [
  ['a connection that dies after Webex acted', { kind: 'drop-after', times: 1 }],
  ['an answer that is not JSON', { kind: 'garbage' }],
  ['an answer without a link', { kind: 'rewrite', change: (body: string) => body.replace('"webLink"', '"noLink"') }],
] as const) {
  test(`${name}: the meeting is found by its tag and written`, async ({ product }) => {
    product.server.faults.plan({ ...CREATE, ...fault });
    const { page, panel } = await openEditor(product);
    await panel.press('Add Webex meeting');
    await panel.says('Webex meeting added');
    await expect.poll(async () => (await editorModel(page)).location).toMatch(/^https:\/\/acme\.example\.webex\.com\//);
  });
}

test('no answer within 15 seconds: the meeting that was made is found', async ({ product }) => {
  test.slow();
  product.server.faults.plan({ ...CREATE, kind: 'stall', act: true });
  const { panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added', 40_000);
  expect(product.webex.state.meetings).toHaveLength(1);
  expect(posts(product.server.requests)).toBe(1);
});

test("a link that isn't Webex's is written nowhere", async ({ product }) => {
  const change = (body: string) =>
    body.replace(/"webLink":"[^"]*"/, '"webLink":"https://webex.com.evil.example/j.php?MTID=m1"');
  product.server.faults.plan({ ...CREATE, kind: 'rewrite', change });
  const { page, panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says('a link that is not a Webex link');
  expect(await editorModel(page)).toMatchObject({ location: '', description: '' });
});

test('background stopped while Webex works: the click still gets its one meeting', async ({ product }) => {
  const held = product.server.faults.plan({ ...CREATE, kind: 'hold' });
  const { page, panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await held.reached;
  await stopBackground(product, page);
  held.release();
  await panel.says('Webex meeting added');
  expect(product.webex.state.meetings).toHaveLength(1);
  expect(posts(product.server.requests)).toBe(1);
});

test('the bubble closed and opened for another slot while Webex works: nothing is written there', async ({
  product,
}) => {
  const held = product.server.faults.plan({ ...CREATE, kind: 'hold' });
  const { page, panel } = await openBubble(product);
  await panel.press('Add Webex meeting');
  await held.reached;
  await page.keyboard.press('Escape');
  await expect(panel.host).toHaveCount(0);
  await page.evaluate(() => window.calendarTest.openBubble('2027-03-03T15:00'));
  await panel.state('ready');
  held.release();
  await expect.poll(() => product.webex.state.meetings.length).toBe(1);
  const model = await editorModel(page);
  expect(model).toMatchObject({ location: '', description: '' });
  const popup = await product.open('popup');
  await expect(popup.getByRole('link', { name: 'Join' })).toBeVisible();
});

test('the event moved to another time while Webex works: copied, not written', async ({ product }) => {
  const held = product.server.faults.plan({ ...CREATE, kind: 'hold' });
  const { page, panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await held.reached;
  await page.evaluate(() => window.calendarTest.change({ startTime: '12:00', endTime: '13:00' }));
  held.release();
  await panel.says('has been copied');
  expect(await editorModel(page)).toMatchObject({ location: '', description: '' });
});

test('an event that was moved before a question was answered: the answer is for the event as it stands then', async ({
  product,
}) => {
  const { page, panel } = await openEditor(product, { ...REVIEW, lacks: 'jsname:T7keRc' });
  await panel.press('Add Webex meeting');
  await panel.says('How this event repeats could not be read');
  await page.evaluate(() => window.calendarTest.change({ startTime: '12:00', endTime: '13:00' }));
  await panel.press('Only this date');
  await panel.says('Webex meeting added');
  const [meeting] = product.webex.state.meetings;
  expect(meeting?.start).toBe(Date.parse('2027-03-01T12:00:00+01:00'));
  expect((await editorModel(page)).location).toBe(meeting?.webLink);
});

test('the event closed while its text is written: the clipboard stays as it is, and the popup keeps the meeting', async ({
  product,
}) => {
  await product.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page, panel } = await openBubble(product);
  await page.evaluate(() => navigator.clipboard.writeText('of the person'));
  await panel.press('Add Webex meeting');
  await expect.poll(async () => (await editorModel(page)).location).toContain('https://');
  await page.evaluate(() => window.calendarTest.goTo('eventedit'));
  await expect(page.locator('#tabEventDetails')).toBeVisible();
  // Longer than all attempts to write take.
  await page.waitForTimeout(3000);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('of the person');
  await product.context.clearPermissions();
});

test('a double click makes one meeting', async ({ product }) => {
  const { page, panel } = await openEditor(product);
  const { x, y } = await panel.centreOf('Add Webex meeting');
  const held = product.server.faults.plan({ ...CREATE, kind: 'hold' });
  await page.mouse.dblclick(x, y);
  await held.reached;
  await panel.state('busy');
  await page.mouse.dblclick(x, y);
  held.release();
  await panel.says('Webex meeting added');
  expect(posts(product.server.requests)).toBe(1);
});

test('two editors at once make two meetings, each in its own event', async ({ product }) => {
  const [one, two] = [await openEditor(product), await openEditor(product, { ...REVIEW, title: 'Other' })];
  await one.page.bringToFront();
  await one.panel.press('Add Webex meeting');
  await one.panel.says('Webex meeting added');
  await two.page.bringToFront();
  await two.panel.press('Add Webex meeting');
  await two.panel.says('Webex meeting added');
  const locations = [(await editorModel(one.page)).location, (await editorModel(two.page)).location];
  expect(new Set(locations)).toEqual(new Set(product.webex.state.meetings.map(({ webLink }) => webLink)));
});

for (const field of ['location', 'description', 'both'] as const) {
  test(`a page that refuses the text (${field}): the invitation is copied, and that is said`, async ({ product }) => {
    const { page, panel } = await openEditor(product, { ...REVIEW, refuses: field });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await panel.press('Add Webex meeting');
    await panel.says(/so (it|the invitation) has been copied/);
    const [meeting] = product.webex.state.meetings;
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(`${meeting?.webLink}`);
  });
}

test.describe('times', () => {
  test('an event without title gets a title of its own', async ({ product }) => {
    const { panel } = await openEditor(product, { ...REVIEW, title: '' });
    await panel.press('Add Webex meeting');
    await panel.says('Webex meeting added');
    expect(product.webex.state.meetings[0]?.title).toBe('Webex meeting');
  });

  for (const [name, event, sentence] of [
    ['an all-day event', { allday: '1' }, 'lasts all day'],
    ['an end before the start', { end: '2027-03-01T09:00' }, 'ends before it starts'],
    ['five minutes', { end: '2027-03-01T10:05' }, 'at least 10 minutes'],
    ['a time in the past', { start: '2020-03-02T10:00', end: '2020-03-02T11:00' }, 'starts in the past'],
    ['a time that cannot be read', { lacks: 'all-times' }, "can't be read for certain"],
  ] as const) {
    test(`${name}: the person is asked, and nothing is sent before the answer`, async ({ product }) => {
      const { page, panel } = await openEditor(product, { ...REVIEW, ...event });
      await panel.press('Add Webex meeting');
      await panel.says(sentence);
      expect(posts(product.server.requests)).toBe(0);
      // The calendar button inside a date or time field is a stop of its own.
      for (const value of ['03022027', '1000AM', '1100AM']) {
        await page.keyboard.type(value);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Europe/Berlin');
      await panel.press('Make the meeting');
      await panel.says('Webex meeting added');
      expect(product.webex.state.meetings).toHaveLength(1);
      expect(product.webex.state.meetings[0]).toMatchObject({
        timezone: 'Europe/Berlin',
        start: Date.parse('2027-03-02T10:00:00+01:00'),
      });
    });
  }
});

test('our script put into a page while a meeting is made: the click ends where it began', async ({ product }) => {
  const held = product.server.faults.plan({ ...CREATE, kind: 'hold' });
  const { page, panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await held.reached;
  await injectAgain(product);
  held.release();
  await panel.says('Webex meeting added');
  await expect.poll(async () => (await editorModel(page)).location).toBe(product.webex.state.meetings[0]?.webLink);
  await expect(panel.host).toHaveCount(1);
});

test('our script put into a page that has it already: still one button, and one meeting', async ({ product }) => {
  const { page, panel } = await openEditor(product);
  await panel.state('ready');
  await injectAgain(product);
  await page.evaluate(() => window.calendarTest.rerender());
  await panel.state('ready');
  await expect(panel.host).toHaveCount(1);
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  await expect(panel.host).toHaveCount(1);
  expect(posts(product.server.requests)).toBe(1);
});

function posts(requests: readonly { readonly method: string; readonly path: string }[]): number {
  return requests.filter(({ method, path }) => method === 'POST' && path === '/v1/meetings').length;
}
