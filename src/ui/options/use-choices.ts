import { useEffect, useRef, useState } from 'preact/hooks';
import type { Account } from '../../domain/account';
import type { Failure } from '../../domain/failure';
import type { Choices, MeetingOptions } from '../../domain/meeting-options';
import type { Caller, ConnectionView } from '../../messaging/calls';

/** What is chosen for this account's meetings; each change is kept at once. */
export function useChoices(call: Caller, account: Account, view: ConnectionView) {
  const [choices, setChoices] = useState<Choices>();
  const [defaults, setDefaults] = useState<MeetingOptions>({});
  const [outcome, setOutcome] = useState<'saved' | Failure>();
  const writing = useRef<Promise<void>>(Promise.resolve());
  const changes = useRef(0);

  /** A change made meanwhile counts more than what was read before it. */
  async function read(): Promise<void> {
    const before = changes.current;
    await writing.current;
    const reply = await call('choices.read', {});
    if (before !== changes.current) return;
    if (reply.ok) setChoices(reply.value);
    else setOutcome(reply.failure);
  }

  // Another page may have changed them, just like the connection.
  useEffect(() => void read(), [view]);

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

  /** One after the other, so that the last change stands at the end. */
  function change(next: Choices): void {
    changes.current += 1;
    const mine = changes.current;
    setChoices(next);
    setOutcome(undefined);
    writing.current = writing.current.then(async () => {
      const reply = await call('choices.write', { accountId: account.id, choices: next });
      if (mine !== changes.current) return;
      setOutcome(reply.ok ? 'saved' : reply.failure);
      if (!reply.ok) void read();
    });
  }

  return { choices, defaults, outcome, change };
}
