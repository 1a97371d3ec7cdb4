import { vi } from 'vitest';

/** Waits for what comes of itself; a machine that is busy elsewhere gets the time it needs. */
export const waitFor = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 20_000 });
