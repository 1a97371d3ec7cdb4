import type { Failure } from '../../domain/failure';
import { text } from '../../i18n/text';
import type { Caller } from '../../messaging/calls';
import { failureWords } from '../failure-words';
import { showNotice } from '../notice';
import type { EventReading } from '../page-adapter';
import { type CarriedMeeting, eventOf, linksIn } from './carried-meeting';
import type { Scope } from './followed-page';

/** An event as it was saved. */
export interface SavedEvent {
  readonly reading: EventReading | undefined;
  /** As it was opened. */
  readonly before: EventReading | undefined;
  readonly texts: string;
  /** Which of its dates the person has chosen; undefined where the page did not ask. */
  readonly scope: Scope | undefined;
}

/** The event was saved: its meetings follow where that is certain, and the person is told what was changed or left. */
export async function followSaved(meetings: readonly CarriedMeeting[], saved: SavedEvent, call: Caller): Promise<void> {
  const links = linksIn(saved.texts);
  const said = new Set<string>();
  let asked: (() => Promise<void>) | undefined;
  for (const meeting of meetings) {
    if (links.has(meeting.link)) {
      const { words, ask } = await follow(meeting, saved, call);
      said.add(words);
      asked ??= ask;
    } else tellUnsaved([meeting], call);
  }
  const sentence = [...said].join(' ').trim();
  if (sentence) showNotice([sentence], asked && { label: text('button_move_all'), press: asked });
}

interface Outcome {
  readonly words: string;
  /** What the person can press for, where the words are a question. */
  readonly ask?: () => Promise<void>;
}

const NOTHING: Outcome = { words: '' };

/** Gives what there is to say; nothing for an event that was saved as it was opened. */
async function follow(meeting: CarriedMeeting, { reading, before, scope }: SavedEvent, call: Caller): Promise<Outcome> {
  const { kind } = meeting;
  const isMade = kind === 'made';
  const isChanged = JSON.stringify(reading) !== JSON.stringify(before);
  if (kind === 'copied' || kind === 'parted' || !(isChanged || isMade)) return NOTHING;
  const event = kind !== 'doubtful' && kind !== 'differs' && eventOf(meeting, reading);
  const was = event && eventOf(meeting, before);
  if (!was) return isChanged ? { words: text('follow_left') } : NOTHING;
  // Nothing but this very event can hold a meeting that was made in its editor, unless the page asks which dates.
  const changed = { ...event, was: { when: was.when, repeats: was.repeats }, scope, isConfirmed: isMade && !scope };
  const send = async (isConfirmed: boolean): Promise<Outcome> => {
    const followed = await call('meeting.follow', { ...changed, isConfirmed });
    if (!followed.ok) return isChanged ? { words: `${whyNot(followed.failure)} ${text('follow_later')}` } : NOTHING;
    const { words, asks } = followed.value;
    return asks ? { words, ask: async () => showNotice([(await send(true)).words]) } : { words };
  };
  return send(changed.isConfirmed);
}

/** The event was, as far as could be seen, not saved: meetings that only it would have held are reported. */
export function tellUnsaved(meetings: readonly CarriedMeeting[], call: Caller): void {
  for (const { link, kind } of meetings) if (kind === 'made') void call('meeting.unsaved', { link });
}

/** Why a meeting could not follow. The event has its times, so a question for them would make no sense. */
export const whyNot = (failure: Failure): string =>
  failure.code.startsWith('time_') ? text('follow_time') : failureWords(failure);
