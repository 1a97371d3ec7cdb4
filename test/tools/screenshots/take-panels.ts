import { join } from 'node:path';
import { connected } from '../../e2e/connect';
import { PANEL_STATES } from '../../e2e/panel-states';
import { startProduct } from '../../e2e/product';
import { forgetHere } from '../../e2e/shared';
import { PAGE_LOOKS } from './looks';

/** Shows every state of our element in host pages in the looks of a page, and takes a picture of each; gives how many. */
export async function takePanels(folder: string, isWanted: (name: string) => boolean): Promise<number> {
  const scenes = PANEL_STATES.flatMap(({ name, open }) =>
    PAGE_LOOKS.map((look) => ({ name: `panel-${name}-${look.name}`, open, look })),
  ).filter(({ name }) => isWanted(name));
  if (scenes.length === 0) return 0;
  const product = await startProduct();
  try {
    await connected(product);
    for (const { name, open, look } of scenes) {
      // Else the caps on what a page may make are felt.
      await forgetHere(product);
      const { page } = await open(product, look.theme);
      await look.apply(page);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      await page.close();
    }
  } finally {
    await product.close();
  }
  return scenes.length;
}
