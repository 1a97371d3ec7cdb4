import type { Dice } from './dice';

/**
 * Lets one thing happen at a time and moves the clock only when nothing is left to happen at this moment: so a run
 * depends on its dice alone, and no time passes while real sockets and the real event loop are at work.
 */
export interface Pump {
  /** Milliseconds since 1970, of the world outside the browser. */
  now(): number;
  /** Happens at this moment, after what was there before in the same channel; the dice choose between channels. */
  soon(channel: string, happen: () => void | Promise<void>): void;
  /** Happens that many milliseconds from now; returns how to call it off. */
  after(milliseconds: number, happen: () => void): () => void;
  sleep(milliseconds: number): Promise<void>;
  /** Nothing else happens until the returned function is called: for what the event loop does by itself. */
  hold(): () => void;
  /** Runs until the clock shows this time, or it is over at a moment when nothing is left to happen. */
  runUntil(time: number, isOver?: () => boolean): Promise<void>;
}

interface Alarm {
  readonly at: number;
  readonly happen: () => void;
}

/** More than any honest run needs: what lies behind is an endless loop. */
const MOST_HAPPENINGS = 200_000;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function createPump(start: number, dice: Dice): Pump {
  let now = start;
  let [holds, happened] = [0, 0];
  const waiting = new Map<string, (() => void | Promise<void>)[]>();
  /** In the order of their time; those of the same time in the order they were made. */
  const alarms: Alarm[] = [];

  function take(): (() => void | Promise<void>) | undefined {
    if (waiting.size === 0) return undefined;
    const channel = dice.pick([...waiting.keys()]);
    const queue = waiting.get(channel) ?? [];
    const first = queue.shift();
    if (queue.length === 0) waiting.delete(channel);
    return first;
  }

  async function settle(): Promise<void> {
    for (;;) {
      await turn();
      happened += 1;
      if (happened > MOST_HAPPENINGS) throw new Error('the run does not come to an end');
      if (holds > 0) continue;
      const happen = take();
      if (happen === undefined) return;
      await happen();
    }
  }

  function after(milliseconds: number, happen: () => void): () => void {
    const alarm = { at: now + Math.max(0, milliseconds), happen };
    const later = alarms.findIndex(({ at }) => at > alarm.at);
    alarms.splice(later < 0 ? alarms.length : later, 0, alarm);
    return () => {
      const at = alarms.indexOf(alarm);
      if (at >= 0) alarms.splice(at, 1);
    };
  }

  return {
    now: () => now,
    soon: (channel, happen) => {
      const queue = waiting.get(channel);
      if (queue === undefined) waiting.set(channel, [happen]);
      else queue.push(happen);
    },
    after,
    sleep: (milliseconds) => new Promise((resolve) => after(milliseconds, resolve)),
    hold: () => {
      let held = true;
      holds += 1;
      return () => {
        if (held) holds -= 1;
        held = false;
      };
    },
    async runUntil(time, isOver = () => false) {
      for (;;) {
        await settle();
        if (isOver()) return;
        const next = alarms[0];
        if (next === undefined || next.at > time) break;
        alarms.shift();
        now = Math.max(now, next.at);
        next.happen();
      }
      now = Math.max(now, time);
    },
  };
}
