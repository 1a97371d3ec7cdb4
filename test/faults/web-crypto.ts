import { webcrypto } from 'node:crypto';
import type { Life } from './life';

/** Web Crypto of one background: real, with answers that come one at a time. */
export function createCrypto(life: Life) {
  const real = webcrypto.subtle;
  const subtle = new Proxy(real, {
    get: (_real, name) => {
      const operation: unknown = Reflect.get(real, name);
      if (typeof operation !== 'function') return undefined;
      return (...given: unknown[]) => life.ask('crypto', `crypto ${String(name)}`, () => operation.apply(real, given));
    },
  });
  return {
    subtle,
    randomUUID: () => webcrypto.randomUUID(),
    getRandomValues: <T extends Uint8Array>(given: T): T => webcrypto.getRandomValues(given),
  };
}
