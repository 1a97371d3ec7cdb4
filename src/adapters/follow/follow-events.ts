import type { FollowApi } from '../../platform/content-follow';
import type { PageContext } from '../editor-session';
import { isNameClaimed, PANEL_NAME } from '../panel';
import type { FollowedPage } from './followed-page';
import { ACTS } from './gesture';
import { type EditorWatch, watchEditor } from './watch-editor';

/**
 * Watches the open editor that carries a meeting of ours until it is gone, then leaves nothing behind. While nobody acts
 * it does nothing.
 * @param ended there is nothing left to watch
 */
export function followEvents(
  page: FollowedPage,
  { call, isAlive }: Pick<PageContext, 'call' | 'isAlive'>,
  ended: () => void,
): FollowApi {
  const end = new AbortController();
  const { signal } = end;
  let current: EditorWatch | undefined;

  function finish(): void {
    if (signal.aborted) return;
    end.abort();
    ended();
  }

  /** A script whose extension was reloaded can't ask for anything, and no page has to suffer from what goes wrong here. */
  async function run(step: () => unknown): Promise<void> {
    try {
      if (isAlive()) await step();
      else finish();
    } catch {
      finish();
    }
  }

  function look(): unknown {
    // The background sends us before it answers `meeting.delivered`, so the panel that made a meeting is still busy.
    const isMade = document.querySelector(`${PANEL_NAME}[data-state="busy"]`) !== null;
    const [editor] = isNameClaimed() ? [] : page.editors(document);
    if (!editor) return current ?? finish();
    const taken = current ? current.handOver(editor) : [];
    if (taken) {
      const watch = watchEditor(page, { call, signal, run, ended: () => watch === current && finish() }, editor, taken);
      current = watch;
    }
    return current?.look(isMade);
  }

  function onEach(
    target: EventTarget | undefined,
    name: string,
    step: (watch: EditorWatch, event: Event) => unknown,
  ): void {
    const listener = (event: Event) => void run(() => current && step(current, event));
    target?.addEventListener(name, listener, { signal, capture: true });
  }

  for (const name of ACTS) onEach(window, name, (watch, event) => watch.act(event));
  onEach(window, 'pagehide', (watch) => watch.hurry());
  // The browser's own buttons for back and forward.
  onEach(globalThis.navigation, 'navigate', (watch, event) => (event as NavigateEvent).userInitiated && watch.forget());
  return { look: () => void run(look), end: finish };
}
