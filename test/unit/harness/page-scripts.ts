import type { HostPage, HostPageId } from '../../../src/domain/host-page';
import type { PageScripts } from '../../../src/platform/page-scripts';

/** A browser's part in our scripts on host pages, as a record of what was asked of it. */
export function createTestPageScripts() {
  const state = {
    /** Pages that the browser keeps from us. */
    refused: new Set<HostPageId>(),
    registered: [] as readonly HostPageId[],
    /** What was done to open tabs, in order. */
    tabs: [] as string[],
  };
  const scripts: PageScripts = {
    hasAccess: async ({ id }) => !state.refused.has(id),
    async register(pages: readonly HostPage[]) {
      state.registered = pages.map(({ id }) => id);
    },
    async start({ id }) {
      state.tabs.push(`start ${id}`);
    },
    async stop({ id }, part) {
      state.tabs.push(part ? `stop ${id} ${part}` : `stop ${id}`);
    },
  };
  return { ...scripts, state };
}
