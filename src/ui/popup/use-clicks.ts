import { useState } from 'preact/hooks';
import type { Failure, Result } from '../../domain/failure';
import type { MadeMeeting } from '../../domain/invitation';
import type { MeetingDraft } from '../../domain/meeting-draft';
import type { Schedule } from '../../domain/schedule';
import type { Waiting } from '../../domain/waiting';
import { text } from '../../i18n/text';
import type { Caller } from '../../messaging/calls';
import type { CreationView } from '../../messaging/calls/meetings';
import { copyWhenReady, textOf } from '../copy';

/** A click and what it wants of the person, as a card shows it. */
export interface Click {
  readonly key: string;
  readonly title: string;
  readonly waits: Waiting;
  readonly draft: MeetingDraft;
  /** Missing where only the press is known so far. */
  readonly schedule?: Schedule;
  /** How a series was asked for, as its draft has it. */
  readonly repeats?: string | undefined;
  readonly hasNeutralTitle?: boolean | undefined;
  /** It was made here in the popup. */
  readonly isOwn: boolean;
  readonly made?: MadeMeeting | undefined;
  readonly failure?: Failure | undefined;
}

/** What came of the last button on a card. */
export interface Note {
  /** What is being done. */
  readonly busy?: 'button_busy' | 'popup_looking' | 'popup_removing';
  readonly copied?: boolean;
  /** The button came to nothing; the click stands as it did. */
  readonly failure?: Failure;
}

/** What a press came to. A failure that left no card is told where the press was. */
export type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: Failure; readonly hasCard: boolean };

export interface Clicks {
  readonly call: Caller;
  readonly all: readonly Click[];
  readonly notes: Readonly<Record<string, Note>>;
  read(): Promise<readonly Click[]>;
  /** Waits for those whose outcome is still open. */
  follow(): void;
  make(key: string, title: string, draft: MeetingDraft): Promise<Outcome>;
  retry(click: Click): Promise<void>;
  lookAgain(click: Click): Promise<void>;
  /** Deletes the meeting at Webex; says so, or why not. */
  remove(click: Click): Promise<void>;
  putAway(key: string): Promise<void>;
  /** The invitation was copied by hand. */
  copied(key: string): Promise<void>;
}

/**
 * The clicks that wait for something, and all that can be done with them. What the background says is the truth.
 * @param changed called when something came of a click: a meeting more or less, or a sign-in that has ended
 */
export function useClicks(call: Caller, say: (sentence: string) => void, changed: () => void): Clicks {
  const [all, setAll] = useState<readonly Click[]>([]);
  const [notes, setNotes] = useState<Readonly<Record<string, Note>>>({});
  const note = (key: string, what: Note) => setNotes((before) => ({ ...before, [key]: what }));

  async function read(): Promise<readonly Click[]> {
    const reply = await call('creations.waiting', {});
    if (!reply.ok) return [];
    const clicks = reply.value.map(clickOf);
    setAll(clicks);
    return clicks;
  }

  /** Waits for what a click comes to, and copies its invitation where that was asked for within the click. */
  async function settle(key: string, reply: Promise<Result<MadeMeeting>>, copies = true): Promise<Outcome> {
    const copying = copies ? copyWhenReady(reply.then((made) => textOf(made, ({ invitation }) => invitation))) : false;
    const made = await reply;
    const copied = await copying;
    if (made.ok && copied) await call('meeting.delivered', { key });
    const clicks = await read();
    note(key, { copied });
    changed();
    if (made.ok) return { ok: true };
    return { ok: false, failure: made.failure, hasCard: clicks.some((click) => click.key === key) };
  }

  return {
    call,
    all,
    notes,
    read,
    follow() {
      for (const click of all) if (click.waits === 'under_way' || click.waits === 'unclear') void lookAgain(click);
    },
    make(key, title, draft) {
      setAll((before) => [{ key, title, draft, waits: 'under_way', isOwn: true }, ...before]);
      return settle(key, call('meeting.create', { key, draft }));
    },
    async retry({ key }) {
      const newKey = crypto.randomUUID();
      note(newKey, { busy: 'button_busy' });
      setAll((before) => before.map((click) => (click.key === key ? { ...click, key: newKey, isOwn: true } : click)));
      const outcome = await settle(newKey, call('creation.retry', { key, newKey }));
      if (!outcome.ok && !outcome.hasCard) note(key, { failure: outcome.failure });
    },
    lookAgain,
    async remove({ key, made }) {
      if (!made) return;
      note(key, { busy: 'popup_removing' });
      const removed = await call('meeting.remove', { link: made.invitation.link });
      await read();
      note(key, removed.ok ? {} : { failure: removed.failure });
      if (removed.ok) say(text('popup_removed'));
      changed();
    },
    async putAway(key) {
      await call('creation.dismiss', { key });
      await read();
    },
    copied: async (key) => void (await call('meeting.delivered', { key })),
  };

  async function lookAgain({ key, waits }: Click): Promise<void> {
    note(key, { busy: waits === 'unclear' ? 'popup_looking' : 'button_busy' });
    await settle(key, call('meeting.await', { key }), false);
  }
}

const clickOf = ({ creation, waits, made }: CreationView): Click => ({
  key: creation.key,
  title: creation.title,
  waits,
  draft: creation.draft,
  schedule: creation.schedule,
  repeats: creation.recurrence && creation.draft.repeats,
  hasNeutralTitle: creation.hasNeutralTitle,
  isOwn: creation.origin === 'popup',
  made,
  failure: creation.failure,
});
