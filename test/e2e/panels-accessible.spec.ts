import { expectPanelAccessible } from './accessible';
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
