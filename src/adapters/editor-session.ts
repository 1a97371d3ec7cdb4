import type { Failure } from '../domain/failure';
import type { Invitation, MadeMeeting } from '../domain/invitation';
import type { MeetingDraft, When } from '../domain/meeting-draft';
import { findWebexLink } from '../domain/webex-link';
import { failureText, text } from '../i18n/text';
import type { Caller } from '../messaging/calls';
import { copyText } from './clipboard';
import type { Editor, EventReading, PageAdapter, Reading, WriteOutcome } from './page-adapter';
import { type Action, createPanel, type Panel, type PanelView, type TimeAnswer } from './panel';

/** One open editor and our panel in it, from the first look to the last. */
export interface EditorSession {
  readonly panel: Panel;
  /** The editor may have been rendered anew, or its text changed. */
  update(editor: Editor): Promise<void>;
}

/** Failures that a person mends by saying when the meeting should be. */
const ASK_FOR_TIME = new Set<Failure['code']>([
  'time_unknown',
  'all_day',
  'end_before_start',
  'too_short',
  'too_long',
  'in_the_past',
]);

export function createEditorSession(adapter: PageAdapter, call: Caller, signal: AbortSignal): EditorSession {
  let editor: Editor | undefined;
  let state: PanelView['state'] | undefined;
  /** The key of the click whose outcome isn't known yet. */
  let pending: { readonly key: string; readonly draft: MeetingDraft } | undefined;
  let shownLink: string | undefined;
  let invitation: Invitation | undefined;
  let reading: EventReading | undefined;
  const panel = createPanel({ press, answer, cancel: showWhatStands });

  function show(view: PanelView): void {
    state = view.state;
    panel.show(view);
  }

  async function update(now: Editor): Promise<void> {
    editor = now;
    const settled = state === undefined || state === 'ready' || state === 'added';
    if (settled && (state === undefined || findWebexLink(adapter.texts(now)) !== shownLink)) await showWhatStands();
  }

  /** The panel as the event's own text asks for it: a meeting that is there, or the way to make one. */
  async function showWhatStands(sentences: readonly string[] = []): Promise<void> {
    if (!editor) return;
    shownLink = findWebexLink(adapter.texts(editor));
    if (!shownLink) {
      const rival = adapter.rival(editor);
      return show({
        state: 'ready',
        actions: ['add'],
        sentences: [...sentences, ...(rival ? [text('rival_before', rival)] : [])],
      });
    }
    if (invitation?.link === shownLink)
      return showAdded(shownLink, true, sentences.length > 0 ? sentences : [text('added')]);
    const found = await call('meeting.find', { link: shownLink });
    invitation = found.ok ? found.value.invitation : undefined;
    showAdded(shownLink, found.ok && found.value.ours, sentences.length > 0 ? sentences : [text('added_here')]);
  }

  function showAdded(join: string, ours: boolean, sentences: readonly string[]): void {
    show({ state: 'added', join, actions: ['copy', ...(ours ? (['undo'] as const) : []), 'another'], sentences });
  }

  function press(action: Action): void {
    if (state === 'busy') return;
    if (action === 'add' || action === 'another') void add(crypto.randomUUID());
    else if (action === 'look_again' && pending) void make(pending.key, pending.draft);
    else if (action === 'copy') void copy();
    else if (action === 'undo') void undo();
    else if (action === 'remove') void remove([text('undone')]);
    else if (action === 'settings') void call('settings.open', {});
  }

  function answer(times: TimeAnswer): void {
    if (state !== 'busy') void make(crypto.randomUUID(), draftOf(reading, { kind: 'at', ...times }));
  }

  async function add(key: string): Promise<void> {
    if (!editor) return;
    show({ state: 'busy' });
    reading = await adapter.read(editor, signal);
    const when = whenOf(reading);
    if (when === 'all_day' || when === 'time_unknown') return ask({ code: when });
    await make(key, draftOf(reading, when));
  }

  async function make(key: string, draft: MeetingDraft): Promise<void> {
    show({ state: 'busy', sentences: [text('button_busy')] });
    pending = { key, draft };
    const made = await call('meeting.create', { key, draft });
    if (made.ok) await deliver(made.value);
    else if (ASK_FOR_TIME.has(made.failure.code)) ask(made.failure);
    else showFailure(made.failure);
  }

  function ask(failure: Failure): void {
    show({ state: 'ask', sentences: [failureText(failure)], actions: [], ask: suggestionFrom(reading) });
  }

  function showFailure(failure: Failure): void {
    const { code } = failure;
    const action =
      code === 'not_connected' || code === 'session_ended' ? 'settings' : code === 'unclear' ? 'look_again' : 'add';
    show({ state: 'failed', sentences: [failureText(failure)], actions: [action] });
  }

  async function deliver({ key, invitation: made }: MadeMeeting): Promise<void> {
    if (!editor) return;
    pending = undefined;
    invitation = made;
    const rival = adapter.rival(editor);
    const outcome = await adapter.write(editor, made, signal);
    const notes = [...notesOf(outcome), ...(rival ? [text('added_rival', rival)] : [])];
    if (isWhole(outcome)) {
      await call('meeting.delivered', { key });
      return showWhatStands([text('added'), ...notes]);
    }
    await copyInstead(key, made, outcome, notes);
  }

  /** The page did not take all of it: the clipboard gets it, or at least the person sees it to copy by hand. */
  async function copyInstead(
    key: string,
    { lines, link }: Invitation,
    outcome: WriteOutcome,
    notes: readonly string[],
  ): Promise<void> {
    const copied = await copyText(lines.join('\n'));
    if (copied) await call('meeting.delivered', { key });
    const somewhere = outcome.location === 'written' || outcome.description === 'written';
    const sentence = copied ? text(somewhere ? 'added_part_refused' : 'page_refused_copied') : text('page_refused');
    shownLink = editor && findWebexLink(adapter.texts(editor));
    show({
      state: 'added',
      join: link,
      actions: ['copy', 'undo'],
      sentences: [sentence, ...notes],
      ...(copied ? {} : { byHand: lines.join('\n') }),
    });
  }

  async function copy(): Promise<void> {
    const words =
      invitation && (!shownLink || invitation.link === shownLink) ? invitation.lines.join('\n') : (shownLink ?? '');
    if (await copyText(words))
      panel.show({
        state: 'added',
        ...(shownLink ? { join: shownLink } : {}),
        actions: ['copy', ...(invitation ? (['undo'] as const) : []), 'another'],
        sentences: [text('button_copied')],
      });
  }

  async function undo(): Promise<void> {
    if (!editor || !invitation) return;
    show({ state: 'busy' });
    if (!(await adapter.unwrite(editor, invitation, signal))) {
      return show({
        state: 'added',
        join: invitation.link,
        actions: ['copy', 'remove'],
        sentences: [text('undo_changed')],
      });
    }
    await remove([text('undone')]);
  }

  async function remove(sentences: readonly string[]): Promise<void> {
    if (!invitation) return;
    show({ state: 'busy' });
    const removed = await call('meeting.remove', { link: invitation.link });
    if (removed.ok) invitation = undefined;
    await showWhatStands(removed.ok ? sentences : [text('undo_text_only'), failureText(removed.failure)]);
  }

  return { panel, update };
}

const isWhole = ({ location, description }: WriteOutcome): boolean =>
  description === 'written' && location !== 'refused';

const notesOf = ({ location }: WriteOutcome): readonly string[] =>
  location === 'kept' ? [text('added_location_kept')] : [];

function draftOf(reading: EventReading | undefined, when: When): MeetingDraft {
  const title = known(reading?.title);
  return { when, ...(title ? { title } : {}) };
}

function whenOf({
  startDate,
  startTime,
  endDate,
  endTime,
  zone,
  allDay,
}: EventReading): When | 'all_day' | 'time_unknown' {
  if (known(allDay)) return 'all_day';
  const [day, from, lastDay, to, where] = [startDate, startTime, endDate, endTime, zone].map(known);
  if (!day || !from || !lastDay || !to || !where) return 'time_unknown';
  return { kind: 'at', start: `${day}T${from}`, end: `${lastDay}T${to}`, zone: where };
}

/** What is known stays filled in; what isn't is left for the person. */
function suggestionFrom(reading: EventReading | undefined) {
  return {
    date: known(reading?.startDate) ?? '',
    start: known(reading?.startTime) ?? '',
    end: known(reading?.endTime) ?? '',
    zone: known(reading?.zone) ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

function known<T>(reading: Reading<T> | undefined): T | undefined {
  return reading?.state === 'read' ? reading.value : undefined;
}
