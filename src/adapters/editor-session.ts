import type { Failure, Result } from '../domain/failure';
import type { Invitation, MadeMeeting } from '../domain/invitation';
import type { EventTimes, When } from '../domain/meeting-draft';
import { findWebexLink } from '../domain/webex-link';
import { text } from '../i18n/text';
import type { Caller, NewMeetingRequest } from '../messaging/calls';
import { copyText } from './clipboard';
import type { Editor, PageAdapter, WriteOutcome } from './page-adapter';
import { type Action, createPanel, type Panel, type PanelView } from './panel';

/** One open editor and our panel in it, from the first look to the last. */
export interface EditorSession {
  readonly panel: Panel;
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
  readonly signal: AbortSignal;
}

/** Another event stands in the editor by now. */
const NOTHING: WriteOutcome = { location: 'missing', description: 'missing' };

/** Times read from the page, or said by the person. */
type AskedOrRead = Extract<When, EventTimes>;

/** Far more than Webex takes; the background cuts it properly. */
const TITLE_SENT = 1000;

export function createEditorSession(adapter: PageAdapter, page: PageContext, first: Editor): EditorSession {
  const { call, isAlive } = page;
  const end = new AbortController();
  const signal = AbortSignal.any([page.signal, end.signal]);
  let editor = first;
  let state: PanelView['state'];
  /** The newest click: what it asked for, and the key to ask about it again while its outcome isn't known. */
  let click: NewMeetingRequest & { readonly draft: { readonly when: AskedOrRead } };
  /** The times that stood in the editor at the click: by them another event is told from this one. */
  let timesAtClick: string;
  /** The link that the panel speaks of; null before the first look. */
  let shownLink: string | undefined | null = null;
  /** The meeting behind that link, if it was made here and may be taken back. */
  let ours: Invitation | undefined;

  const actions: Record<Action, () => unknown> = {
    add: () => add(crypto.randomUUID(), false),
    another: () => add(crypto.randomUUID(), true),
    look_again: () => ask(call('meeting.await', { key: click.key })),
    copy,
    undo,
    remove: () => remove(),
    settings: () => call('settings.open', {}),
  };
  const panel = createPanel({
    press: (action) => run(actions[action]),
    answer: (times) => run(() => make(crypto.randomUUID(), click.draft.title, { kind: 'said', ...times })),
    cancel: () => run(showWhatStands),
  });
  /** Asked for in time: a script whose extension was reloaded can't ask for words any more. */
  const outdated = text('failure_outdated');

  /** Whatever goes wrong on the way, the person is told. */
  async function run(step: () => unknown): Promise<void> {
    if (state === 'busy') return;
    try {
      if (isAlive()) await step();
      else show('failed', [outdated]);
    } catch {
      show('failed', [isAlive() ? text('failure_unexpected') : outdated]);
    }
  }

  function show(next: PanelView['state'], sentences: readonly string[], more: Partial<PanelView> = {}): void {
    state = next;
    panel.show({ state, sentences, ...more });
  }

  /** The link the panel should speak of: ours as long as it stands there, else the first in the text. */
  function linkIn(): string | undefined {
    const texts = adapter.texts(editor);
    return ours && texts.includes(ours.link) ? ours.link : findWebexLink(texts);
  }

  function update(now: Editor): void {
    editor = now;
    const settled = shownLink === null || state === 'ready' || state === 'added';
    if (settled && linkIn() !== shownLink) void showWhatStands();
  }

  /** The panel as the event's own text asks for it: a meeting that is there, or the way to make one. */
  async function showWhatStands(sentences?: readonly string[]): Promise<void> {
    const link = linkIn();
    shownLink = link;
    if (!link) {
      const rival = adapter.rival(editor);
      return show('ready', sentences ?? (rival ? [text('rival_before', rival)] : []), { actions: ['add'] });
    }
    if (ours?.link !== link) {
      const found = await call('meeting.find', { link });
      if (state === 'busy' && !sentences) return;
      ours = found.ok && found.value.ours ? found.value.invitation : undefined;
    }
    showAdded(sentences ?? [text('added_here')], link);
  }

  function showAdded(sentences: readonly string[], join: string): void {
    show('added', sentences, { join, actions: ours ? ['copy', 'undo', 'another'] : ['copy', 'another'] });
  }

  async function add(key: string, isAnother: boolean): Promise<void> {
    show('busy', []);
    const isWritable = await adapter.open(editor, signal);
    // A collapsed part may have held a meeting that nobody could see.
    if (!isAnother && linkIn()) return showWhatStands([text('added_here')]);
    if (!isWritable) return show('failed', [text('page_read_only')]);
    const { title, when } = await adapter.read(editor, signal);
    timesAtClick = JSON.stringify(when);
    await make(key, title, { kind: 'event', ...when });
  }

  async function make(key: string, title: string | undefined, when: AskedOrRead): Promise<void> {
    click = {
      key,
      draft: { ...(title ? { title: title.slice(0, TITLE_SENT) } : {}), when },
      calendarAddress: adapter.account(),
    };
    await ask(call('meeting.create', click));
  }

  /** Waits for this click's meeting. Only the click itself asks for one to be made. */
  async function ask(asked: Promise<Result<MadeMeeting>>): Promise<void> {
    show('busy', [text('button_busy')]);
    const made = await asked;
    if (made.ok) return deliver(made.value);
    const { code, remedy = 'add' } = made.failure;
    const sentences = [wordsOf(made.failure)];
    if (code.startsWith('time_')) show('ask', sentences, { ask: click.draft.when });
    else show('failed', sentences, { actions: [remedy] });
  }

  async function deliver({ key, invitation, note }: MadeMeeting): Promise<void> {
    // The editor is gone, and what its nodes show now may be another event: the popup keeps the meeting for the person.
    if (signal.aborted) return;
    ours = invitation;
    const rival = adapter.rival(editor);
    const isSameEvent = JSON.stringify((await adapter.read(editor, signal)).when) === timesAtClick;
    const outcome = isSameEvent ? await adapter.write(editor, invitation, signal) : NOTHING;
    const notes = outcome.location === 'kept' ? [text('added_location_kept')] : [];
    if (rival) notes.push(text('added_rival', rival));
    if (note) notes.push(note);
    const isWhole = outcome.description === 'written' && outcome.location !== 'refused';
    const copied = !isWhole && (await copyText(invitation.lines.join('\n')));
    if (isWhole || copied) await call('meeting.delivered', { key });
    if (isWhole) await showWhatStands([text('added'), ...notes]);
    else showRefused(invitation, outcome, copied, notes);
  }

  /** The page did not take all of it: the clipboard has it, or the person sees it here to copy by hand. */
  function showRefused({ lines, link }: Invitation, outcome: WriteOutcome, copied: boolean, notes: string[]): void {
    const some = Object.values(outcome).includes('written');
    shownLink = linkIn();
    const sentence = text(copied ? (some ? 'added_part_refused' : 'page_refused_copied') : 'page_refused');
    showAdded([sentence, ...notes, ...(copied ? [] : lines)], link);
  }

  async function copy(): Promise<void> {
    const link = ours?.link ?? shownLink ?? '';
    const words = ours?.lines ?? [link];
    showAdded((await copyText(words.join('\n'))) ? [text('button_copied')] : words, link);
  }

  async function undo(): Promise<void> {
    if (!ours) return;
    show('busy', []);
    if (await adapter.unwrite(editor, ours, signal)) await remove();
    else show('added', [text('undo_changed')], { join: ours.link, actions: ['copy', 'remove'] });
  }

  async function remove(): Promise<void> {
    if (!ours) return;
    show('busy', []);
    const removed = await call('meeting.remove', { link: ours.link });
    if (removed.ok) ours = undefined;
    if (removed.ok) return showWhatStands([text('undone')]);
    show('added', [text('undo_text_only'), wordsOf(removed.failure)], { actions: ['remove'] });
  }

  return { panel, update, close: () => end.abort() };
}

/** The background sends the sentence along; what never reached it is told by code. */
const wordsOf = ({ words, code }: Failure): string => words ?? text(`failure_${code}`);
