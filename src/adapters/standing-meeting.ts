import type { Invitation } from '../domain/invitation';
import { findWebexLink } from '../domain/webex-link';
import { text } from '../i18n/text';
import { copyText } from './clipboard';
import type { Delivery } from './deliver-invitation';
import { failureWords } from './failure-words';
import type { OpenEditor } from './open-editor';
import type { Rival } from './page-adapter';
import type { Action, Actions } from './panel';
import { unwriteAny } from './unwrite-any';

/** The meeting whose link stands in an open editor, and what the person can do with it. */
export interface StandingMeeting {
  /** The link that the panel should speak of. */
  link(): string | undefined;
  /** The panel as the editor's own text asks for it: a meeting that is there, or the way to make one. */
  show(sentences?: readonly string[]): Promise<void>;
  /** The editor's text may have changed. */
  update(): void;
  /** The meeting behind this link is another event's, of which this one is a copy: it can't be taken back from here. */
  lend(link: string): void;
  /** Speaks of this meeting of ours, and says what became of its invitation. */
  delivered(invitation: Invitation, delivery: Delivery): void;
  readonly actions: Pick<Actions, 'copy' | 'manage' | 'adopt' | 'keep' | 'undo' | 'remove' | 'remove_rival'>;
}

export function createStandingMeeting(open: OpenEditor): StandingMeeting {
  const { adapter, call, editor, signal } = open;
  /** The link that the panel speaks of; null before the first look. */
  let shownLink: string | undefined | null = null;
  /** The other service whose conference stood there at that look. */
  let shownRival: Rival | undefined;
  /** The meeting behind that link, if it was made here and may be taken back. */
  let ours: Invitation | undefined;
  /** The link of another event's meeting. */
  let lent: string | undefined;

  /** Ours as long as it stands there, else the first in the text. */
  function link(): string | undefined {
    const texts = adapter.texts(editor());
    return ours && texts.includes(ours.link) ? ours.link : findWebexLink(texts);
  }

  const rival = () => adapter.rival(editor());

  /** Remembers what is shown from here on. */
  function note(): void {
    shownLink = link();
    shownRival = rival();
  }

  const rivalNamed = (sentence: 'rival_before' | 'added_rival') => (shownRival ? [text(sentence, shownRival)] : []);

  async function show(sentences?: readonly string[]): Promise<void> {
    note();
    const found = shownLink;
    if (!found) return open.show('ready', sentences ?? rivalNamed('rival_before'), { actions: ['add'] });
    if (ours?.link !== found) {
      const known = await call('meeting.find', { link: found });
      if (open.state() === 'busy' && !sentences) return;
      ours = known.ok && known.value.ours ? known.value.invitation : undefined;
    }
    showAdded([...(sentences ?? [text(adapter.words.addedHere)]), ...rivalNamed('added_rival')], found);
  }

  function showAdded(sentences: readonly string[], join: string, deepLink?: string): void {
    const dropping: Action[] = adapter.rivalDropping?.isPossible(editor()) ? ['remove_rival'] : [];
    const own: Action[] = join === lent ? [] : [ours ? 'undo' : 'manage'];
    open.show('added', sentences, { join, deepLink, actions: ['copy', ...own, 'another', ...dropping] });
  }

  /** @param keepsText what stands in the editor stays, whatever it is */
  async function takeBack(keepsText: boolean): Promise<void> {
    if (!ours) return;
    open.show('busy', [text('undo_busy')]);
    if (!keepsText && !(await unwriteAny(adapter, editor(), ours, signal)))
      return open.show('added', [text('undo_changed')], { join: ours.link, actions: ['copy', 'remove'] });
    // What is told from here on is about the text without our link.
    note();
    const removed = await call('meeting.remove', { link: ours.link });
    if (!removed.ok)
      return open.show('added', [text('undo_text_only'), failureWords(removed.failure)], { actions: ['remove'] });
    ours = undefined;
    await show([text(adapter.words.undone)]);
  }

  const actions: StandingMeeting['actions'] = {
    async copy() {
      const copied = ours?.link ?? shownLink ?? '';
      const words = ours?.lines ?? [copied];
      showAdded((await copyText(words.join('\n'))) ? [text('button_copied')] : words, copied);
    },
    /** The person says that the meeting is theirs, made elsewhere; Webex is asked whether it is. */
    manage: () => open.show('added', [text('manage_ask')], { actions: ['adopt', 'keep'] }),
    async adopt() {
      // Without a button there is no second press; busy is an editor in which a meeting is being made.
      open.show('added', [text('follow_busy')]);
      const adopted = await call('meeting.adopt', { link: shownLink ?? '' });
      await show([adopted.ok ? text('manage_done') : failureWords(adopted.failure)]);
    },
    keep: () => show(),
    undo: () => takeBack(false),
    remove: () => takeBack(true),
    /** Guests should get one link: the page's own button takes the other one away, pressed by the person's press on ours. */
    async remove_rival() {
      open.show('busy', [text('rival_busy')]);
      const isGone = await adapter.rivalDropping?.drop(editor, signal);
      await show([text(isGone ? 'rival_removed' : 'rival_stays')]);
    },
  };

  /** The extension may go meanwhile: a press says so, and the page's console stays clean. */
  const look = () => show().catch(() => undefined);

  return {
    actions,
    link,
    show,
    update() {
      const state = open.state();
      const settled = shownLink === null || state === 'ready' || state === 'added';
      if (settled && (link() !== shownLink || rival() !== shownRival)) look();
    },
    lend(copied) {
      lent = copied;
      if (open.state() === 'added') look();
    },
    delivered(invitation, { sentences, deepLink }) {
      ours = invitation;
      note();
      showAdded(sentences, invitation.link, deepLink);
    },
  };
}
