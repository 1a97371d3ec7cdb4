import type { Part } from '../../../src/domain/feature-needs';
import { WEBEX_ENDPOINTS } from '../../../src/domain/webex-endpoints';
import type { CallName, ReplyOf, RequestOf } from '../../../src/messaging/calls';
import type { Asker } from '../../../src/messaging/server';
import { isOurs, listedAs } from '../../simulator/listed';
import { type Background, type Browser, startBackground } from '../harness/background';
import { PRESET } from '../harness/sim-network';
import type { Act, ByItself } from './asks';

/** A request that left for Webex or for the token broker. */
export interface NotedRequest {
  readonly act: Act;
  /** What needed it. */
  readonly part: Part;
  /** Its name in the lists of what is sent; the request itself where it is in none. */
  readonly name: string;
  /** Names in its query, of a request to the REST API. */
  readonly query: readonly string[];
}

/** What was done, and what left for it. */
export interface Notes {
  readonly requests: NotedRequest[];
  readonly acts: Set<Act>;
}

export interface Noted {
  /** What is done from now on is for this part; for the main job at first. */
  partIs(part: Part): void;
  /** Makes a call as the background's door would let it through, from one of our own pages unless somebody else asks. */
  call<Name extends CallName>(name: Name, request: RequestOf<Name>, asker?: Asker): Promise<ReplyOf<Name>>;
  /** What is no call. */
  happens(act: ByItself, how: (background: Background) => Promise<unknown>): Promise<void>;
  now(): Background;
  /** Stops the background and starts it again. */
  restart(): void;
}

/** A background whose every act is noted with the requests that left for it. */
export function openNoted(browser: Browser, { requests, acts }: Notes): Noted {
  let background = startBackground(browser);
  let part: Part = 'main';
  async function during<T>(act: Act, run: () => Promise<T>): Promise<T> {
    const [sent, opened] = [browser.sent.length, browser.at.opened.length];
    const result = await run();
    await background.access.rested();
    acts.add(act);
    const windows = browser.at.opened.slice(opened).map((url) => ({ method: 'GET', url }));
    for (const { method, url } of [...windows, ...browser.sent.slice(sent)]) {
      const name = listedAs(method, url, PRESET.broker) ?? `${method} ${url.origin}${url.pathname}`;
      requests.push({
        act,
        part,
        name,
        query: name in WEBEX_ENDPOINTS ? [...url.searchParams.keys()].filter(isOurs) : [],
      });
    }
    return result;
  }
  return {
    partIs: (next) => {
      part = next;
    },
    call: (name, request, asker = { kind: 'ui' }) => during(name, () => background.handlers[name](request, asker)),
    happens: async (act, how) => {
      await during(act, () => how(background));
    },
    now: () => background,
    restart: () => {
      background = startBackground(browser);
    },
  };
}
