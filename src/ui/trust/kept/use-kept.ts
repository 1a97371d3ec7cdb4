import { useRef, useState } from 'preact/hooks';
import { done, type Failure, failed, type Result } from '../../../domain/failure';
import type { KeptKind } from '../../../domain/kept';
import type { Caller } from '../../../messaging/calls';
import type { Erased, KeptView } from '../../../messaging/calls/trust';
import { useOnReturn } from '../../on-return';
import { saveFile } from '../../save-file';
import { eraseOwnStorage, readOwnStorage } from './own-storage';

export type Wanted = KeptKind | 'everything';

/** What became of the last thing that was asked for, and where it is shown. */
export type Outcome =
  | { readonly at: Wanted | 'file'; readonly failure: Failure }
  | { readonly at: Wanted; readonly erased: Omit<Erased, 'kept'> }
  | { readonly at: 'file'; readonly failure?: never };

export interface KeptState {
  readonly kept: readonly KeptView[] | undefined;
  /** What the person is asked about just now. */
  readonly question: Wanted | undefined;
  readonly isBusy: boolean;
  readonly outcome: Outcome | undefined;
  /** Why the page can't tell what is kept. */
  readonly unreadable: Failure | undefined;
  save(): Promise<void>;
  ask(what: Wanted): void;
  close(): void;
  erase(what: Wanted, leaveUnclear: boolean): Promise<void>;
}

const FILE_NAME = 'one-click-kept.json';

/** What is kept, by the background and by our own pages, and what the person does about it. */
export function useKept(call: Caller): KeptState {
  const [kept, setKept] = useState<readonly KeptView[]>();
  const [unreadable, setUnreadable] = useState<Failure>();
  const [question, setQuestion] = useState<Wanted>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);
  const busy = useRef(false);

  const show = (views: readonly KeptView[]) => setKept([...views, ownView()]);

  async function look(): Promise<void> {
    const reply = await call('kept.read', {});
    setUnreadable(reply.ok ? undefined : reply.failure);
    if (reply.ok) show(reply.value);
  }
  useOnReturn(() => !busy.current && void look());

  async function alone(work: () => Promise<void>): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setBusy(true);
    setOutcome(undefined);
    await work();
    busy.current = false;
    setBusy(false);
  }

  async function eraseAt(what: Wanted, leaveUnclear: boolean): Promise<Result<Partial<Erased>>> {
    if (what === 'welcome') return eraseOwnStorage() ? done({}) : failed('not_erased');
    const erased = await call('kept.erase', { what, leaveUnclear });
    if (erased.ok && what === 'everything' && !eraseOwnStorage()) return failed('not_erased');
    return erased;
  }

  return {
    kept,
    question,
    isBusy,
    outcome,
    unreadable,
    save: () =>
      alone(async () => {
        const reply = await call('kept.export', { ownStorage: readOwnStorage() });
        if (reply.ok) saveFile(FILE_NAME, reply.value);
        setOutcome(reply.ok ? { at: 'file' } : { at: 'file', failure: reply.failure });
      }),
    ask(what) {
      if (busy.current) return;
      setOutcome(undefined);
      setQuestion(what);
    },
    // What came of it is said where the question stands.
    close: () => !busy.current && setQuestion(undefined),
    erase: (what, leaveUnclear) =>
      alone(async () => {
        const reply = await eraseAt(what, leaveUnclear);
        // Whatever came of it, what is shown is what was read afterwards.
        if (reply.ok && reply.value.kept) show(reply.value.kept);
        else await look();
        if (!reply.ok) return setOutcome({ at: what, failure: reply.failure });
        const { kept: _, ...erased } = reply.value;
        setQuestion(undefined);
        setOutcome({ at: what, erased });
      }),
  };
}

const ownView = (): KeptView => ({
  kind: 'welcome',
  count: Object.keys(readOwnStorage()).length,
  place: 'page',
});
