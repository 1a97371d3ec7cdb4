import type { Life } from './life';
import type { Pump } from './pump';

/** What the machine's clock shows at a moment, which may be wrong and may jump. */
export type WrongClock = (now: number) => number;

/** `setTimeout` of one background; how long it takes doesn't depend on what the machine's clock shows. */
export function createTimers(life: Life, pump: Pump) {
  const pending = new Map<number, () => void>();
  let last = 0;
  return {
    setTimeout: (run: (...given: unknown[]) => void, milliseconds = 0, ...given: unknown[]): number => {
      if (!life.step('before a timer')) return 0;
      last += 1;
      const id = last;
      const ring = (): void => {
        pending.delete(id);
        if (life.step('after a timer')) run(...given);
      };
      pending.set(
        id,
        pump.after(milliseconds, () => pump.soon('timers', ring)),
      );
      return id;
    },
    clearTimeout: (id: number): void => {
      pending.get(id)?.();
      pending.delete(id);
    },
  };
}

/** `AbortSignal`, whose `timeout` follows the clock of the run. */
export function createAbortSignal(pump: Pump): typeof AbortSignal {
  const timeout = (milliseconds: number): AbortSignal => {
    const controller = new AbortController();
    pump.after(milliseconds, () => controller.abort(new DOMException('The operation timed out.', 'TimeoutError')));
    return controller.signal;
  };
  return new Proxy(AbortSignal, {
    get: (target, name) => (name === 'timeout' ? timeout : Reflect.get(target, name)),
  });
}
