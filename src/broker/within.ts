import type { BrokerClock } from './needs';
import type { Refusal } from './refusal';

/**
 * Waits for work at most so long. When time is up the work's signal is aborted and `late` is thrown; what the work
 * does after that is not waited for.
 */
export async function within<T>(
  clock: BrokerClock,
  milliseconds: number,
  late: Refusal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const giveUp = new AbortController();
  let cancel = (): void => undefined;
  const timeUp = new Promise<never>((_resolve, reject) => {
    cancel = clock.after(milliseconds, () => {
      // First, so that the race is lost to `late` and not to what the work makes of its abortion.
      reject(late);
      giveUp.abort();
    });
  });
  try {
    return await Promise.race([timeUp, work(giveUp.signal)]);
  } finally {
    cancel();
  }
}
