import type { GaveUp } from '../domain/page-record';
import { onAppear } from './appears';
import { createEditorSession, type EditorSession, type PageContext } from './editor-session';
import type { Editor, PageAdapter } from './page-adapter';
import { isNameClaimed, PANEL_NAME } from './panel';

const GONE_AFTER_MS = 300;

/** How often a page is looked at again for an editor that has announced itself and is not whole yet. */
const MOST_LOOKS = 9;

/** An adapter that fails this often on a page is switched off there: better no button than a broken page. */
const MOST_FAILURES = 3;

/** More editors than anybody has open at once: a page could show any number of them. */
const MOST_EDITORS = 12;

/** How often our element is put back after the page took out it alone, which no re-rendering does. */
const MOST_TAKEN = 30;

/** How often it is put back at all. Pages render anew with the person's every act, and not more often than that for long. */
const MOST_MOUNTS = 3000;

/**
 * Runs a page adapter for as long as the signal lives: finds editors when the page shows them, keeps one panel in
 * each through every re-render, and leaves nothing behind. At rest it does nothing at all.
 */
export function runAdapter(adapter: PageAdapter, page: PageContext): void {
  const end = new AbortController();
  const { signal } = end;
  const { part = 'editor', viewAttribute = '' } = adapter;
  const sessions = new Map<string, Open>();
  let failures = 0;
  let planned = false;
  let looks = 0;
  const size = new ResizeObserver(plan);

  function appeared(): void {
    looks = MOST_LOOKS;
    plan();
  }

  function plan(): void {
    if (planned || signal.aborted) return;
    planned = true;
    requestAnimationFrame(() => {
      planned = false;
      try {
        refresh();
      } catch {
        failures += 1;
        if (failures >= MOST_FAILURES) giveUp('errors');
      }
      // What is missing of an editor may come without announcing itself.
      if (!sessions.size && looks-- > 0) setTimeout(plan, GONE_AFTER_MS);
    });
  }

  function refresh(): void {
    // What an update has left behind makes room for the newer copy.
    if (!page.isAlive()) end.abort();
    if (signal.aborted) return;
    const editors = isNameClaimed() ? [] : adapter.editors(document);
    for (const [key, open] of sessions) if (!editors.some((editor) => editor.key === key)) miss(key, open);
    // It may have given up in one of them.
    for (const editor of editors) if (!signal.aborted) keep(editor);
  }

  /** A page that renders anew may be without its editor for a moment; only after that it counts as closed. */
  function miss(key: string, open: Open): void {
    open.missed ??= Date.now();
    if (Date.now() - open.missed >= GONE_AFTER_MS) close(key, open);
    else setTimeout(plan, GONE_AFTER_MS);
  }

  function keep(editor: Editor): void {
    const open = sessions.get(editor.key) ?? (sessions.size < MOST_EDITORS ? start(editor) : undefined);
    if (!open) return;
    open.missed = undefined;
    // What has changed by now is looked at here, and the page may have made the editor's root anew.
    open.content.disconnect();
    open.content.observe(editor.root, { childList: true, subtree: true });
    if (!editor.root.contains(open.session.panel.element)) mount(editor, open);
    open.session.update(editor);
  }

  function mount(editor: Editor, open: Open): void {
    const { panel } = open.session;
    if (wasTakenAlone(open)) open.taken += 1;
    open.mounts += 1;
    const isTooOften = open.taken > MOST_TAKEN || open.mounts > MOST_MOUNTS;
    if (isTooOften) giveUp('removed');
    if (isTooOften || !adapter.mount(editor, panel.element)) return;
    panel.mounted();
    open.parent = panel.element.parentNode;
    open.neighbour = panel.element.nextSibling ?? panel.element.previousSibling;
  }

  /** Leaves this part of the page to itself. The background then stops what is ours in it, and does not send it again. */
  function giveUp(why: GaveUp): void {
    end.abort();
    void page.call('page.gave_up', { part, why });
  }

  function start(editor: Editor): Open {
    const session = createEditorSession(adapter, page, editor);
    session.panel.element.dataset.part = part;
    page.opened?.(session);
    const open: Open = {
      session,
      taken: 0,
      mounts: 0,
      content: new MutationObserver(plan),
    };
    // A bubble is often only hidden, and shown again for another event: that changes our element's size, and nothing else.
    size.observe(session.panel.element);
    sessions.set(editor.key, open);
    return open;
  }

  function close(key: string, { content, session }: Open): void {
    content.disconnect();
    session.close();
    session.panel.element.remove();
    sessions.delete(key);
  }

  function clear(): void {
    for (const [key, open] of sessions) close(key, open);
  }

  for (const left of document.querySelectorAll(`${PANEL_NAME}[data-part="${part}"]`)) left.remove();
  const view = new MutationObserver(([first]) => {
    // A page may say once more what it shows.
    if (first?.oldValue === document.body.getAttribute(viewAttribute)) return;
    clear();
    plan();
  });
  view.observe(document.body, { attributeFilter: [viewAttribute], attributeOldValue: true });
  onAppear(adapter.appears, `oneclick-webex-${part}`, appeared, signal);
  document.addEventListener('input', () => sessions.size > 0 && plan(), { signal, capture: true });
  page.signal.addEventListener('abort', () => end.abort());
  signal.addEventListener('abort', () => {
    view.disconnect();
    size.disconnect();
    if (page.isAlive()) return clear();
    // What is left without its extension says so at a press.
    for (const { content } of sessions.values()) content.disconnect();
  });
  appeared();
}

/** One open editor with what watches over it. */
interface Open {
  readonly session: EditorSession;
  /** Since when the page shows no such editor, in milliseconds since 1970. */
  missed?: number | undefined;
  readonly content: MutationObserver;
  /** Where our element stood last, and beside what. */
  parent?: Node | null;
  neighbour?: Node | null;
  /** How often it alone was taken out, and how often it was put in at all. */
  taken: number;
  mounts: number;
}

/** A page that renders anew takes what stood beside our element with it. */
const wasTakenAlone = ({ parent, neighbour }: Open): boolean | undefined =>
  neighbour?.isConnected && neighbour.parentNode === parent;
