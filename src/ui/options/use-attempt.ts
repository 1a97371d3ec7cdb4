import { useRef, useState } from 'preact/hooks';
import type { Failure, Result } from '../../domain/failure';
import type { Feature } from '../../domain/feature';
import type { Asked } from './asked';

/** Where on the page something was asked for: there its outcome is shown. */
export type Place = 'again' | 'preset' | 'own' | 'account' | 'leave' | 'farewell' | Feature;

/** What an attempt came to when it came to nothing; or the browser was not allowed to reach Webex. */
export interface Setback {
  readonly place: Place;
  readonly failure: Failure | 'origin_refused';
  readonly asked: Asked | undefined;
}

export interface Busy {
  readonly place: Place;
  /** Said while it lasts. */
  readonly words: string;
}

interface Attempt<T> extends Busy {
  readonly asked?: Asked | undefined;
  ask(): Promise<Result<T> | 'origin_refused'>;
  succeed?(value: T): void | Promise<void>;
}

/** Tries one thing at a time, and remembers what came of the last one. `afterwards` runs whatever came of it. */
export function useAttempt(afterwards: () => Promise<void>) {
  const [busy, setBusy] = useState<Busy>();
  const [setback, setSetback] = useState<Setback>();
  const isBusy = useRef(false);

  async function attempt<T>({ place, words, asked, ask, succeed }: Attempt<T>): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    setSetback(undefined);
    setBusy({ place, words });
    const reply = await ask();
    if (reply !== 'origin_refused' && reply.ok) await succeed?.(reply.value);
    await afterwards();
    isBusy.current = false;
    setBusy(undefined);
    if (reply === 'origin_refused') setSetback({ place, failure: reply, asked });
    else if (!reply.ok) setSetback({ place, failure: reply.failure, asked });
  }

  return { busy, setback, isBusy, attempt };
}
