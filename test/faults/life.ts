import type { Pump } from './pump';
import type { Steps } from './steps';
import type { Story } from './story';

/** The time between a background's start and its end. Once it is over nothing of it runs, and nothing it does counts. */
export interface Life {
  isOver(): boolean;
  /** Counts one step; false when the background is over, be it by this very step. */
  step(what: string): boolean;
  /** Asks the browser for something: the question is a step and its answer another, each a happening of its own. */
  ask<T>(channel: string, what: string, work: () => T | Promise<T>): Promise<T>;
  /** Runs when it is over; returns how to call that off. */
  whenOver(act: () => void): () => void;
  /** Keeps the browser from stopping it as idle, until the returned function is called. */
  keep(): () => void;
  stop(why: string): void;
}

export interface LifeNeeds {
  readonly pump: Pump;
  readonly steps: Steps;
  readonly story: Story;
}

/** As Chromium does with service workers (developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle). */
const IDLE_AFTER_MS = 30_000;

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

export function createLife({ pump, steps, story }: LifeNeeds): Life {
  let isOver = false;
  let kept = 0;
  let active = pump.now();
  const endings = new Set<() => void>();

  function stop(why: string): void {
    if (isOver) return;
    isOver = true;
    story.tell(`background stopped: ${why}`);
    for (const end of endings) end();
  }

  function step(what: string): boolean {
    if (isOver) return false;
    active = pump.now();
    if (steps.count()) stop(`killed, ${what}`);
    return !isOver;
  }

  function whenOver(act: () => void): () => void {
    endings.add(act);
    return () => void endings.delete(act);
  }

  function watchIdleness(): void {
    const left = active + IDLE_AFTER_MS - pump.now();
    const forget = pump.after(left > 0 ? left : IDLE_AFTER_MS, () => {
      if (isOver) return;
      if (kept === 0 && pump.now() - active >= IDLE_AFTER_MS) stop('idle');
      else watchIdleness();
    });
    whenOver(forget);
  }
  watchIdleness();

  return {
    isOver: () => isOver,
    step,
    whenOver,
    stop,
    keep: () => {
      kept += 1;
      let held = true;
      return () => {
        if (held) kept -= 1;
        held = false;
      };
    },
    ask: (channel, what, work) => {
      if (!step(`before ${what}`)) return never();
      return new Promise((resolve, reject) => {
        pump.soon(channel, async () => {
          const [answered, answer] = await Promise.resolve()
            .then(work)
            .then(
              (value) => [true, value] as const,
              (error: unknown) => [false, error] as const,
            );
          if (!step(`after ${what}`)) return;
          if (answered) resolve(answer);
          else reject(answer);
        });
      });
    },
  };
}
