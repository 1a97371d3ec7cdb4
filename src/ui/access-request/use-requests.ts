import { useState } from 'preact/hooks';
import type { AccessQuestion } from '../../domain/access-request';
import type { Failure, Result } from '../../domain/failure';
import type { Caller } from '../../messaging/calls';
import type { AccessView } from '../../messaging/calls/access-requests';
import { useOnReturn } from '../on-return';

/** The requests that are kept, newest first, and what can be done about the list. */
export function useRequests(call: Caller) {
  const [requests, setRequests] = useState<readonly AccessView[]>([]);
  const [failure, setFailure] = useState<Failure>();
  /** The one that was begun here: it goes on by itself. */
  const [started, setStarted] = useState<string>();

  async function reload(): Promise<void> {
    const reply = await call('access.list', {});
    setFailure(reply.ok ? undefined : reply.failure);
    if (reply.ok) setRequests(reply.value);
  }
  useOnReturn(() => void reload());

  return {
    reload: () => void reload(),
    requests,
    failure,
    started,
    async start(question: AccessQuestion): Promise<Result<AccessView>> {
      const reply = await call('access.start', { id: crypto.randomUUID(), question });
      if (reply.ok) {
        setStarted(reply.value.request.id);
        setRequests((before) => [reply.value, ...before]);
      }
      return reply;
    },
    show(view: AccessView): void {
      setRequests((before) => before.map((one) => (one.request.id === view.request.id ? view : one)));
    },
    forget(id: string): void {
      setRequests((before) => before.filter(({ request }) => request.id !== id));
    },
  };
}
