import type { Page } from '@playwright/test';
import { openEditor, REVIEW } from './calendar';
import { editorModel } from './panel';
import { expect, test } from './shared';

const section = (settings: Page) => settings.getByRole('region', { name: 'Invitation', exact: true });
const preview = (settings: Page) => section(settings).locator('.preview');

async function type(settings: Page, name: string, words: string): Promise<void> {
  await section(settings).getByRole('textbox', { name }).fill(words);
  await section(settings).getByRole('textbox', { name }).blur();
  await expect(section(settings).getByRole('status').first()).toHaveText('Saved');
}

/** The lines of a text, without those that are blank: pages hold line breaks in their own ways. */
const linesOf = (text: string | null): string[] => (text ?? '').split('\n').filter((line) => line.trim() !== '');

const labelsOf = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/: .*/, ''));

test('what was previewed stands in the event, and Undo takes it out', async ({ product }) => {
  const settings = await product.open('options');
  await section(settings).getByRole('checkbox', { name: 'Password' }).uncheck();
  await section(settings).getByRole('combobox', { name: 'Language of the invitation' }).selectOption('Deutsch');
  await type(settings, 'Your text above it', 'Willkommen & <b>hallo</b> {who}\n\nEs dauert {duration}.');
  await type(settings, 'Your text below it', '- Agenda\n- Fragen\nBis bald, {host}');
  await expect(preview(settings)).toContainText('Bis bald, Ines Calder');
  // The simulated Webex has no page of further numbers, which the example has.
  const previewed = linesOf(await preview(settings).textContent()).filter((line) => !line.includes('globalcallin'));

  const { page, panel } = await openEditor(product, { ...REVIEW, description: 'Bring notes' });
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  await expect.poll(async () => (await editorModel(page)).description).toContain('Bis bald');
  const [first, ...written] = linesOf((await editorModel(page)).description);
  const [meeting] = product.webex.state.meetings;
  expect(first).toBe('Bring notes');
  expect(written.slice(0, 2)).toEqual(['Willkommen & <b>hallo</b> {who}', 'Es dauert 1 Stunde.']);
  expect(written[2]).toBe(`Dem Webex-Meeting beitreten: ${meeting?.webLink}`);
  expect([...new Set(labelsOf(written))]).toEqual([...new Set(labelsOf(previewed))]);
  expect(written.join('\n')).not.toContain(meeting?.password);

  await panel.press('Undo');
  await panel.says('The Webex meeting was removed');
  await expect.poll(async () => (await editorModel(page)).description.trim()).toBe('Bring notes');
  expect(product.webex.state.meetings).toEqual([]);
});

test('Undo after the text was changed in the settings takes out what was written before', async ({ product }) => {
  const settings = await product.open('options');
  await type(settings, 'Your text above it', 'First words');
  const { page, panel } = await openEditor(product, { ...REVIEW, description: 'Bring notes' });
  await panel.press('Add Webex meeting');
  await panel.says('Webex meeting added');
  await expect.poll(async () => (await editorModel(page)).description).toContain('First words');
  const { location, description } = await editorModel(page);
  await page.close();

  await type(settings, 'Your text above it', 'Other words');
  await type(settings, 'Your text below it', 'And more of them');
  await section(settings).getByRole('checkbox', { name: 'Meeting number' }).uncheck();
  await expect(section(settings).getByRole('status').first()).toHaveText('Saved');

  const again = await openEditor(product, { ...REVIEW, location, description });
  await again.panel.says('This event has a Webex meeting');
  await again.panel.press('Undo');
  await again.panel.says('The Webex meeting was removed');
  await expect.poll(async () => (await editorModel(again.page)).description.trim()).toBe('Bring notes');
  expect(product.webex.state.meetings).toEqual([]);
});
