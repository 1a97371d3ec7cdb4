import { useEffect, useRef, useState } from 'preact/hooks';
import type { Account } from '../../domain/account';
import type { Failure } from '../../domain/failure';
import type { Choices, MeetingOptions } from '../../domain/meeting-options';
import type { Caller } from '../../messaging/calls';
import type { ConnectionView } from '../../messaging/calls/connection';

/** Where on the page something was changed. */
export type ChoicesPart = 'new-meetings' | 'invitation';

export type Choosing = ReturnType<typeof useChoices>;

/** What is typed is kept once nothing more was typed for so long. */
const PAUSE_MS = 800;

/** What is chosen for this account's meetings; each change is kept at once, and what is being typed after a pause. */
export function useChoices(call: Caller, account: Account, view: ConnectionView) {
  const [choices, setChoices] = useState<Choices>();
  const [defaults, setDefaults] = useState<MeetingOptions>({});
  const [outcome, setOutcome] = useState<{ readonly part: ChoicesPart; readonly came: 'saved' | Failure }>();
  /** As it was last read or asked to be kept: only what differs from it is this person's change. */
  const seen = useRef<Choices>(undefined);
  const writing = useRef<Promise<void>>(Promise.resolve());
  const changes = useRef(0);
  const waiting = useRef<() => void>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** A change made meanwhile counts more than what was read before it. */
  async function read(): Promise<void> {
    keep();
    const before = changes.current;
    await writing.current;
    const reply = await call('choices.read', {});
    if (before !== changes.current) return;
    if (reply.ok) {
      seen.current = reply.value;
      setChoices(reply.value);
    } else setOutcome({ part: 'new-meetings', came: reply.failure });
  }

  // Another page may have changed them, just like the connection.
  useEffect(() => void read(), [view]);

  useEffect(() => {
    // Whoever leaves the page has said all they wanted to.
    document.addEventListener('visibilitychange', keep);
    return () => {
      document.removeEventListener('visibilitychange', keep);
      keep();
    };
  }, []);

  const isRead = choices !== undefined;
  const site = choices?.options.site;
  useEffect(() => {
    if (!isRead) return;
    let isCurrent = true;
    void writing.current
      .then(() => call('choices.defaults', {}))
      .then((reply) => isCurrent && setDefaults(reply.ok ? reply.value : {}));
    return () => {
      isCurrent = false;
    };
  }, [isRead, site, view.features.join()]);

  /** Keeps what was typed, if it is not kept yet. */
  function keep(): void {
    clearTimeout(timer.current);
    waiting.current?.();
    waiting.current = undefined;
  }

  /** One after the other, so that the last change stands at the end. */
  function change(part: ChoicesPart, next: Choices, isTyping = false): void {
    changes.current += 1;
    const mine = changes.current;
    setChoices(next);
    setOutcome(undefined);
    clearTimeout(timer.current);
    waiting.current = () => {
      const was = seen.current;
      seen.current = next;
      writing.current = writing.current.then(async () => {
        const reply = await call('choices.write', { accountId: account.id, choices: next, was });
        if (mine !== changes.current) return;
        setOutcome({ part, came: reply.ok ? 'saved' : reply.failure });
        if (!reply.ok) void read();
      });
    };
    if (isTyping) timer.current = setTimeout(keep, PAUSE_MS);
    else keep();
  }

  return { choices, defaults, outcome, change, keep };
}
