import type { Failure } from '../../domain/failure';
import { text } from '../../i18n/text';
import type { Caller } from '../../messaging/calls';
import { showNotice } from '../notice';
import type { EventReading } from '../page-adapter';
import { type CarriedMeeting, eventOf, linksIn } from './carried-meeting';

/** An event as it was saved. */
export interface SavedEvent {
  readonly reading: EventReading | undefined;
  readonly texts: string;
  /** Undefined where it could not be read. */
  readonly repeats: boolean | undefined;
  readonly isChanged: boolean;
}

/** The event was saved: its meetings follow where that is certain, and the person is told what was changed or left. */
export async function followSaved(meetings: readonly CarriedMeeting[], saved: SavedEvent, call: Caller): Promise<void> {
  const links = linksIn(saved.texts);
  const said = new Set<string>();
  for (const meeting of meetings) {
    if (links.has(meeting.link)) said.add(await follow(meeting, saved, call));
    else tellUnsaved([meeting], call);
  }
  const sentence = [...said].join(' ').trim();
  if (sentence) showNotice(sentence);
}

/** Gives what there is to say; nothing for an event that was saved as it was opened. */
async function follow(
  { link, kind }: CarriedMeeting,
  { reading, repeats, isChanged }: SavedEvent,
  call: Caller,
): Promise<string> {
  if (kind === 'copied' || kind === 'parted' || !(isChanged || kind === 'made')) return '';
  const event = repeats === false && kind !== 'differs' && eventOf(link, reading);
  if (!event) return isChanged ? text(repeats ? 'follow_repeats' : 'follow_left') : '';
  const followed = await call('meeting.follow', event);
  if (followed.ok) return followed.value.words;
  return isChanged ? `${whyNot(followed.failure)} ${text('follow_later')}` : '';
}

/** The event was, as far as could be seen, not saved: meetings that only it would have held are reported. */
export function tellUnsaved(meetings: readonly CarriedMeeting[], call: Caller): void {
  for (const { link, kind } of meetings) if (kind === 'made') void call('meeting.unsaved', { link });
}

/** Why a meeting could not follow. The event has its times, so a question for them would make no sense. */
export const whyNot = ({ code, words }: Failure): string =>
  code.startsWith('time_') ? text('follow_time') : (words ?? text(`failure_${code}`));
