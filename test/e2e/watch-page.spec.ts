import { REVIEW } from './calendar';
import { HOST } from './outlook-page';
import { scriptsIn } from './page-scripts';
import { panelIn } from './panel';
import { expect, test } from './shared';

test('a calendar without an open event carries only the script that waits; an editor brings the rest, once', async ({
  product,
}) => {
  const page = await product.context.newPage();
  const scripts = await scriptsIn(page);
  await page.goto(`https://calendar.google.com/calendar/u/0/r/week?${new URLSearchParams(REVIEW)}`);
  await page.getByRole('grid').waitFor();
  await expect.poll(() => scripts).toEqual(['watch-page.js']);
  for (const _ of [1, 2]) {
    await page.evaluate((start) => window.calendarTest.openBubble(start), REVIEW.start);
    await panelIn(page).state('ready');
    expect(scripts).toEqual(['watch-page.js', 'google-calendar.js']);
    await page.keyboard.press('Escape');
    await expect(page.locator('oneclick-webex')).toHaveCount(0);
  }
  // What the second bubble might have brought is here by now: the background answers in order.
  await product.background().then((background) => background.evaluate(() => undefined));
  expect(scripts).toEqual(['watch-page.js', 'google-calendar.js']);
});

for (const [name, how] of [
  ['an editor whose script the browser refused once', 'refuses'],
  ['an editor whose script was asked for without an answer', 'hangs'],
] as const) {
  test(`${name} gets its button all the same, though nothing announces it again`, async ({ product }) => {
    const page = await product.context.newPage();
    await page.goto(`https://calendar.google.com/calendar/u/0/r/week?${new URLSearchParams(REVIEW)}`);
    await page.getByRole('grid').waitFor();
    await (await product.background()).evaluate((first) => {
      const { scripting } = (globalThis as unknown as { chrome: { scripting: { executeScript: unknown } } }).chrome;
      const real = scripting.executeScript;
      scripting.executeScript = () => {
        scripting.executeScript = real;
        return first === 'hangs' ? new Promise(() => undefined) : Promise.reject(new Error('Cannot access contents.'));
      };
    }, how);
    await page.evaluate((start) => window.calendarTest.openBubble(start), REVIEW.start);
    await panelIn(page).state('ready');
  });
}

test('a form that is not whole when it announces itself gets its button once the rest is there, which nothing announces', async ({
  product,
}) => {
  const page = await product.context.newPage();
  await page.goto(`https://${HOST}/calendar/view/week`);
  await page.getByRole('button').first().waitFor();
  await page.evaluate(() => {
    const form = document.createElement('div');
    form.dataset.appSection = 'Form_Content';
    form.innerHTML = '<div><input type="text" id="location-suggestions-picker-input" role="combobox"></div>';
    document.body.prepend(form);
  });
  // In one go: once the script has come, it looks for the rest only so many times.
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const hasCome = () =>
      document.adoptedStyleSheets.some(({ cssRules: [rule] }) => /webex-editor/.test(rule?.cssText ?? ''));
    while (!hasCome()) await frame();
    await frame();
    await frame();
    if (document.querySelector('oneclick-webex')) throw new Error('a button in a form that is not whole');
    const title = document.createElement('div');
    title.innerHTML = '<input type="text">';
    document.querySelector('[data-app-section="Form_Content"]')?.prepend(title);
  });
  await panelIn(page).state('ready');
});
