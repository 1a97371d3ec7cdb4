import { expect, test, vi } from 'vitest';
import { HOST_PAGES, type HostPageId } from '../../../src/domain/host-page';
import { pageScripts } from '../../../src/platform/page-scripts';

const CALENDAR = 'https://calendar.google.com';
const MAIL = 'https://mail.google.com';

interface Injection {
  readonly target: { readonly tabId: number; readonly frameIds?: readonly number[] };
  readonly files?: readonly string[];
}

/** The frames of each tab that is open, with their origins; the first is the tab's own document. */
const TABS: readonly (readonly string[])[] = [[CALENDAR], [MAIL, MAIL, CALENDAR], [MAIL]];

const sent = vi.hoisted((): Injection[] => []);

vi.mock('../../../src/platform/browser', () => ({
  browser: {
    tabs: {
      query: async ({ url }: { readonly url: readonly string[] }) =>
        TABS.flatMap(([top], id) => (url.includes(`${top}/*`) ? [{ id }] : [])),
    },
    scripting: {
      async executeScript(injection: Injection) {
        if (!injection.files)
          return (TABS[injection.target.tabId] ?? []).map((result, frameId) => ({ result, frameId }));
        sent.push(injection);
        return [];
      },
    },
  },
}));

async function startedIn(id: HostPageId) {
  sent.length = 0;
  for (const page of HOST_PAGES) if (page.id === id) await pageScripts.start(page);
  return sent.map(({ target: { tabId, frameIds } }) => [tabId, frameIds]);
}

test('a page that others show in a frame is started in its tabs and in those frames, and in no other', async () => {
  expect(await startedIn('google_calendar')).toEqual([
    [0, [0]],
    [1, [2]],
  ]);
});

test('any other page is started in its tabs alone', async () => {
  expect(await startedIn('gmail')).toEqual([
    [1, [0]],
    [2, [0]],
  ]);
});
