import { openBubble, openEditor, REVIEW } from './calendar';
import { settled } from './host-editors';
import { editorModel } from './panel';
import type { Product } from './product';
import { expect, test } from './shared';

for (const [surface, open] of [
  ['full editor', openEditor],
  ['quick-create bubble', openBubble],
] as const) {
  test(`one click in the ${surface} puts the meeting into the event, with one request`, async ({ product }) => {
    const before = product.server.requests.length;
    const { page, panel } = await open(product, { ...REVIEW, location: '', zone: 'Europe/Berlin' });
    await panel.press('Add Webex meeting');
    await panel.says('Webex meeting added');
    const { meetings, mails } = product.webex.state;
    const [meeting] = meetings;
    expect(meetings).toHaveLength(1);
    expect(mails).toEqual([]);
    if (surface === 'full editor') expect(meeting?.title).toBe('Quarterly review');
    const model = await editorModel(page);
    expect(model.location).toBe(meeting?.webLink);
    for (const part of [meeting?.webLink, meeting?.password, `${meeting?.number}@`, 'Join by phone']) {
      expect(model.description).toContain(part);
    }
    const calls = product.server.requests.slice(before).filter(({ host }) => host === 'webexapis.com');
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /v1/meetings']);
    expect(await panel.buttons()).toEqual(['Copy', 'Undo', 'Add another']);
    expect(await page.evaluate(() => window.calendarModel.leaks)).toBe(0);
  });

  test(`undo in the ${surface} takes our text and the meeting away, and nothing else`, async ({ product }) => {
    const before = surface === 'full editor' ? 'Agenda: numbers' : '';
    const { page, panel } = await open(product, { ...REVIEW, description: before });
    await panel.press('Add Webex meeting');
    await panel.says('Webex meeting added');
    await expect.poll(async () => (await editorModel(page)).description).toContain('Join the Webex meeting');
    await panel.press('Undo');
    await panel.says('The Webex meeting was removed');
    await expect.poll(async () => (await editorModel(page)).location).toBe('');
    await expect.poll(async () => (await editorModel(page)).description.trim()).toBe(before);
    expect(product.webex.state.meetings).toEqual([]);
    expect(product.webex.state.mails).toEqual([]);
    await panel.state('ready');
  });
}

test('Undo says that it takes the meeting back, and not that it makes one', async ({ product }) => {
  const { panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  const held = product.server.faults.plan({ path: /^\/v1\/meetings\//, method: 'DELETE', kind: 'hold' });
  await panel.press('Undo');
  await held.reached;
  const said = (await panel.nodes()).map(({ name }) => name).join();
  expect(said).toContain('Taking the Webex meeting back…');
  expect(said).not.toContain('Making the Webex meeting');
  held.release();
  await panel.says('The Webex meeting was removed');
});

test("a calendar of another address than the Webex account's is mentioned once", async ({ product }) => {
  const note = 'This calendar belongs to ada@example.com, and the meeting to ines.calder@example.com.';
  const first = await openEditor(product);
  await first.panel.press('Add Webex meeting');
  await first.panel.says(note);
  await first.page.close();
  const second = await openEditor(product);
  await second.panel.press('Add Webex meeting');
  await second.panel.says('Webex meeting added');
  expect((await second.panel.nodes()).map(({ name }) => name).join()).not.toContain('This calendar belongs to');
});

test('a room in the location stays, and that is said', async ({ product }) => {
  const { page, panel } = await openEditor(product, { ...REVIEW, location: 'Room 7', description: 'Bring notes' });
  await panel.press('Add Webex meeting');
  await panel.says('The location already held something');
  const model = await editorModel(page);
  expect(model.location).toBe('Room 7');
  expect(model.description).toMatch(/^Bring notes\n+Join the Webex meeting: https:/);
});

for (const conference of ['meet', 'zoom', 'teams'] as const) {
  test(`a ${conference} conference that is already there is mentioned before and after`, async ({ product }) => {
    const { panel } = await openEditor(product, { ...REVIEW, conference });
    await panel.says(/already has a link to (Google Meet|Zoom|Microsoft Teams)/);
    await panel.press('Add Webex meeting');
    await panel.says(/also has a link to (Google Meet|Zoom|Microsoft Teams)/);
  });
}

test('an event that carries a Webex link shows it, and a second meeting is a choice', async ({ product }) => {
  const description = 'Join: https://other.webex.com/other/j.php?MTID=m123';
  const { page, panel } = await openEditor(product, { ...REVIEW, description });
  await panel.state('added');
  await panel.says('This event has a Webex meeting');
  expect(await panel.buttons()).toEqual(['Copy', 'Add another']);
  await panel.press('Add another');
  await expect.poll(() => product.webex.state.meetings.length).toBe(1);
  await expect
    .poll(async () => (await editorModel(page)).description)
    .toContain(`${product.webex.state.meetings[0]?.webLink}`);
});

test("someone else's meeting can't be removed, and asks nothing of Webex", async ({ product }) => {
  const { panel } = await openEditor(product, { ...REVIEW, location: 'https://other.webex.com/meet/someone' });
  await panel.says('This event has a Webex meeting');
  expect(await panel.buttons()).not.toContain('Undo');
});

test('our meeting is known again after a reload, and can still be undone', async ({ product }) => {
  const { page, panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  const { location, description } = await editorModel(page);
  await page.close();
  const again = await openEditor(product, { ...REVIEW, location, description });
  await again.panel.says('This event has a Webex meeting');
  await again.panel.press('Undo');
  await again.panel.says('The Webex meeting was removed');
  expect(product.webex.state.meetings).toEqual([]);
});

/** An event whose invitation the person has changed behind its first letters, and who presses Undo then. */
async function undoAfterEdit(product: Product, before: string) {
  const { page, panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  await page.locator('#xDescIn [contenteditable]').click();
  await page.keyboard.press('Control+Home');
  for (const _ of before) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('!');
  await panel.press('Undo');
  await panel.says('The invitation was changed after it was written');
  expect(product.webex.state.meetings).toHaveLength(1);
  return panel;
}

test('an invitation that was edited stays, and so does the meeting until that is chosen', async ({ product }) => {
  const panel = await undoAfterEdit(product, 'J');
  await panel.press('Remove the meeting anyway');
  await expect.poll(() => product.webex.state.meetings.length).toBe(0);
});

test('a link that was broken by hand does not count as taken out: text and meeting stay', async ({ product }) => {
  await undoAfterEdit(product, 'Join the Webex meeting: https://acme');
});

test('a location that was edited stays, and so does the meeting whose link stands in it', async ({ product }) => {
  const { page, panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  await page.locator('#xLocIn input:enabled').click();
  await page.keyboard.press('Home');
  await page.keyboard.type('Room 7, ');
  await panel.press('Undo');
  await panel.says('The invitation was changed after it was written');
  const [meeting] = product.webex.state.meetings;
  await expect.poll(async () => (await editorModel(page)).location).toBe(`Room 7, ${meeting?.webLink}`);
  expect((await editorModel(page)).description).toContain('Join the Webex meeting');
  expect(product.webex.state.meetings).toHaveLength(1);
});

test('the keyboard alone does it: the button is reached, named and pressed', async ({ product }) => {
  const { page, panel } = await openEditor(product);
  await panel.state('ready');
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    const focused = nodes.findLast((node) =>
      node.properties?.some(({ name, value }) => name === 'focused' && value.value),
    );
    if (focused?.name?.value === 'Add Webex meeting') break;
  }
  await page.keyboard.press('Enter');
  await panel.says('Webex meeting added');
  expect(product.webex.state.meetings).toHaveLength(1);
});

test('undo after a second meeting takes the second one away, not the first', async ({ product }) => {
  const { page, panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  const first = (await editorModel(page)).location;
  await panel.press('Add another');
  await expect.poll(() => product.webex.state.meetings.length).toBe(2);
  await panel.says('The location already held something');
  await panel.press('Undo');
  await expect.poll(() => product.webex.state.meetings.map(({ webLink }) => webLink)).toEqual([first]);
  await expect.poll(async () => (await editorModel(page)).description.match(/MTID=/g)?.length).toBe(1);
});

test('a meeting that Webex does not remove is told for as long as the event stays as it is', async ({ product }) => {
  const { page, panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  product.server.faults.plan({ path: /^\/v1\/meetings\//, method: 'DELETE', kind: 'status', status: 403 });
  await panel.press('Undo');
  await panel.says('The text was removed, but the meeting is still in Webex.');
  await page.evaluate(() => window.calendarTest.rerender());
  await settled(page);
  await panel.state('added');
  await panel.press('Remove the meeting anyway');
  await panel.says('The Webex meeting was removed');
  expect(product.webex.state.meetings).toEqual([]);
});

test('a location that the person writes while Undo works stays', async ({ product }) => {
  const { page, panel } = await openEditor(product);
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  await panel.press('Undo');
  await expect.poll(async () => (await editorModel(page)).description).not.toContain('Join the Webex meeting');
  await page.locator('#xLocIn input:enabled').fill('Room 7');
  await panel.says('The Webex meeting was removed');
  expect(await editorModel(page)).toMatchObject({ location: 'Room 7' });
  expect(product.webex.state.meetings).toEqual([]);
});

test('a read-only event gets no meeting that nobody could write', async ({ product }) => {
  const { panel } = await openEditor(product, { ...REVIEW, readonly: '1' });
  await panel.press('Add Webex meeting');
  await panel.says('There is nothing to write to here');
  expect(product.webex.state.attempts).toEqual([]);
});

test('a meeting in a collapsed description is seen before a second one is made', async ({ product }) => {
  const description = 'Join: https://other.webex.com/other/j.php?MTID=m123';
  const { panel } = await openEditor(product, { ...REVIEW, description, collapsed: '1' });
  await panel.press('Add Webex meeting');
  await panel.says('This event has a Webex meeting');
  expect(product.webex.state.attempts).toEqual([]);
});
