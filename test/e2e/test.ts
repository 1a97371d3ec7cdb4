import { test as base, expect } from '@playwright/test';
import { type Product, type ProductOptions, startProduct, strays } from './product';

/** A test with a freshly started product. It fails on any request that nobody expected, and on errors in our own pages. */
export const test = base.extend<{ productOptions: ProductOptions; product: Product }>({
  productOptions: [{}, { option: true }],
  product: async ({ productOptions }, use) => {
    const product = await startProduct(productOptions);
    const errors: string[] = [];
    product.context.on('weberror', (event) => errors.push(event.error().message));
    await use(product);
    const stray = strays(product);
    await product.close();
    expect(stray, 'unexpected requests').toEqual([]);
    expect(errors, 'errors in pages').toEqual([]);
  },
});

export { expect };
