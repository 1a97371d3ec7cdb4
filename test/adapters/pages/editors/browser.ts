import type { Page } from '@playwright/test';
import { listenForErrors, testWith } from '../shared/plain-browser';
import type { EditorName } from './client/names';
import { editorsPage } from './page';

export const EDITORS_HOST = 'editors.example';

/** Only the editors' host exists. A test fails on any error in the page that it doesn't take out of `errors`. */
export const test = testWith({ [EDITORS_HOST]: editorsPage }).extend<{ errors: string[] }>({
  errors: [
    async ({ page }, use) => {
      const failures = listenForErrors(page);
      await use(failures);
      if (failures.length > 0) throw new Error(`errors in the page: ${failures.join('; ')}`);
    },
    { auto: true },
  ],
});

/** Opens an editor that holds these lines. */
export async function openEditorPage(page: Page, name: EditorName, lines: readonly string[]): Promise<void> {
  const query = new URLSearchParams(lines.map((line) => ['line', line]));
  await page.goto(`https://${EDITORS_HOST}/${name}?${query}`);
  await page.locator('body[data-ready]').waitFor();
}

/** What the editor itself believes that it holds. */
export const heldText = (page: Page): Promise<string> => page.evaluate(() => window.editor?.read() ?? '');
