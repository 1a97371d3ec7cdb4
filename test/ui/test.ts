import { test as base, expect } from '@playwright/test';
import { type Product, startProduct, strays } from '../e2e/product';

/** One browser for all tests of a worker: each opens a page of its own, with somebody else in place of the background. */
export const test = base.extend<{ product: Product }, { shared: Product }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter.
    async ({}, use) => {
      const product = await startProduct();
      await use(product);
      await product.close();
    },
    { scope: 'worker' },
  ],
  product: async ({ shared: product }, use) => {
    const errors: string[] = [];
    const note = (event: { error(): Error }) => errors.push(event.error().message);
    product.context.on('weberror', note);
    await use(product);
    product.context.off('weberror', note);
    await product.tidy();
    expect(strays(product), 'unexpected requests').toEqual([]);
    expect(errors, 'errors in pages').toEqual([]);
  },
});

export { expect };
