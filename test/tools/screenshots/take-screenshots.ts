import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Product, startProduct } from '../../e2e/product';
import { ACCESS_STATES } from '../../ui/access-states';
import {
  openAccessState,
  openPopupState,
  openSettingsState,
  openTrustState,
  openWelcomeState,
} from '../../ui/open-state';
import { POPUP_STATES } from '../../ui/popup-states';
import { pseudoBuild } from '../../ui/pseudo-locale';
import { SETTINGS_STATES } from '../../ui/settings-states';
import { TRUST_STATES } from '../../ui/trust-states';
import { WELCOME_STATES } from '../../ui/welcome-states';
import { LANGUAGES } from './looks';
import { takePanels } from './take-panels';

interface Scene {
  readonly name: string;
  open(product: Product): Promise<{ readonly page: Page }>;
}

const SCENES: readonly Scene[] = [
  ...POPUP_STATES.map((state) => ({
    name: `popup-${state.name}`,
    open: (product: Product) => openPopupState(product, state),
  })),
  ...SETTINGS_STATES.map((state) => ({
    name: `settings-${state.name}`,
    open: (product: Product) => openSettingsState(product, state),
  })),
  ...ACCESS_STATES.map((state) => ({
    name: `access-${state.name}`,
    open: (product: Product) => openAccessState(product, state),
  })),
  ...WELCOME_STATES.map((state) => ({
    name: `welcome-${state.name}`,
    open: (product: Product) => openWelcomeState(product, state),
  })),
  ...TRUST_STATES.map((state) => ({
    name: `trust-${state.name}`,
    open: (product: Product) => openTrustState(product, state, state.view),
  })),
];

/**
 * Shows every state of our pages in every language and look, and of our element in host pages, and takes a picture of each;
 * gives how many.
 * @param words only pictures whose names hold one of them; all of them where there is none
 */
export async function takeScreenshots(folder: string, words: readonly string[]): Promise<number> {
  const isWanted = (name: string) => words.length === 0 || words.some((word) => name.includes(word));
  if (words.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let taken = 0;
  for (const { language, looks } of LANGUAGES) {
    const nameOf = (scene: Scene, look: { readonly name: string }) => `${scene.name}-${language}-${look.name}`;
    const scenes = SCENES.filter((scene) => looks.some((look) => isWanted(nameOf(scene, look))));
    if (scenes.length === 0) continue;
    const { product, close } = await productIn(language);
    try {
      for (const scene of scenes) {
        const { page } = await scene.open(product);
        for (const look of looks.filter((one) => isWanted(nameOf(scene, one)))) {
          await look.apply(page);
          await page.screenshot({ path: join(folder, `${nameOf(scene, look)}.png`), fullPage: true });
          taken += 1;
        }
        await page.close();
      }
    } finally {
      await close();
    }
  }
  return taken + (await takePanels(folder, isWanted));
}

/** A browser in that language, whose functions can be sent into a page. */
async function productIn(language: string) {
  const pseudo = language === 'pseudo' ? await pseudoBuild() : undefined;
  const product = await startProduct(pseudo ? { build: pseudo.build } : { language });
  // They carry this name of the compiler's with them (esbuild, keepNames).
  await product.context.addInitScript('globalThis.__name = (named) => named');
  const close = async () => {
    await product.close();
    await pseudo?.remove();
  };
  return { product, close };
}
