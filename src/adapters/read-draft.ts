import type { EventTimes, MeetingDraft } from '../domain/meeting-draft';
import type { OpenEditor } from './open-editor';

/** Far more than Webex takes; the background cuts it properly. */
const TITLE_SENT = 1000;

/** As many as Webex takes. */
const GUESTS_SENT = 1000;

/** What a meeting should be, as an open editor says it; its time may have to be asked for, and is undefined where there is no event. */
export type ReadDraft = Omit<MeetingDraft, 'when'> & { readonly when: EventTimes | undefined };

export async function readDraft({ adapter, call, editor, signal }: OpenEditor): Promise<ReadDraft> {
  const reading = await adapter.read(editor(), signal);
  const { title, when, isPrivate } = reading;
  const draft = {
    ...reading,
    title: title?.slice(0, TITLE_SENT),
    // An event that doesn't tell may be private; a mail has nothing to tell.
    isPrivate: when !== undefined && isPrivate !== false,
  };
  // Guests are not even read unless the person wants them invited in Webex.
  const wishes = when && (await call('page.wishes', {}));
  const guests = wishes?.ok && wishes.value.guests && adapter.guests?.(editor());
  return guests ? { ...draft, guests: guests.slice(0, GUESTS_SENT) } : draft;
}
