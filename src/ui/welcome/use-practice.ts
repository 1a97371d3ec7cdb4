import { useState } from 'preact/hooks';
import type { Failure, Result } from '../../domain/failure';
import type { Invitation, MadeMeeting } from '../../domain/invitation';
import { type Slot, timesOf } from '../../domain/slot';
import { text } from '../../i18n/text';
import type { Caller } from '../../messaging/calls';
import { slotProblem, timeSentence } from '../popup/slot-problem';
import { useNextSlot } from '../use-next-slot';
import { zoneOfHere } from '../zone-of-here';

/** What became of the last press. `unclear` means that it is not known yet whether a meeting was made. */
type State =
  | { readonly kind: 'empty' | 'making' | 'removed' }
  | { readonly kind: 'added' | 'removing'; readonly invitation: Invitation; readonly failure?: Failure }
  | { readonly kind: 'failed'; readonly key: string; readonly failure: Failure };

/**
 * An event that exists on the welcome page alone. Its button makes a real meeting by the same call as any other, writes
 * link and invitation into the event's fields, and takes both away again.
 */
export function usePractice(call: Caller) {
  const [title, setTitle] = useState(() => text('welcome_try_event'));
  const [slot, setSlot] = useNextSlot();
  const [place, setPlace] = useState('');
  const [description, setDescription] = useState('');
  const [problem, setProblem] = useState<string>();
  const [state, setState] = useState<State>({ kind: 'empty' });

  async function settle(key: string, asking: Promise<Result<MadeMeeting>>): Promise<void> {
    setState({ kind: 'making' });
    const made = await asking;
    if (!made.ok) {
      setProblem(timeSentence(made.failure.code));
      return setState({ kind: 'failed', key, failure: made.failure });
    }
    const { invitation } = made.value;
    setPlace((typed) => typed || invitation.link);
    setDescription((typed) => [typed, wordsOf(invitation)].filter(Boolean).join('\n\n'));
    setState({ kind: 'added', invitation });
    await call('meeting.delivered', { key });
  }

  return {
    ...{ title, slot, place, description, problem, state },
    ...{ setTitle, setPlace, setDescription },
    setSlot(chosen: Slot): void {
      setSlot(chosen);
      setProblem(undefined);
    },
    /** One meeting at a time: whoever presses twice has made one. */
    make(): void {
      if (state.kind === 'making') return;
      const times = timesOf(slot, zoneOfHere());
      const wrong = slotProblem(times, Date.now());
      setProblem(wrong);
      if (!times || wrong) return;
      const key = crypto.randomUUID();
      void settle(key, call('meeting.create', { key, draft: { title, when: { kind: 'at', ...times } } }));
    },
    lookAgain: (key: string): void => void settle(key, call('meeting.await', { key })),
    /** Deletes the meeting at Webex; what was written goes with it, as far as it stands as it was written. */
    async undo(invitation: Invitation): Promise<void> {
      setState({ kind: 'removing', invitation });
      const removed = await call('meeting.remove', { link: invitation.link });
      if (!removed.ok) return setState({ kind: 'added', invitation, failure: removed.failure });
      setPlace((typed) => (typed === invitation.link ? '' : typed));
      setDescription((typed) => typed.replace(wordsOf(invitation), () => '').trimEnd());
      setState({ kind: 'removed' });
    },
  };
}

export type Practice = ReturnType<typeof usePractice>;

const wordsOf = ({ lines }: Invitation): string => lines.join('\n');
