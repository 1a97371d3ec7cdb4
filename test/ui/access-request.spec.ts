import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { done, failed } from '../../src/domain/failure';
import SENTENCES from '../../src/i18n/locales/en.json' with { type: 'json' };
import { expectAccessible } from '../e2e/accessible';
import { ACCESS_STATES, accessCalled, MANY, NOOR, THREE_PARTS, viewOf } from './access-states';
import { openAccessState } from './open-state';
import { sticksOut } from './sticks-out';
import { expect, test } from './test';
import { tooSmall } from './too-small';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const form = (page: Page) => page.getByRole('form', { name: 'New request' });
const requestsOf = async (asked: () => Promise<readonly { call: string; request?: unknown }[]>, name: string) =>
  (await asked()).filter(({ call }) => call === name).map(({ request }) => request);

test.describe('every state', () => {
  // Axe looks at everything twice, which a busy machine takes its time for.
  test.describe.configure({ timeout: 120_000 });

  for (const state of ACCESS_STATES) {
    test(`${state.name}: nothing that axe finds, nothing too wide, nothing too small to press`, async ({ product }) => {
      const { page } = await openAccessState(product, state);
      // Colours that are still on their way to others have no contrast of their own.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await expectAccessible(page, ['color-contrast']);
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 600 });
        expect([width, await page.evaluate(sticksOut)]).toEqual([width, []]);
      }
      expect(await page.evaluate(tooSmall)).toEqual([]);
    });
  }
});

test('nothing is asked of Webex, begun or erased before a press', async ({ product }) => {
  const { page, asked } = await openAccessState(product, accessCalled('paused'));
  await expect(button(page, 'Go on')).toBeVisible();
  expect([...new Set((await asked()).map(({ call }) => call))].sort()).toEqual(['access.list', 'connection.read']);
});

test('the scope is asked for by its button only, for access requests alone', async ({ product }) => {
  const { page, asked } = await openAccessState(product, accessCalled('scope-missing'));
  await expect(page.getByText('meeting:participants_read')).toBeVisible();
  await expect(form(page)).toHaveCount(0);
  await button(page, 'Allow in Webex').click();
  await expect.poll(() => requestsOf(asked, 'feature.allow')).toEqual([{ feature: 'access_requests' }]);
});

test('an administrator who has to approve gets a message that names the scope', async ({ product }) => {
  const { page } = await openAccessState(product, accessCalled('scope-closed'));
  await expect(page.getByRole('textbox', { name: 'Message', exact: true })).toHaveValue(
    /meeting:participants_read\n {2}\S/,
  );
});

test.describe('a question', () => {
  test('is asked about the last year unless another time is chosen, with the address in small letters', async ({
    product,
  }) => {
    const { page, asked } = await openAccessState(product, {
      ...accessCalled('fresh'),
      replies: {
        ...accessCalled('fresh').replies,
        'access.start': done(viewOf({}, { state: 'running' })),
        'access.go_on': done(viewOf({}, { state: 'running', isWorking: true })),
      },
    });
    await page.getByLabel('E-mail address of the person').first().fill(' Noor.Haddad@Example.com ');
    await button(page, 'Start').click();
    const [begun] = (await requestsOf(asked, 'access.start')) as { id: string; question: { zone: string } }[];
    expect(begun?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(begun?.question).toEqual({ email: NOOR, from: '2026-03-03', to: '2027-03-03', zone: begun?.question.zone });
    await expect.poll(async () => (await requestsOf(asked, 'access.go_on')).length).toBeGreaterThan(0);
  });

  for (const [email, from, to, wrong, words] of [
    ['', '2026-01-01', '2026-02-01', 'E-mail address of the person', 'Enter one e-mail address.'],
    [NOOR, '', '2026-02-01', 'First day', 'Choose a day.'],
    [NOOR, '2026-02-02', '2026-02-01', 'Last day', 'not before the first'],
    [NOOR, '2026-02-02', '2027-03-05', 'Last day', 'not in the future'],
    [NOOR, '2015-02-02', '2026-03-05', 'First day', 'ten years'],
  ] as const) {
    test(`that lacks something is not asked: ${words}`, async ({ product }) => {
      const { page, asked } = await openAccessState(product, accessCalled('fresh'));
      await page.getByLabel('E-mail address of the person').first().fill(email);
      await page.getByLabel('First day').fill(from);
      await page.getByLabel('Last day').fill(to);
      await button(page, 'Start').click();
      const field = page.getByLabel(wrong).first();
      await expect(field).toBeFocused();
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAccessibleDescription(new RegExp(words));
      expect(await requestsOf(asked, 'access.start')).toEqual([]);
    });
  }
});

test.describe('a request', () => {
  test('goes on while it is asked to, again and again, and no more once it is done', async ({ product }) => {
    const at = (looked: number) => viewOf({ looked, windowsDone: 6 }, { state: 'running', isWorking: true });
    const { page, asked } = await openAccessState(product, {
      ...accessCalled('running'),
      replies: {
        ...accessCalled('running').replies,
        'access.go_on': [done(at(100)), done(at(200)), done(viewOf({ matches: 2 }))],
      },
    });
    await expect(page.getByText('Done. Meetings they took part in: 2').first()).toBeVisible();
    expect(await requestsOf(asked, 'access.go_on')).toHaveLength(3);
    await expect(button(page, 'Pause')).toHaveCount(0);
  });

  test('rests once it is paused', async ({ product }) => {
    const { page, asked } = await openAccessState(product, accessCalled('running'));
    await button(page, 'Pause').click();
    await expect(page.getByText('Paused. Go on when you like').first()).toBeVisible();
    const before = await requestsOf(asked, 'access.go_on');
    await page.clock.runFor(10_000);
    expect(await requestsOf(asked, 'access.go_on')).toEqual(before);
  });

  test('says aloud a quarter at a time, and not each second', async ({ product }) => {
    const { page } = await openAccessState(product, accessCalled('running'));
    const status = page.locator('article [role=status]').first();
    // Seven of twelve parts, and 180 of 240 meetings in them.
    await expect(status).toHaveText('Looked through: 25%');
    await expect(page.getByRole('progressbar', { name: 'Progress' })).toHaveJSProperty('value', (7 / 12) * 0.75);
    await expect(page.getByText('Time left, about: 3 minutes')).toBeVisible();
  });

  test('shows no share while the first part is listed, because it is not known of how many', async ({ product }) => {
    const { page } = await openAccessState(product, accessCalled('listing'));
    await expect(page.locator('article [role=status]').first()).toHaveText(/^Looking through meetings\./);
    await expect(page.getByRole('progressbar', { name: 'Progress' })).toHaveJSProperty('position', -1);
    await expect(page.getByText('120 of 200 found so far')).toBeVisible();
  });

  test('that found nothing can be answered with a file', async ({ product }) => {
    const { page } = await openAccessState(product, accessCalled('done-none'));
    await page.getByText('Save the answer').click();
    const saved = page.waitForEvent('download');
    await button(page, 'Save as JSON').click();
    const file = JSON.parse(await readFile(await (await saved).path(), 'utf8'));
    expect(file).toMatchObject({ counts: { meetings: 420, looked_through: 420, matches: 0 }, meetings: [] });
  });

  test('does not count as looked through what gave no answer', async ({ product }) => {
    const { page } = await openAccessState(product, accessCalled('failures'));
    const counted = page.locator('dl div', { hasText: 'Meetings looked through' });
    await expect(counted).toHaveText('Meetings looked through417');
    await expect(page.locator('article > p:not([role])', { hasText: 'Done. Meetings' })).not.toHaveClass('good');
  });

  test('says how long Webex asks to wait', async ({ product }) => {
    const { page } = await openAccessState(product, accessCalled('waiting'));
    await expect(page.getByText('Webex asks to wait: 25 seconds. It goes on by itself.')).toBeVisible();
  });

  test('that can’t go on says why, and stops asking', async ({ product }) => {
    const { page, asked } = await openAccessState(product, {
      ...accessCalled('paused'),
      replies: { ...accessCalled('paused').replies, 'access.go_on': failed('not_connected') },
    });
    await button(page, 'Go on').click();
    await expect(page.getByRole('alert')).toContainText('Connect your Webex account first.');
    await expect(page.getByRole('link', { name: 'Connection to Webex' })).toBeVisible();
    expect(await requestsOf(asked, 'access.go_on')).toHaveLength(1);
    await expect(button(page, 'Go on')).toBeVisible();
  });

  test('is forgotten after a question only, which can be left', async ({ product }) => {
    const { page, asked } = await openAccessState(product, accessCalled('forget'));
    await expect(button(page, 'Leave it')).toBeFocused();
    await button(page, 'Leave it').click();
    await expect(page.locator('article :focus')).toHaveCount(1);
    expect(await requestsOf(asked, 'access.forget')).toEqual([]);
    await button(page, 'Forget').click();
    await button(page, 'Delete').click();
    await expect(page.getByRole('article')).toHaveCount(0);
    await expect(page.locator('main :focus')).toHaveCount(1);
    expect(await requestsOf(asked, 'access.forget')).toHaveLength(1);
  });
});

test.describe('what was found', () => {
  test('stands in the page a few rows at a time, forth and back over its parts', async ({ product }) => {
    const { page, asked } = await openAccessState(product, {
      ...accessCalled('many'),
      replies: { ...MANY, 'access.matches': [...THREE_PARTS] },
    });
    const rows = page.locator('details[open] li');
    const shows = async (count: number, first: string) => {
      await expect(rows.first()).toContainText(first);
      await expect(rows).toHaveCount(count);
    };
    await shows(25, 'Quarterly numbers 0');
    await button(page, 'Next').click();
    await shows(15, 'Interview 🎨 25');
    await button(page, 'Next').click();
    await shows(20, 'Quarterly numbers 40');
    await expect(button(page, 'Next')).toHaveAttribute('aria-disabled', 'true');
    await button(page, 'Previous').click();
    await shows(15, 'Interview 🎨 25');
    await button(page, 'Previous').click();
    await shows(25, 'Quarterly numbers 0');
    expect((await requestsOf(asked, 'access.matches')).map((request) => (request as { after?: string }).after)).toEqual(
      [undefined, 'a', undefined],
    );
  });

  test('two meetings of which Webex tells nothing are two rows, each with its reason alone', async ({ product }) => {
    const { page } = await openAccessState(product, accessCalled('failures-unnamed'));
    await expect(page.locator('details[open] li')).toHaveText(
      Array(2).fill('Webex does not tell who took part in this meeting.'),
    );
    await expect(page.locator('details[open] li strong')).toHaveCount(0);
  });

  test('is not read before it is opened', async ({ product }) => {
    const { asked } = await openAccessState(product, { name: 'closed', replies: MANY });
    expect(await requestsOf(asked, 'access.matches')).toEqual([]);
  });

  test('a file that can’t be made whole is not handed out', async ({ product }) => {
    const { page } = await openAccessState(product, {
      ...accessCalled('export'),
      replies: { ...MANY, 'access.failures': failed('storage') },
    });
    let downloads = 0;
    page.on('download', () => {
      downloads += 1;
    });
    await button(page, 'Save as JSON').click();
    await expect(page.getByRole('alert')).toBeVisible();
    expect(downloads).toBe(0);
  });

  test('the fields that are ticked are those of the file', async ({ product }) => {
    const { page } = await openAccessState(product, accessCalled('export'));
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
    await page.getByLabel('Number of people').check();
    await page.getByLabel('Whether it was a conversation of two').check();
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as JSON').click()]);
    expect(download.suggestedFilename()).toBe('webex-access-request-2026-03-03-2027-03-03-incomplete.json');
    const file = JSON.parse(await textOf(download));
    expect(file.meetings).toHaveLength(60);
    expect(file.meetings[0]).toEqual({ total_participants: 2, is_1_on_1_conversation: true });
    expect(file.not_searched).toHaveLength(3);
  });
});

test.describe('a person', () => {
  test('is erased after what would go was shown, and the rest is told with a message to send', async ({ product }) => {
    const { page, asked } = await openAccessState(product, accessCalled('erase-question'));
    const section = page.getByRole('region', { name: 'Erase a person from this browser' });
    await expect(section.getByText('Records that would be deleted')).toBeVisible();
    expect(await requestsOf(asked, 'person.erase')).toEqual([]);
    await button(page, 'Erase').click();
    await expect(section.getByText('Records deleted: 4.')).toBeFocused();
    expect(await requestsOf(asked, 'person.erase')).toEqual([{ email: NOOR }]);
    // Requests about the person are listed no more.
    await expect.poll(async () => (await requestsOf(asked, 'access.list')).length).toBeGreaterThan(1);
    const message = await page.getByRole('textbox', { name: 'Message to send' }).inputValue();
    expect(message).toContain(NOOR);
    expect(message).toContain('https://help.webex.com/en-us/article/l4pqoi/');
  });

  test('two presses erase once, and a failure leaves the question where it is', async ({ product }) => {
    const state = accessCalled('erase-question');
    const { page, asked, letGo } = await openAccessState(product, {
      ...state,
      replies: { ...state.replies, 'person.erase': { held: failed('storage') } },
    });
    await button(page, 'Erase').dblclick();
    await letGo();
    await expect(page.getByRole('alert').filter({ hasText: SENTENCES.failure_storage.message })).toBeVisible();
    await expect(button(page, 'Erase')).toBeFocused();
    expect(await requestsOf(asked, 'person.erase')).toHaveLength(1);
  });

  test('who is the account is told to disconnect', async ({ product }) => {
    const { page } = await openAccessState(product, accessCalled('erase-account'));
    await expect(page.getByText('This is the connected account.')).toBeVisible();
  });
});

async function textOf(download: { createReadStream(): Promise<NodeJS.ReadableStream> }): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
