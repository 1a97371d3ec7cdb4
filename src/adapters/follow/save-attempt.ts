import type { Editor, EventReading } from '../page-adapter';
import type { FollowedPage, Scope } from './followed-page';

/** The person has asked the page to save; whether it did is seen by what becomes of the editor. */
export interface SaveAttempt {
  /** The event at that moment. */
  readonly reading: Promise<EventReading | undefined>;
  readonly texts: string;
  /** Which events of a series the person has chosen; undefined where they were not asked. */
  scope?: Scope;
  /** The newest act that led towards saving, on the document's clock. */
  at: number;
  /** Whether the page's server refused a request since then, or the last one never reached it. */
  hasFailed(): boolean;
  stop(): void;
}

/** Of the page's requests only their fate is looked at, not what they are for: the browser tells their status. */
export function attemptToSave(page: FollowedPage, editor: Editor, signal: AbortSignal): SaveAttempt {
  const since = performance.now();
  let isRefused = false;
  let isLost = false;
  const note = (entries: readonly PerformanceEntry[]) => {
    for (const { name, startTime, responseStatus } of entries as PerformanceResourceTiming[]) {
      if (startTime < since || !name.startsWith(location.origin)) continue;
      isRefused ||= responseStatus >= 400;
      isLost = responseStatus === 0;
    }
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'resource' });
  return {
    reading: page.peek(editor, signal),
    texts: page.texts(editor),
    at: since,
    hasFailed() {
      note(observer.takeRecords());
      return isRefused || isLost || !navigator.onLine;
    },
    stop: () => observer.disconnect(),
  };
}
