import type { Clock } from '../../../src/platform/clock';
import { type Http, http } from '../../../src/platform/http';
import type { Database } from '../../../src/storage/database';
import { openDatabase } from '../../../src/storage/database';

const never = new Promise<never>(() => undefined);

/** Whatever is asked of it never comes to anything. */
const DEAD: object = new Proxy(() => undefined, {
  get: (_target, name) => (name === 'then' ? () => undefined : DEAD),
  apply: () => DEAD,
});

/** What a background needs of its surroundings, for as long as it lives. */
export interface Life {
  /** Settles when it has been stopped. */
  readonly over: Promise<void>;
  /** How many steps it has taken. */
  taken(): number;
  readonly http: Http;
  readonly clock: Clock;
  open(): Promise<Database>;
}

/**
 * A life of so many steps: each request, each wait and each transaction is two, the asking and the answer. With the last one
 * everything stops where it stands, as when a browser ends it: what was asked for by then may have been carried out all the
 * same, and nobody hears of it.
 */
export function livingFor(steps: number, clock: Clock): Life {
  let left = steps;
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });

  function isAlive(): boolean {
    left -= 1;
    if (left <= 0) end();
    return left > 0;
  }

  async function through<T>(work: () => Promise<T>): Promise<T> {
    if (!isAlive()) return never;
    const [answer] = await Promise.allSettled([work()]);
    if (!isAlive()) return never;
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  }

  return {
    over,
    taken: () => steps - left,
    http: (url, request) => through(() => http(url, request)),
    clock: { now: clock.now, zone: clock.zone, wait: (milliseconds) => through(() => clock.wait(milliseconds)) },
    async open() {
      const database = await openDatabase();
      return new Proxy(database, {
        get(target, name) {
          if (name !== 'transaction') return bound(target, name);
          return (...given: Parameters<Database['transaction']>) => {
            if (!isAlive()) return DEAD;
            const transaction = target.transaction(...given);
            return new Proxy(transaction, {
              get: (of, part) => (part === 'done' ? answered(of.done) : bound(of, part)),
            });
          };
        },
      });
    },
  };

  /** Whoever waits for the end of a transaction hears of it only while alive. */
  async function answered(done: Promise<void>): Promise<void> {
    await done;
    if (!isAlive()) return never;
  }
}

/** The library's own proxies stand on their objects: methods must be called on them. */
function bound(target: object, name: string | symbol): unknown {
  const value = Reflect.get(target, name);
  return typeof value === 'function' ? value.bind(target) : value;
}
