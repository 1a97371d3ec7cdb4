import type { SimAnswer, SimHandler, SimRequest } from '../simulator/http';
import { type Attempt, createAttempt } from './attempt';
import { type Connections, type Outcome, SENDING_HEADER } from './connections';
import type { Fates } from './fates';
import type { Pump } from './pump';
import type { Story } from './story';

/** One request of the background, with all its sendings. */
export interface Call {
  /** Such as `POST /v1/meetings #3`. */
  readonly name: string;
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How many meetings Webex has made for it. */
  made: number;
  /** The client got an answer from which it could tell what became of the request. */
  wasHeard: boolean;
  /** Nobody waits for the answer any more. */
  isAbandoned: boolean;
}

/** Whether it asks for a new meeting. */
export const makes = ({ method, url }: Call): boolean => method === 'POST' && url.pathname === '/v1/meetings';

/** The network between the background and Webex, as a browser drives it. */
export interface Wire {
  readonly calls: readonly Call[];
  /** Sends a request; `deliver` is told the end of it unless the call was abandoned before. */
  send(request: Request, deliver: (outcome: Outcome) => void): Call;
  /** The client stops waiting. What is on its way still arrives. */
  abandon(call: Call): void;
  /** For the server: answers one sending. */
  serve(request: SimRequest, reused: boolean, handler: SimHandler): Promise<SimAnswer | undefined>;
}

export interface WireNeeds {
  readonly connections: Connections;
  readonly fates: Fates;
  readonly pump: Pump;
  readonly story: Story;
  /** Told of each fault that came about. */
  count(fault: string): void;
}

export function createWire({ connections, fates, pump, story, count }: WireNeeds): Wire {
  const calls: Call[] = [];
  const attempts = new Map<string, Attempt>();

  function wasLookedFor(call: Call): boolean {
    const tags = calls.map(({ url }) => url.searchParams.get('integrationTag'));
    return tags.some((tag) => tag !== null && call.body.includes(`"${tag}"`));
  }

  async function transmit(call: Call, deliver: (outcome: Outcome) => void, again: boolean): Promise<void> {
    if (again || fates.drawLostIdle()) connections.closeIdle();
    const fate = fates.draw(makes(call), again);
    const id = `${call.name}${again ? ' again' : ''}`;
    const attempt = createAttempt({ id, call, fate, connections, pump, story, wasLookedFor: () => wasLookedFor(call) });
    attempts.set(id, attempt);
    if (await attempt.isParked()) attempt.whenReleased(() => finish(attempt, call, deliver, again));
    else await finish(attempt, call, deliver, again);
  }

  async function finish(
    attempt: Attempt,
    call: Call,
    deliver: (outcome: Outcome) => void,
    again: boolean,
  ): Promise<void> {
    if (attempt.fate.kind !== 'none') count(attempt.faultName());
    if (call.isAbandoned) return;
    const outcome = await attempt.outcome;
    // Chromium and Firefox repeat even a POST by themselves when the connection had been used before and died.
    if (outcome.kind === 'died' && outcome.reused && !again) {
      story.tell(`${call.name}: the used connection died, the browser repeats the request`);
      await transmit(call, deliver, true);
    } else {
      deliver(outcome);
    }
  }

  return {
    calls,
    send: (request, deliver) => {
      const url = new URL(request.url);
      const headers = Object.fromEntries(request.headers);
      const name = `${request.method} ${url.pathname} #${calls.length + 1}`;
      const call = {
        name,
        method: request.method,
        url,
        headers,
        body: '',
        made: 0,
        wasHeard: false,
        isAbandoned: false,
      };
      calls.push(call);
      pump.soon(name, async () => {
        call.body = await request.text();
        await transmit(call, deliver, false);
      });
      return call;
    },
    abandon: (call) => {
      if (call.isAbandoned) return;
      call.isAbandoned = true;
      for (const attempt of attempts.values()) if (attempt.call === call) attempt.drop();
    },
    serve: async (request, reused, handler) => {
      const { [SENDING_HEADER]: id = '', ...headers } = request.headers;
      const attempt = attempts.get(id);
      if (attempt === undefined) throw new Error(`a request came from nowhere: ${request.method} ${request.url}`);
      return attempt.serve(async () => handler({ ...request, headers }), reused);
    },
  };
}
