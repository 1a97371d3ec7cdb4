import { useRef, useState } from 'preact/hooks';
import type { Failure, FailureCode } from '../../domain/failure';
import type { MeetingDraft, When } from '../../domain/meeting-draft';
import type { MeetingOptions } from '../../domain/meeting-options';
import { REPEATS } from '../../domain/slot';
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
  /** The click that is taken up again, until its meeting is made. */
  const [taken, setTaken] = useState<Click>();
  /** What stands in the form just now, for whoever has waited. */
  const latest = useRef({ title, options, later, taken });
  latest.current = { title, options, later, taken };
  /** The card of the last press, if it has come to nothing. */
  const failed = useRef<string>(undefined);

  async function make(when: When, repeats: string = REPEATS.once): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    // The next press takes the place of one that came to nothing.
    if (failed.current) void call('creation.dismiss', { key: failed.current });
    const key = crypto.randomUUID();
    const draft: MeetingDraft = {
      title,
      when,
      ...(repeats === REPEATS.once ? {} : { repeats }),
      ...(Object.keys(options).length > 0 ? { options } : {}),
      ...(isPrivate() ? { isPrivate: true } : {}),
    };
    const outcome = await clicks.make(key, title, draft);
    // Until there is another click of its own, closing the popup must not lose the first.
    if (taken && (outcome.ok || outcome.hasCard)) await clicks.putAway(taken.key);
    setBusy(false);
    failed.current = outcome.ok || OPEN.has(outcome.failure.code) ? undefined : key;
    if (outcome.ok) clear();
    else if (!outcome.hasCard) tell(outcome.failure);
  }

  function tell(failure: Failure): void {
    const atTheTime = later.isOpen && timeSentence(failure.code);
    if (atTheTime) later.setProblem(atTheTime);
    else setFailure(failure);
  }

  /** What was typed or chosen since the press is for the next meeting. */
  function clear(): void {
    const now = latest.current;
    if (now.title === title) setTitle('');
    if (now.options === options) setOptions({});
    if (now.taken === taken) setTaken(undefined);
    if (now.later.isSame(later)) now.later.close();
  }

  /** The event's own title stays private; one that the person typed over a neutral one is theirs to tell. */
  function isPrivate(): boolean {
    return taken?.draft.isPrivate === true && !(taken.hasNeutralTitle && title !== taken.title);
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
    taken,
    /** Takes up again what came to nothing. */
    takeUp(click: Click): void {
      const { title, hasNeutralTitle, draft, schedule, repeats } = click;
      setTaken({ ...click });
      setTitle(hasNeutralTitle ? title : (draft.title ?? ''));
      setOptions(draft.options ?? {});
      if (schedule && draft.when.kind !== 'now') later.fill(schedule, repeats);
      else later.close();
    },
  };
}

/** Being told so, nobody knows yet whether the meeting is made: its card stays. */
const OPEN: ReadonlySet<FailureCode> = new Set(['unclear', 'outdated']);

export type Form = ReturnType<typeof useForm>;
