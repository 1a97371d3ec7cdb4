import { createEditorSession, type EditorSession, type PageContext } from './editor-session';
import type { Editor, PageAdapter } from './page-adapter';
import { isNameClaimed, PANEL_NAME } from './panel';

/** A no-op animation given to the parts of an editor: it starts whenever one appears, however deep, and costs nothing else. */
const SEEN = 'oneclick-webex-seen';

const GONE_AFTER_MS = 300;

/** An adapter that fails this often on a page is switched off there: better no button than a broken page. */
const MOST_FAILURES = 3;

/**
 * Runs a page adapter for as long as the signal lives: finds editors when the page shows them, keeps one panel in
 * each through every re-render, and leaves nothing behind. At rest it does nothing at all.
 */
export function runAdapter(adapter: PageAdapter, page: PageContext): void {
  const { signal } = page;
  const sessions = new Map<string, Open>();
  let failures = 0;
  let planned = false;

  function plan(): void {
    if (planned || signal.aborted || failures >= MOST_FAILURES) return;
    planned = true;
    requestAnimationFrame(() => {
      planned = false;
      try {
        refresh();
      } catch {
        failures += 1;
        if (failures >= MOST_FAILURES) clear();
      }
    });
  }

  function refresh(): void {
    // After an update a newer copy takes our element away, and we make room.
    if (signal.aborted || !page.isAlive()) return;
    const editors = isNameClaimed() ? [] : adapter.editors(document);
    for (const [key, open] of sessions) if (!editors.some((editor) => editor.key === key)) miss(key, open);
    for (const editor of editors) keep(editor);
  }

  /** A page that renders anew may be without its editor for a moment; only after that it counts as closed. */
  function miss(key: string, open: Open): void {
    open.missed ??= Date.now();
    if (signal.aborted || Date.now() - open.missed >= GONE_AFTER_MS) close(key);
    else setTimeout(plan, GONE_AFTER_MS);
  }

  function keep(editor: Editor): void {
    const open = sessions.get(editor.key) ?? start(editor);
    open.missed = undefined;
    if (open.root !== editor.root) {
      open.content.disconnect();
      open.content.observe(editor.root, { childList: true, subtree: true });
      open.root = editor.root;
    }
    const { panel } = open.session;
    if (!editor.root.contains(panel.element) && adapter.mount(editor, panel.element)) panel.mounted();
    open.session.update(editor);
  }

  function start(editor: Editor): Open {
    const session = createEditorSession(adapter, page, editor);
    const open: Open = {
      session,
      root: undefined,
      missed: undefined,
      content: new MutationObserver(plan),
      size: new ResizeObserver(plan),
    };
    // A bubble is often only hidden, and shown again for another event: that changes our element's size, and nothing else.
    open.size.observe(session.panel.element);
    sessions.set(editor.key, open);
    return open;
  }

  function close(key: string): void {
    const open = sessions.get(key);
    open?.content.disconnect();
    open?.size.disconnect();
    open?.session.close();
    open?.session.panel.element.remove();
    sessions.delete(key);
  }

  function clear(): void {
    for (const key of [...sessions.keys()]) close(key);
  }

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@keyframes ${SEEN}{from{--${SEEN}:1}}:where(${adapter.appears.join()}){animation:${SEEN} 1ms!important}`,
  );
  document.adoptedStyleSheets.push(sheet);

  for (const left of document.querySelectorAll(PANEL_NAME)) left.remove();
  // Another view shows other events, if perhaps at the same address.
  const body = new MutationObserver(() => {
    clear();
    plan();
  });
  body.observe(document.body, { attributeFilter: ['data-viewfamily'] });
  document.addEventListener('animationstart', (event) => event.animationName === SEEN && plan(), {
    signal,
    capture: true,
  });
  document.addEventListener('input', () => sessions.size > 0 && plan(), { signal, capture: true });
  signal.addEventListener('abort', () => {
    body.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    clear();
  });
  plan();
}

/** One open editor with what watches over it. */
interface Open {
  readonly session: EditorSession;
  root: HTMLElement | undefined;
  /** Since when the page shows no such editor, in milliseconds since 1970. */
  missed: number | undefined;
  readonly content: MutationObserver;
  readonly size: ResizeObserver;
}
