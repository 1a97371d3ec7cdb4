import { useState } from 'preact/hooks';
import type { Failure } from '../../domain/failure';
import type { Caller } from '../../messaging/calls';
import type { ConnectionView } from '../../messaging/calls/connection';

/** Who is connected, as far as the background can tell without asking anybody. */
export function useConnection(call: Caller) {
  const [view, setView] = useState<ConnectionView>();
  const [broken, setBroken] = useState<Failure>();
  return {
    view,
    /** Why not even that can be told. */
    broken,
    async read(): Promise<void> {
      const reply = await call('connection.read', {});
      if (reply.ok) setView(reply.value);
      setBroken(reply.ok ? undefined : reply.failure);
    },
  };
}
