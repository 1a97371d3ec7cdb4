import type { Page } from '@playwright/test';
import { done, failed } from '../../src/domain/failure';
import type { InvitationChoices } from '../../src/domain/invitation-choices';
import { NO_CHOICES } from '../../src/domain/meeting-options';
import { expectAccessible } from '../e2e/accessible';
import type { StandIn } from '../e2e/stand-in';
import { INVITATION_STATES, previewOf, withInvitation } from './invitation-states';
import { openSettingsState } from './open-state';
import { MOMENT, type PageState } from './popup-states';
import { sticksOut } from './sticks-out';
import { expect, test } from './test';
import { tooSmall } from './too-small';

const stateCalled = (wanted: string): PageState => {
  const state = INVITATION_STATES.find(({ name }) => name === wanted);
  if (!state) throw new Error(`no state is called ${wanted}`);
  return state;
};

const section = (options: Page) => options.getByRole('region', { name: 'Invitation', exact: true });
const above = (options: Page) => section(options).getByRole('textbox', { name: 'Your text above it' });
const saved = (options: Page) => section(options).getByRole('status').first();
const preview = (options: Page) => section(options).locator('.preview');

/** What was asked to be kept for invitations, in order. */
const kept = async ({ asked }: StandIn): Promise<readonly (InvitationChoices | undefined)[]> =>
  (await asked())
    .filter(({ call }) => call === 'choices.write')
    .map(({ request }) => (request as { choices: { invitation?: InvitationChoices } }).choices.invitation);

// The clock is the browser's: whoever stops it has to let it go on.
test.afterEach(({ product }) => product.context.clock.resume());

/** From here on only a test lets time pass in the page. */
async function stopTime(page: Page): Promise<void> {
  await preview(page).waitFor();
  await page.clock.install({ time: MOMENT });
  // Far enough ahead that a slow machine is not there before.
  await page.clock.pauseAt(MOMENT.getTime() + 600_000);
}

test.describe('every state', () => {
  // Axe looks at everything twice, which a busy machine takes its time for.
  test.describe.configure({ timeout: 120_000 });

  for (const state of INVITATION_STATES) {
    test(`${state.name}: nothing that axe finds, nothing too wide, nothing too small to press`, async ({ product }) => {
      const { page } = await openSettingsState(product, state);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, ['color-contrast']);
      for (const direction of ['ltr', 'rtl']) {
        await page.evaluate((dir) => {
          document.documentElement.dir = dir;
        }, direction);
        for (const width of [760, 320]) {
          await page.setViewportSize({ width, height: 600 });
          expect([direction, width, await page.evaluate(sticksOut)]).toEqual([direction, width, []]);
        }
      }
      expect(await page.evaluate(tooSmall)).toEqual([]);
    });
  }
});

test('the page goes from the account over new meetings and invitations to pages', async ({ product }) => {
  const { page } = await openSettingsState(product, stateCalled('invitation'));
  const names = ['Connected', 'New meetings', 'Invitation', 'Pages'];
  const headings = () => page.getByRole('heading', { level: 2 }).allTextContents();
  await expect.poll(async () => (await headings()).filter((heading) => names.includes(heading))).toEqual(names);
});

test.describe('the invitation', () => {
  test('is left as it is until something is chosen', async ({ product }) => {
    const opened = await openSettingsState(product, stateCalled('invitation'));
    const boxes = section(opened.page).getByRole('checkbox');
    await expect(boxes).toHaveCount(4);
    for (const box of await boxes.all()) await expect(box).toBeChecked();
    await expect(section(opened.page).getByRole('combobox')).toHaveValue('As the browser: English');
    await expect(preview(opened.page)).toHaveText(/^Join the Webex meeting: https:\/\/example\.webex\.com\//);
    expect(await kept(opened)).toEqual([]);
  });

  test('a box, a language and a text are kept, all else stays', async ({ product }) => {
    const opened = await openSettingsState(product, {
      ...stateCalled('invitation'),
      replies: withInvitation({ without: ['video'], below: 'Bye' }),
    });
    const { page } = opened;
    await section(page).getByRole('checkbox', { name: 'Password' }).uncheck();
    await expect(saved(page)).toHaveText('Saved');
    await section(page).getByRole('combobox').selectOption({ label: 'Deutsch' });
    await above(page).fill('Hello {title}');
    await above(page).blur();
    const rest = { without: ['video', 'password'], below: 'Bye' };
    await expect
      .poll(() => kept(opened))
      .toEqual([rest, { ...rest, language: 'de' }, { ...rest, language: 'de', above: 'Hello {title}' }]);
    await section(page).getByRole('combobox').selectOption({ index: 0 });
    await section(page).getByRole('checkbox', { name: 'Password' }).check();
    await expect
      .poll(async () => (await kept(opened)).at(-1))
      .toEqual({
        without: ['video'],
        ...{ below: 'Bye', above: 'Hello {title}' },
      });
  });

  test('what is typed is kept once nothing more is typed, and said once', async ({ product }) => {
    const opened = await openSettingsState(product, stateCalled('invitation'));
    const { page } = opened;
    await stopTime(page);
    await above(page).pressSequentially('Hello');
    expect(await kept(opened)).toEqual([]);
    await page.clock.runFor(1000);
    await expect(saved(page)).toHaveText('Saved');
    expect(await kept(opened)).toEqual([{ above: 'Hello' }]);
  });

  test('what is being typed is kept when the page is left', async ({ product }) => {
    const opened = await openSettingsState(product, stateCalled('invitation'));
    const { page } = opened;
    await stopTime(page);
    await above(page).pressSequentially('Half a sent');
    expect(await kept(opened)).toEqual([]);
    await page.evaluate(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(() => kept(opened)).toEqual([{ above: 'Half a sent' }]);
  });

  test('the preview follows each key, in its own language, and is not read out', async ({ product }) => {
    const choices = (text: string): InvitationChoices => ({ language: 'ar', above: text });
    const typed = ['', 'م', 'مر'].map((text) => done(previewOf(choices(text))));
    const opened = await openSettingsState(product, {
      name: 'typed',
      replies: withInvitation({ language: 'ar' }, { 'invitation.preview': typed }),
    });
    const { page } = opened;
    await above(page).pressSequentially('مر');
    await expect(preview(page)).toHaveText(/^مر/);
    await expect(preview(page)).toHaveAttribute('lang', 'ar');
    await expect(preview(page)).toHaveCSS('direction', 'rtl');
    const previews = (await opened.asked()).filter(({ call }) => call === 'invitation.preview');
    expect(previews.map(({ request }) => request)).toEqual(
      [{ language: 'ar' }, choices('م'), choices('مر')].map((invitation) => ({ invitation })),
    );
    const isLive = await preview(page).evaluate((part) => part.closest('[aria-live], [role=status], [role=alert]'));
    expect(isLive).toBeNull();
  });

  test('an answer that comes late does not hide a newer one', async ({ product }) => {
    const texts = ['', 'N', 'Ne'].map((above) => done(previewOf({ above })));
    const { page } = await openSettingsState(product, {
      name: 'late',
      replies: withInvitation({}, { 'invitation.preview': texts }),
    });
    await expect(preview(page)).toBeVisible();
    await page.evaluate(holdNextPreview);
    await above(page).pressSequentially('Ne');
    await expect(preview(page)).toHaveText(/^Ne/);
    await page.evaluate(() => (globalThis as unknown as { release(): Promise<unknown> }).release());
    await expect(preview(page)).toHaveText(/^Ne/);
  });

  test('formatted, it shows the background’s own HTML: no tag of the person’s, and no link leads anywhere', async ({
    product,
  }) => {
    const { page } = await openSettingsState(product, {
      ...stateCalled('invitation-formatted'),
      replies: withInvitation({ above: '<img src=x onerror=alert(1)> {link}' }),
    });
    await expect(preview(page)).toContainText('<img src=x onerror=alert(1)> https://example.webex.com/');
    await expect(preview(page).locator('.link')).toHaveCount(3);
    await expect(preview(page).locator('img, a')).toHaveCount(0);
  });

  test('what will not be filled in is said at its field, and stays as typed', async ({ product }) => {
    const { page } = await openSettingsState(product, stateCalled('invitation-remarks'));
    const below = section(page).getByRole('textbox', { name: 'Your text below it' });
    await expect(above(page)).toHaveAccessibleDescription(
      /Filled in for each meeting: \{title\}.*\{name\} and \{day\}/,
    );
    await expect(above(page)).not.toHaveAccessibleDescription(/Webex link/);
    await expect(below).toHaveAccessibleDescription(/A line with a Webex link of its own is left out.*500 characters/);
    await expect(preview(page)).toContainText('Dear {name}, Example meeting is on {day}.');
    await expect(preview(page)).not.toContainText('My room');
  });

  test('a field takes no more than is kept', async ({ product }) => {
    const { page } = await openSettingsState(product, stateCalled('invitation'));
    await above(page).focus();
    await page.keyboard.insertText('x'.repeat(600));
    await expect(above(page)).toHaveValue('x'.repeat(500));
    await expect(above(page)).toHaveAccessibleDescription(/500 characters/);
  });

  test('what can’t be kept is said in this section, and the page shows what is kept', async ({ product }) => {
    const { page } = await openSettingsState(product, stateCalled('invitation-not-saved'));
    await expect(section(page).getByRole('alert')).toBeVisible();
    await expect(section(page).getByRole('checkbox', { name: 'Password' })).toBeChecked();
    await expect(page.getByRole('region', { name: 'New meetings' }).getByRole('alert')).toHaveCount(0);
  });

  test('a preview that fails is said, and the next one takes the sentence away', async ({ product }) => {
    const { page } = await openSettingsState(product, {
      name: 'once',
      replies: withInvitation({}, { 'invitation.preview': [failed('storage'), done(previewOf({}))] }),
    });
    await expect(section(page).getByRole('alert')).toBeVisible();
    await section(page).getByRole('checkbox', { name: 'Password' }).uncheck();
    await expect(section(page).getByRole('alert')).toHaveCount(0);
    await expect(preview(page)).toBeVisible();
  });

  test('everything is reached and changed by keys alone', async ({ product }) => {
    const opened = await openSettingsState(product, stateCalled('invitation'));
    const { page } = opened;
    await section(page).getByRole('combobox').focus();
    const stops: string[] = [];
    for (let stop = 0; stop < 7; stop += 1) {
      await page.keyboard.press('Tab');
      stops.push(
        await section(page)
          .locator(':focus')
          .evaluate((part) => part.closest('label')?.textContent ?? part.id),
      );
    }
    expect(stops).toEqual([
      ...['Meeting number', 'Password', 'Dial-in numbers', 'Address for video systems'],
      ...['invitation-above', 'invitation-below', 'Plain text'],
    ]);
    await page.keyboard.press('ArrowDown');
    await expect(section(page).getByRole('radio', { name: 'Formatted' })).toBeChecked();
    await expect(preview(page).locator('.link').first()).toBeVisible();
  });

  test('numbers with blanks and dashes stood back to front in Arabic', async ({ product }) => {
    const { page } = await openSettingsState(product, stateCalled('invitation-arabic'));
    for (const value of ['1234 567 8901', '+1-202-555-0100', '12345678901@example.webex.com']) {
      const [first, last] = await preview(page).evaluate(endsOf, value);
      expect([value, first < last]).toEqual([value, true]);
    }
  });

  test('is not there for somebody who can make no meetings', async ({ product }) => {
    const { replies } = stateCalled('invitation');
    const connection = replies['connection.read'];
    if (!connection || connection === 'pending' || !('ok' in connection) || !connection.ok) throw new Error('no view');
    const { value } = connection;
    const attendee = value.connected && { ...value.connected, canSchedule: false };
    const { page } = await openSettingsState(product, {
      name: 'attendee',
      replies: { ...replies, 'connection.read': done({ ...value, ...(attendee ? { connected: attendee } : {}) }) },
    });
    await expect(section(page)).toHaveCount(0);
  });
});

test('what is chosen elsewhere is kept along', async ({ product }) => {
  const opened = await openSettingsState(product, {
    name: 'along',
    replies: {
      ...withInvitation({}),
      'choices.read': done({ ...NO_CHOICES, inviteGuests: true, options: { reminder: 10 } }),
    },
  });
  await section(opened.page).getByRole('checkbox', { name: 'Password' }).uncheck();
  await expect
    .poll(async () => (await opened.asked()).find(({ call }) => call === 'choices.write')?.request)
    .toMatchObject({
      choices: { inviteGuests: true, options: { reminder: 10 }, invitation: { without: ['password'] } },
    });
});

/** Runs in the page: the next preview comes only once it is released. */
function holdNextPreview(): void {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  const { sendMessage } = chrome.runtime;
  chrome.runtime.sendMessage = async (message) => {
    const answer = sendMessage(message);
    if (!('call' in message) || message.call !== 'invitation.preview') return answer;
    chrome.runtime.sendMessage = sendMessage;
    await new Promise<void>((resolve) => {
      Object.assign(globalThis, {
        async release() {
          resolve();
          // By then the page has drawn whatever it would draw.
          for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
        },
      });
    });
    return answer;
  };
}

/** Runs in the page: where the first and the last character of a value stand, from the left. */
function endsOf(part: Element, value: string): [number, number] {
  const text = [...part.childNodes].find((node) => node.textContent?.includes(value)) as Text;
  const from = text.data.indexOf(value);
  const leftOf = (at: number) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().left;
  };
  return [leftOf(from), leftOf(from + value.length - 1)];
}
