import type { Caller } from '../../messaging/calls';
import { pause, waitFor } from '../find';
import type { Editor } from '../page-adapter';
import { unwriteAny } from '../unwrite-any';
import { followSaved, tellUnsaved, whyNot } from './after-saving';
import { type CarriedMeeting, eventOf, linksIn } from './carried-meeting';
import type { FollowedPage } from './followed-page';
import { gestureOf, scopeIn } from './gesture';
import { createMendPanel } from './mend-panel';
import { attemptToSave, type SaveAttempt } from './save-attempt';

/** How long a page takes from a press on Save, or the last answer to its questions, until its editor is gone. */
const SAVES_WITHIN_MS = 15_000;

/** A page that renders anew may be without its editor for a moment. */
const BACK_WITHIN_MS = 300;

/** How long a refused or lost save may take to show. */
const SETTLES_WITHIN_MS = 1500;

/** How long a page may take to go on with the same event in another editor. */
const GOES_ON_WITHIN_MS = 5000;

/** The times of the event can't be read for certain. */
const UNREAD = { ok: false, failure: { code: 'time_unknown' } } as const;

export interface WatchNeeds {
  readonly call: Caller;
  readonly signal: AbortSignal;
  /** Runs a step whose errors end everything, silently. */
  run(step: () => unknown): unknown;
  /** There is nothing left to watch here. */
  ended(): unknown;
}

/** One open editor with meetings of ours in it, from the first look until it is known what became of the event. */
export interface EditorWatch {
  /** Looks for meetings that were not there before; true for `isMade` where one has just been made in this editor. */
  look(isMade: boolean): Promise<void>;
  /** Something the person did. */
  act(event: Event): void;
  /** What was done towards saving leads nowhere. */
  forget(): unknown;
  /** The editor or the page is going: decides with what can be seen by now. */
  hurry(): void;
  /** Once the editor is gone, leaves its meetings to another one and gives those made here; undefined before. */
  handOver(next: Editor): readonly CarriedMeeting[] | undefined;
}

/** @param taken meetings that were made in another editor of the same event */
export function watchEditor(
  page: FollowedPage,
  { call, signal: pageSignal, run, ended }: WatchNeeds,
  first: Editor,
  taken: readonly CarriedMeeting[],
): EditorWatch {
  const end = new AbortController();
  const signal = AbortSignal.any([pageSignal, end.signal]);
  const standing = page.standing(first);
  const seen = new Set<string>();
  let editor = first;
  let meetings: CarriedMeeting[] = [];
  const opened = page.peek(editor, signal);
  let attempt: SaveAttempt | undefined;
  let isLeft = false;
  const { promise: isUrgent, resolve: hurry } = Promise.withResolvers<void>();
  const mend = createMendPanel({
    call,
    run,
    opened,
    unwrite: async ({ invitation }) => invitation !== undefined && unwriteAny(page, editor, invitation, signal),
    addOwn: () => globalThis.oneClickSession?.(editor.root)?.add(),
  });
  const { element } = mend.panel;
  let isShown = false;

  // Changes its size too when it is hidden or taken out, and so does our element when the page renders anew.
  const size = new ResizeObserver(check);
  const view = new MutationObserver(check);
  size.observe(editor.root);
  size.observe(element);
  view.observe(document.body, { attributeFilter: ['data-viewfamily'] });
  signal.addEventListener('abort', () => {
    unwatch();
    forget();
  });

  function unwatch(): void {
    size.disconnect();
    view.disconnect();
    element.remove();
  }

  function close(): void {
    end.abort();
    ended();
  }

  function forget(): void {
    attempt?.stop();
    attempt = undefined;
  }

  /** The same editor as the page shows it now. */
  function present(): Editor | undefined {
    const now = page.editors(document).find(({ key }) => key === editor.key);
    if (!now || !page.isReused(now)) return now;
    const links = linksIn(page.texts(now));
    return [...seen].some((link) => links.has(link)) ? now : undefined;
  }

  function check(): void {
    run(() => {
      if (isLeft) return undefined;
      const now = present();
      if (!now) return leave();
      if (now.root !== editor.root) size.observe(now.root);
      editor = now;
      if (isShown && !now.root.contains(element) && page.mount(now, element)) mend.panel.mounted();
      return undefined;
    });
  }

  async function look(isMade: boolean): Promise<void> {
    let isSettled = seen.size === 0;
    for (const link of linksIn(page.texts(editor))) {
      // Asking for a meeting sends us here once more, before the answer.
      if (seen.has(link)) continue;
      seen.add(link);
      const meeting = await meetingOf(link, isMade);
      if (signal.aborted) return;
      if (meeting) meetings.push(meeting);
      if (meeting?.kind === 'copied') globalThis.oneClickSession?.(editor.root)?.lend(link);
      isShown = mend.show(meetings);
      if (!isShown) element.remove();
      check();
      isSettled = true;
    }
    if (isSettled && meetings.length === 0) close();
  }

  /** What is known here of a link in the event; undefined if it isn't ours, or there is nothing to be done for it. */
  async function meetingOf(link: string, isMade: boolean): Promise<CarriedMeeting | undefined> {
    const made = standing === 'new' && taken.find((meeting) => meeting.link === link);
    if (made) return made;
    const named = { link, ...page.named(editor) };
    if (isMade || standing === 'copy') return known({ ...named, kind: isMade ? 'made' : 'copied' });
    if (standing !== 'saved') return undefined;
    const event = eventOf(named, await opened);
    const compared = event ? await call('meeting.compare', event) : UNREAD;
    if (!compared.ok) {
      const { failure } = compared;
      return failure.code === 'not_ours' ? undefined : known({ ...named, kind: 'doubtful', words: whyNot(failure) });
    }
    const { differs, words, isCopy } = compared.value;
    if (isCopy) return known({ ...named, kind: 'copied' });
    return { ...named, kind: differs.length > 0 ? 'differs' : 'agrees', words };
  }

  /** With its invitation, by which our text can be taken out again. */
  async function known(meeting: CarriedMeeting): Promise<CarriedMeeting | undefined> {
    const found = await call('meeting.find', { link: meeting.link });
    return found.ok && found.value.ours ? { ...meeting, invitation: found.value.invitation } : undefined;
  }

  function act(event: Event): void {
    const gesture = isLeft ? undefined : gestureOf(event, page, editor);
    if (gesture === 'save') check();
    if (!gesture || isLeft) return;
    if (gesture === 'save' || gesture === 'other') forget();
    if (gesture === 'save' && navigator.onLine) attempt = attemptToSave(page, editor, signal);
    if (attempt) attempt.at = performance.now();
    if (attempt && gesture === 'choice') attempt.scope = scopeIn(event, page);
  }

  /** The editor has gone: finds out what became of the event. */
  async function leave(): Promise<void> {
    isLeft = true;
    const isSaving = navigator.onLine && attempt && performance.now() - attempt.at < SAVES_WITHIN_MS;
    const back = await Promise.race([waitFor(present, BACK_WITHIN_MS, signal), isUrgent]);
    if (signal.aborted) return;
    if (back) {
      isLeft = false;
      check();
      return;
    }
    unwatch();
    const goesOn = meetings.some(({ kind }) => kind === 'made') ? GOES_ON_WITHIN_MS : 0;
    await Promise.race([pause(isSaving ? SETTLES_WITHIN_MS : goesOn), isUrgent]);
    if (signal.aborted) return;
    if (attempt && isSaving && !attempt.hasFailed()) {
      const [reading, before] = await Promise.all([attempt.reading, opened]);
      const { texts, scope } = attempt;
      await followSaved(meetings, { reading, before, texts, scope }, call);
    } else tellUnsaved(meetings, call);
    close();
  }

  return {
    look,
    act,
    forget: () => isLeft || forget(),
    hurry() {
      hurry();
      if (isLeft) return;
      tellUnsaved(meetings, call);
      close();
    },
    handOver(next) {
      check();
      if (!isLeft) return undefined;
      const links = linksIn(page.texts(next));
      const handed = meetings.filter(({ link }) => links.has(link));
      meetings = meetings.filter(({ link }) => !links.has(link));
      hurry();
      return handed.filter(({ kind }) => kind === 'made');
    },
  };
}
