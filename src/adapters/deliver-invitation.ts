import type { MadeMeeting } from '../domain/invitation';
import { text } from '../i18n/text';
import { copyText } from './clipboard';
import type { OpenEditor } from './open-editor';

/** What became of an invitation. */
export interface Delivery {
  readonly sentences: readonly string[];
  /** The page's own address for a new event that holds it; only where this event took nothing: it leads away from here. */
  readonly deepLink?: string | undefined;
}

/**
 * Puts the invitation to a meeting into its event. Where the page does not take all of it, the clipboard has it, or the
 * person sees it to copy by hand.
 * @returns undefined where the editor was closed meanwhile: nobody has seen what became of it
 * @param times those of the event at the click: by them another event is told from this one
 */
export async function deliverInvitation(
  open: OpenEditor,
  { key, invitation, note, filledIn }: MadeMeeting,
  times: string | undefined,
): Promise<Delivery | undefined> {
  const { adapter, call, editor, signal } = open;
  const rival = adapter.rival(editor());
  const reading = await adapter.read(editor(), signal);
  // Another event may stand in the editor by now.
  const isSameEvent = JSON.stringify(reading.when) === times;
  const outcome = isSameEvent ? await adapter.write(editor(), invitation, signal) : undefined;
  if (signal.aborted) return undefined;
  const isWhole = outcome?.description === 'written' && outcome.location !== 'refused';
  const copied = !isWhole && (await copyText(invitation.lines.join('\n')));
  if (isWhole || copied) await call('meeting.delivered', { key });
  const notes = outcome?.location === 'kept' ? [text('added_location_kept')] : [];
  // Only where ours stands there: guests need one link.
  const dropped = rival && isWhole ? await adapter.rivalDropping?.byChoice(open, rival) : undefined;
  if (rival) notes.push(dropped ?? text('added_rival', rival));
  if (note) notes.push(note);
  if (isWhole) return { sentences: [text(adapter.words.added), ...notes] };
  const some = Object.values(outcome ?? {}).includes('written');
  const sentence = text(copied ? (some ? 'added_part_refused' : 'page_refused_copied') : 'page_refused');
  return {
    sentences: [sentence, ...notes, ...(copied ? [] : invitation.lines)],
    deepLink: some || !isSameEvent || !reading.when ? undefined : filledIn,
  };
}
