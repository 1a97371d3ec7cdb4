import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { connect } from './connect';
import { expect, test } from './test';

const section = (settings: Page) => settings.getByRole('region', { name: 'Your settings in other browsers' });
const above = (settings: Page) => settings.getByRole('textbox', { name: 'Your text above it' });
const gmail = (settings: Page) => settings.getByRole('switch', { name: 'Gmail' });

async function exported(settings: Page): Promise<string> {
  const download = settings.waitForEvent('download');
  await section(settings).getByRole('button', { name: 'Save to a file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('one-click-settings.json');
  await expect(section(settings).getByRole('status')).toContainText('downloads');
  return readFile(await file.path(), 'utf8');
}

/** By keys alone: the button asks the browser for a file. */
async function load(settings: Page, path: string): Promise<void> {
  const chooser = settings.waitForEvent('filechooser');
  await section(settings).getByRole('button', { name: 'Load from a file' }).focus();
  await settings.keyboard.press('Enter');
  await (await chooser).setFiles(path);
}

test('settings go into a file and come back from it; a bad file changes nothing and says why', async ({ product }) => {
  const settings = await connect(product);
  await above(settings).fill('Hello {title}');
  await above(settings).blur();
  await gmail(settings).click();
  await expect(gmail(settings)).toHaveAttribute('aria-checked', 'false');
  const file = await exported(settings);
  expect(JSON.parse(file)).toMatchObject({
    format: 'one-click-for-webex/settings',
    version: 1,
    choices: { invitation: { above: 'Hello {title}' } },
    pages: { gmail: false, google_calendar: true },
  });

  await above(settings).fill('Something else');
  await above(settings).blur();
  await gmail(settings).click();
  await expect(gmail(settings)).toHaveAttribute('aria-checked', 'true');

  const bad = join(product.profile, 'bad.json');
  for (const [text, reason] of [
    [JSON.stringify({ ...JSON.parse(file), clientId: 'C1' }), 'clientId'],
    ['{"name": "package"}', 'something other than settings'],
    ['Dear all', 'not JSON'],
    ['x'.repeat(20_000), 'too large'],
    [file.replace('"version": 1', '"version": 2'), 'another version'],
  ] as const) {
    await writeFile(bad, text);
    await load(settings, bad);
    await expect(section(settings).getByRole('alert')).toContainText(reason);
    await expect(section(settings).getByRole('alert')).toContainText('Nothing was changed');
  }
  await expectAccessible(settings);
  await settings.reload();
  await expect(above(settings)).toHaveValue('Something else');

  const good = join(product.profile, 'good.json');
  await writeFile(good, file);
  await load(settings, good);
  await expect(section(settings).getByRole('status')).toHaveText('The settings from the file apply here.');
  await expect(section(settings).getByRole('alert')).toHaveCount(0);
  await expect(above(settings)).toHaveValue('Hello {title}');
  await expect(gmail(settings)).toHaveAttribute('aria-checked', 'false');
});
