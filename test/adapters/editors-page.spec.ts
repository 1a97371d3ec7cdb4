import { expect } from '@playwright/test';
import { heldText, openEditorPage, test } from './pages/editors/browser';
import { EDITOR_NAMES } from './pages/editors/client/names';
import { WITH_POLICY } from './pages/editors/page';

/** Fields whose text is a value, which can't be changed behind their back by nodes. */
const VALUES = new Set<string>(['textarea', 'react-input', 'react-textarea', 'shadow-textarea']);

/** Lexical leaves undo to a package of its own, which this page doesn't have. */
const WITHOUT_UNDO = new Set<string>(['lexical']);

for (const name of EDITOR_NAMES) {
  const lines = name === 'react-input' ? ['First words'] : ['First line', 'Second line'];

  test(`${name} holds what it was given, and takes what a person types`, async ({ page }) => {
    await openEditorPage(page, name, lines);
    expect(await heldText(page)).toBe(lines.join('\n'));
    await page.evaluate(() => {
      const field = window.editor?.field;
      field?.ownerDocument.defaultView?.focus();
      field?.focus();
    });
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' and more');
    await expect.poll(() => heldText(page)).toBe(`${lines.join('\n')} and more`);
    if (WITHOUT_UNDO.has(name)) return;
    await page.keyboard.press('Control+z');
    await expect.poll(() => heldText(page)).not.toBe(`${lines.join('\n')} and more`);
  });

  test(`${name} refuses HTML as text, as far as its site does not need it`, async ({ page, errors }) => {
    await openEditorPage(page, name, lines);
    const isRefused = await page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>HTML</b>';
        return false;
      } catch {
        return true;
      }
    });
    expect(isRefused).toBe(!WITH_POLICY.has(name));
    expect(errors.splice(0).join()).toMatch(isRefused ? /TrustedHTML/ : /^$/);
  });

  if (VALUES.has(name)) {
    test(`${name} has not heard of a value that was set in silence`, async ({ page }) => {
      await openEditorPage(page, name, lines);
      await page.evaluate(() => {
        const field = window.editor?.field;
        const prototype = Object.getPrototypeOf(field);
        Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, 'silent');
      });
      expect(await heldText(page)).toBe(lines.join('\n'));
    });
  }
}
