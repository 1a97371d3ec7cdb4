import type { SimAnswer } from '../simulator/http';
import type { Connections, Outcome } from './connections';
import type { Fate } from './fates';
import type { Pump } from './pump';
import type { Story } from './story';
import { suffer } from './suffer';
import { type Call, makes } from './wire';

/** One sending of a call over a connection, seen from both ends. */
export interface Attempt {
  readonly call: Call;
  readonly fate: Fate;
  readonly outcome: Promise<Outcome>;
  /** Resolves once the sending has ended for the client (false) or waits for a later time (true). */
  isParked(): Promise<boolean>;
  /** Runs when the time has come and Webex has done what it does then. */
  whenReleased(go: () => Promise<void>): void;
  serve(act: () => Promise<SimAnswer>, reused: boolean): Promise<SimAnswer | undefined>;
  /** The client closes the connection. */
  drop(): void;
  faultName(): string;
}

export interface AttemptNeeds {
  readonly id: string;
  readonly call: Call;
  readonly fate: Fate;
  readonly connections: Connections;
  readonly pump: Pump;
  readonly story: Story;
  /** Whether the background has looked for what this call makes. */
  wasLookedFor(): boolean;
}

export function createAttempt({ id, call, fate, connections, pump, story, wasLookedFor }: AttemptNeeds): Attempt {
  const parked = createGate();
  const released = createGate();
  const served = createGate();
  let isReused = false;
  let go: () => Promise<void> = async () => undefined;

  function park(after: number): Promise<void> {
    pump.after(after, () =>
      pump.soon(call.name, async () => {
        released.open();
        await served.opened;
        await go();
      }),
    );
    parked.open();
    return released.opened;
  }

  const { method, url, headers, body } = call;
  const { outcome, drop } = connections.send({ id, method, url, headers, body });
  return {
    call,
    fate,
    outcome,
    drop,
    isParked: () => Promise.race([parked.opened.then(() => true), outcome.then(() => false)]),
    whenReleased: (next) => {
      go = next;
    },
    serve: async (act, reused) => {
      isReused = reused;
      const counted = async (): Promise<SimAnswer> => {
        const answer = await act();
        if (makes(call) && answer.status === 200) call.made += 1;
        story.tell(`${id}: Webex acts, ${answer.status}`);
        return answer;
      };
      if (fate.kind !== 'none') story.tell(`${id}: ${fate.kind}${'after' in fate ? `, ${fate.after} ms` : ''}`);
      const answer = await suffer(fate, counted, () => park('after' in fate ? fate.after : 0));
      served.open();
      return answer;
    },
    faultName: () => {
      if (fate.kind === 'dropped after' && isReused) return 'reused connection dropped after';
      if (fate.kind !== 'acts late' || !call.isAbandoned) return fate.kind;
      return wasLookedFor() ? 'acts after a look-up' : 'acts after the client gave up';
    },
  };
}

function createGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
