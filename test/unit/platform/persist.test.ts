import { afterEach, expect, test, vi } from 'vitest';
import { askToPersist } from '../../../src/platform/persist';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('asks the browser to keep what is stored', async () => {
  const persist = vi.fn(async () => true);
  vi.stubGlobal('navigator', { storage: { persist } });
  await askToPersist();
  expect(persist).toHaveBeenCalledOnce();
});

test.each([
  ['refuses', { storage: { persist: async () => false } }],
  ['fails', { storage: { persist: () => Promise.reject(new Error('no database')) } }],
  ['has no storage of its own', {}],
])('a browser that %s is no failure', async (_name, navigator) => {
  vi.stubGlobal('navigator', navigator);
  await expect(askToPersist()).resolves.toBeUndefined();
});
