import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../domain/failure';
import type { Caller } from '../../messaging/calls';
import type { AccessView } from '../../messaging/calls/access-requests';

/** How long to wait after an answer before it is asked for more. */
const PAUSE_MS = 1000;

/** Whether a request can be worked on: one that has stopped goes on once what it waited for is mended. */
export const canGoOn = ({ request }: AccessView): boolean => request.state === 'running' || request.state === 'stopped';

/**
 * Asks the background to go on with a request, about once a second, for as long as this page is open: it works on nothing by
 * itself, so a page that is closed lets it rest.
 * @param atOnce begins without being asked to
 */
export function useGoingOn(call: Caller, view: AccessView, onChange: (view: AccessView) => void, atOnce: boolean) {
  const [isGoingOn, setGoingOn] = useState(atOnce);
  const [failure, setFailure] = useState<Failure>();
  const last = useRef(onChange);
  last.current = onChange;
  const { id } = view.request;

  useEffect(() => {
    if (!isGoingOn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    async function step(): Promise<void> {
      const reply = await call('access.go_on', { id });
      if (isOver) return;
      if (reply.ok) last.current(reply.value);
      else setFailure(reply.failure);
      if (reply.ok && reply.value.request.state === 'running') timer = setTimeout(() => void step(), PAUSE_MS);
      else setGoingOn(false);
    }
    setFailure(undefined);
    void step();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isGoingOn, id]);

  return { isGoingOn, failure, goOn: () => setGoingOn(true), pause: () => setGoingOn(false) };
}
