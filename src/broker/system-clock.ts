import type { BrokerClock } from './needs';

/** The clock of the machine. On platforms whose clock stands still while code runs, only waiting for others counts. */
export const systemClock: BrokerClock = {
  now: () => performance.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};
