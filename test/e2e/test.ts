import { test as base, expect } from '@playwright/test';
import { type Product, type ProductOptions, startProduct, strays } from './product';
import { renew } from './renew';

/** Gives the product of a whole worker as nobody has used it yet. */
type Anew = () => Promise<Product>;

/**
 * A test with a product that nobody has used: emptied and loaded anew in a browser that stays, because one takes long to start, or
 * in a browser of its own where the test asks for something else. It fails on any request that nobody expected, and on
 * errors in our own pages.
 */
export const test = base.extend<{ productOptions: ProductOptions; product: Product }, { anew: Anew }>({
  productOptions: [{}, { option: true }],
  anew: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter.
    async ({}, use) => {
      let kept: Product | undefined;
      await use(async () => {
        if (kept) {
          expect(strays(kept), 'unexpected requests after the test before').toEqual([]);
          await renew(kept);
        } else kept = await startProduct();
        return kept;
      });
      await kept?.close();
    },
    { scope: 'worker' },
  ],
  product: async ({ productOptions, anew }, use) => {
    const isOrdinary = Object.keys(productOptions).length === 0;
    const product = await (isOrdinary ? anew() : startProduct(productOptions));
    const errors: string[] = [];
    const note = (event: { error(): Error }) => errors.push(event.error().message);
    product.context.on('weberror', note);
    await use(product);
    product.context.off('weberror', note);
    const stray = [...strays(product)];
    if (!isOrdinary) await product.close();
    expect(stray, 'unexpected requests').toEqual([]);
    expect(errors, 'errors in pages').toEqual([]);
  },
});

export { expect };
