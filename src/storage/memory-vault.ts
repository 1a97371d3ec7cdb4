import * as z from 'zod/mini';
import type { Memory } from './memory';
import type { Reading, Values, Vault } from './vault';

const Kept = z.object({ stamp: z.string(), value: z.unknown() });

/**
 * The vault of a browser that keeps nothing on its disk. It is not encrypted: the key would lie in the same memory as what
 * it locks, out of reach of everybody who can't reach both, so there is none to change either.
 */
export const createMemoryVault = (memory: Memory): Vault => ({
  read: (name) => memory.read(({ vault }) => readingOf(vault, name)),

  writeAll: (values) => memory.change(({ vault }) => putAll(vault, values)),

  swap: (name, stamp, value) =>
    memory.change(({ vault }) => {
      const reading = readingOf(vault, name);
      const stands = reading.kind === 'value' && reading.stamp === stamp;
      if (stands) putAll(vault, { [name]: value });
      return stands;
    }),

  rotate: (change = (readable) => readable) =>
    memory.change(({ vault }) => {
      const readable: Record<string, unknown> = {};
      const unreadable: string[] = [];
      for (const name of vault.keys()) {
        const reading = readingOf(vault, name);
        if (reading.kind === 'value') readable[name] = reading.value;
        else unreadable.push(name);
      }
      vault.clear();
      putAll(vault, change(readable, unreadable));
      return unreadable;
    }),

  keyMadeAt: async () => undefined,
});

function readingOf(vault: ReadonlyMap<string, unknown>, name: string): Reading {
  if (!vault.has(name)) return { kind: 'missing' };
  const kept = Kept.safeParse(vault.get(name));
  return kept.success ? { kind: 'value', value: kept.data.value, stamp: kept.data.stamp } : { kind: 'damaged' };
}

function putAll(vault: Map<string, unknown>, values: Values): void {
  for (const [name, value] of Object.entries(values)) vault.set(name, { stamp: crypto.randomUUID(), value });
}
