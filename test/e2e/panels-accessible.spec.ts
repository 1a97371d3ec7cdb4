import { expectPanelAccessible } from './accessible';
import { openEditor } from './calendar';
import { PANEL_STATES } from './panel-states';
import { expect, test } from './shared';

const THEMES = { light: {}, dark: { theme: 'dark' } } as const;

for (const state of PANEL_STATES) {
  for (const [name, theme] of Object.entries(THEMES)) {
    if (name === 'dark' && !state.hasDark) continue;
    test(`${state.name}, ${name}: nothing that axe finds`, async ({ product }) => {
      const { page, panel } = await state.open(product, theme);
      await expect(panel.host).toBeVisible();
      await expectPanelAccessible(page);
    });
  }
}

/** Runs in the page: what a person, or the page, does to the place where our button stands. */
const HIDDEN: Readonly<Record<string, (host: Element) => void>> = {
  'was scrolled away': () => window.scrollTo({ top: 0, behavior: 'instant' }),
  'lies under a bar of the page': (host) => {
    const bar = document.createElement('div');
    bar.style.cssText = 'position:fixed;inset:0 0 auto;height:100px;background:white;z-index:99';
    document.body.append(bar);
    window.scrollBy({ top: host.getBoundingClientRect().top - 20, behavior: 'instant' });
  },
};

for (const [what, hide] of Object.entries(HIDDEN)) {
  test(`Enter on a button that ${what}: pressed, and to be seen`, async ({ product }) => {
    const { page, panel } = await openEditor(product);
    await panel.state('ready');
    await page.setViewportSize({ width: 1280, height: 320 });
    await page.evaluate(() => {
      document.body.style.paddingBlock = '900px';
    });
    await panel.focus('Add Webex meeting');
    await panel.host.evaluate(hide);
    await page.keyboard.press('Enter');
    await panel.state('added');
    await expect(panel.host).toBeInViewport();
  });
}
