import type { BrokerClock } from '../../../src/broker/needs';

/** A clock that stands still until a test moves it. */
export interface HandClock extends BrokerClock {
  /** Moves on, and calls back whom it promised to within that time. */
  pass(milliseconds: number): void;
  /** Settles once somebody waits this long. */
  waitedFor(milliseconds: number): Promise<void>;
  /** How many waits are neither over nor cancelled. */
  readonly pending: number;
}

interface Wait {
  readonly milliseconds: number;
  readonly at: number;
  readonly then: () => void;
}

export function createHandClock(): HandClock {
  let now = 1_000_000;
  const waits = new Set<Wait>();
  const watchers: { readonly milliseconds: number; readonly tell: () => void }[] = [];
  return {
    now: () => now,
    after: (milliseconds, then) => {
      const wait = { milliseconds, at: now + milliseconds, then };
      waits.add(wait);
      for (const watcher of watchers) if (watcher.milliseconds === milliseconds) watcher.tell();
      return () => waits.delete(wait);
    },
    pass: (milliseconds) => {
      now += milliseconds;
      for (const wait of [...waits].filter(({ at }) => at <= now)) {
        waits.delete(wait);
        wait.then();
      }
    },
    waitedFor: (milliseconds) => {
      if ([...waits].some((wait) => wait.milliseconds === milliseconds)) return Promise.resolve();
      return new Promise((tell) => watchers.push({ milliseconds, tell }));
    },
    get pending() {
      return waits.size;
    },
  };
}
