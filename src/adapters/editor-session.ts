import { text } from '../i18n/text';
import type { Caller } from '../messaging/calls';
import { createMeetingClick } from './meeting-click';
import type { OpenEditor } from './open-editor';
import type { Editor, PageAdapter } from './page-adapter';
import { type Actions, createPanel, type Panel, type PanelView } from './panel';
import { createStandingMeeting } from './standing-meeting';

/** One open editor and our panel in it, from the first look to the last. */
export interface EditorSession {
  readonly panel: Panel;
  /** What a press on *Add* does, for one that the person has made in another panel of ours. */
  add(): Promise<void>;
  /** The meeting behind this link is another event's. */
  lend(link: string): void;
  /** The editor may have been rendered anew, or its text changed. */
  update(editor: Editor): void;
  /** The editor is gone: nothing is written any more. */
  close(): void;
}

/** What the script of a page lives on. */
export interface PageContext {
  readonly call: Caller;
  /** False once the extension was reloaded or removed under the page. */
  isAlive(): boolean;
  /** An editor was opened. */
  opened?(session: EditorSession): void;
  readonly signal: AbortSignal;
}

export function createEditorSession(adapter: PageAdapter, page: PageContext, first: Editor): EditorSession {
  const { call, isAlive } = page;
  const end = new AbortController();
  let editor = first;
  let state: PanelView['state'] | undefined;

  const open: OpenEditor = {
    adapter,
    call,
    signal: end.signal,
    editor: () => editor,
    state: () => state,
    show(next, sentences, more) {
      state = next;
      panel.show({ state: next, sentences, ...more });
    },
  };
  const standing = createStandingMeeting(open);
  const click = createMeetingClick(open, standing);
  /** Mended there or not: back here, the click can be made again. */
  async function openSettings(): Promise<void> {
    await call('settings.open', {});
    await standing.show();
  }
  const actions: Actions = {
    ...click.actions,
    ...standing.actions,
    settings: openSettings,
    access: openSettings,
  };
  const panel = createPanel(adapter.layout, {
    press: (action) => run(actions[action]),
    answer: (answer) => run(() => click.answer(answer)),
    cancel: () => run(() => standing.show()),
  });
  /** Asked for in time: a script whose extension was reloaded can't ask for words any more. */
  const outdated = text('failure_outdated');

  /** Whatever goes wrong on the way, the person is told. */
  async function run(step: () => unknown): Promise<void> {
    if (state === 'busy') return;
    try {
      if (isAlive()) await step();
      else open.show('failed', [outdated]);
    } catch {
      open.show('failed', [isAlive() ? text('failure_unexpected') : outdated]);
    }
  }

  return {
    panel,
    add: () => run(actions.add),
    lend: standing.lend,
    update(now) {
      editor = now;
      standing.update();
    },
    close: () => end.abort(),
  };
}
