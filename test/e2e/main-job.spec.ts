import { connected } from './connect';
import { editorModel, panelIn } from './panel';
import { expect, test } from './test';

test('one click in the full editor puts the meeting into the event', async ({ product }) => {
  await connected(product);
  const page = await product.context.newPage();
  await page.goto(
    'https://calendar.google.com/calendar/u/0/r/eventedit?title=Quarterly%20review&start=2027-03-01T10:00&end=2027-03-01T11:00&zone=Europe/Berlin',
  );
  const panel = panelIn(page);
  await panel.press('Add Webex meeting');
  await panel.state('added');
  const [meeting] = product.webex.state.meetings;
  expect(product.webex.state.meetings).toHaveLength(1);
  expect(meeting?.title).toBe('Quarterly review');
  const model = await editorModel(page);
  expect(model.location).toBe(meeting?.webLink);
  expect(model.description).toContain(meeting?.webLink);
  await page.screenshot({ path: '.output/full-editor.png' });
});
