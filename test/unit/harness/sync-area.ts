import type { SyncArea } from '../../../src/platform/sync-area';

/** A browser's own sync, which several browsers of a test may share. */
export function createTestSync() {
  const state = {
    value: undefined as unknown,
    writes: 0,
    /** The browser refuses to write, as it does beyond its quota. */
    isFull: false,
  };
  const area: SyncArea = {
    read: async () => structuredClone(state.value),
    async write(value) {
      if (state.isFull) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
      state.value = structuredClone(value);
      state.writes += 1;
    },
    async remove() {
      if (state.isFull) throw new Error('MAX_WRITE_OPERATIONS_PER_MINUTE quota exceeded');
      state.value = undefined;
    },
  };
  return { ...area, state };
}
