import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../../domain/failure';
import type { MeetingDraft, When } from '../../domain/meeting-draft';
import type { MeetingOptions } from '../../domain/meeting-options';
import { REPEATS, type Repeat } from '../../domain/slot';
import type { Caller } from '../../messaging/calls';
import { zoneOfHere } from '../zone-of-here';
import type { Asked } from './needs';
import { timeSentence } from './slot-problem';
import type { Click, Clicks } from './use-clicks';
import { useLater } from './use-later';

/**
 * What is typed and chosen for the next meeting. It stays until that meeting is made.
 * @param asked fills the form in; nothing is made of it before a press
 */
export function useForm(call: Caller, clicks: Clicks, asked: Asked) {
  const [title, setTitle] = useState(asked.title);
  const [options, setOptions] = useState<MeetingOptions>({});
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const later = useLater(asked.slot);
  /** The card of the last press, as long as it came to nothing. */
  const failed = useRef<string>(undefined);

  async function make(when: When, repeat: Repeat = 'once'): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    // The next press takes the place of one that came to nothing.
    if (failed.current) void call('creation.dismiss', { key: failed.current });
    const key = crypto.randomUUID();
    const draft: MeetingDraft = {
      title,
      when,
      ...(repeat === 'once' ? {} : { repeats: REPEATS[repeat] }),
      ...(Object.keys(options).length > 0 ? { options } : {}),
    };
    const outcome = await clicks.make(key, title, draft);
    setBusy(false);
    failed.current = outcome.ok ? undefined : key;
    if (outcome.ok) clear();
    else if (!outcome.hasCard) tell(outcome.failure);
  }

  function tell(failure: Failure): void {
    const atTheTime = later.isOpen && timeSentence(failure.code);
    if (atTheTime) later.setProblem(atTheTime);
    else setFailure(failure);
  }

  function clear(): void {
    setTitle('');
    setOptions({});
    later.close();
  }

  return {
    title,
    options,
    failure,
    isBusy,
    later,
    setTitle,
    setOptions,
    /** Makes the meeting, now or at the chosen time; one at a time. */
    submit(): void {
      if (isBusy) return;
      const times = later.isOpen ? later.check() : undefined;
      if (times) void make({ kind: 'at', ...times }, later.repeat);
      else if (!later.isOpen) void make({ kind: 'now', zone: zoneOfHere() });
    },
    /** Takes up again what came to nothing. */
    takeUp({ key, draft }: Click): void {
      setTitle(draft.title ?? '');
      setOptions(draft.options ?? {});
      if (draft.when.kind === 'at') later.fill(draft.when, draft.repeats);
      void clicks.putAway(key);
    },
  };
}

export type Form = ReturnType<typeof useForm>;
