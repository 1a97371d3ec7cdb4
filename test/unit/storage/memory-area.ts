import type { MemoryArea } from '../../../src/platform/memory-area';

export interface TestArea extends MemoryArea {
  /** What lies in it, as it lies there. */
  readonly kept: Record<string, unknown>;
  /** Lets the next such call fail as a full or broken `storage.session` does. */
  refuse(call: keyof MemoryArea): void;
}

/** A `storage.session` of a test. Like Chromium's it keeps and gives copies of what JSON can hold. */
export function createTestArea(): TestArea {
  const kept: Record<string, unknown> = {};
  const refused = new Set<keyof MemoryArea>();
  const pass = async (call: keyof MemoryArea) => {
    if (refused.delete(call)) throw new Error('Session storage quota bytes exceeded. Values were not stored.');
  };
  return {
    kept,
    refuse: (call) => void refused.add(call),
    async getAll() {
      await pass('getAll');
      return JSON.parse(JSON.stringify(kept));
    },
    async set(values) {
      await pass('set');
      Object.assign(kept, JSON.parse(JSON.stringify(values)));
    },
    async remove(names) {
      await pass('remove');
      for (const name of names) delete kept[name];
    },
  };
}
