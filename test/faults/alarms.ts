import type { Pump } from './pump';

export interface AlarmInfo {
  readonly delayInMinutes?: number;
  readonly periodInMinutes?: number;
}

/** The browser's alarms: they outlive the background, and may be lost when the browser is closed. */
export interface Alarms {
  create(name: string, info: AlarmInfo): void;
  get(name: string): { readonly name: string } | undefined;
  clear(name: string): boolean;
  /** The browser closes: those that come due meanwhile ring when it is opened again, if the alarms are kept at all. */
  close(kept: boolean): void;
  open(): void;
}

/** As in packed extensions (developer.chrome.com/docs/extensions/reference/api/alarms). */
const SHORTEST_MINUTES = 0.5;

export function createAlarms(pump: Pump, ring: (name: string) => void): Alarms {
  const planned = new Map<string, () => void>();
  const overdue = new Set<string>();
  let isOpen = true;

  function sound(name: string): void {
    if (isOpen) ring(name);
    else overdue.add(name);
  }

  function plan(name: string, minutes: number, period: number | undefined): void {
    const cancel = pump.after(Math.max(SHORTEST_MINUTES, minutes) * 60_000, () => {
      if (period === undefined) planned.delete(name);
      else plan(name, period, period);
      sound(name);
    });
    planned.set(name, cancel);
  }

  function clear(name: string): boolean {
    planned.get(name)?.();
    return planned.delete(name);
  }

  return {
    create: (name, { delayInMinutes, periodInMinutes }) => {
      clear(name);
      plan(name, delayInMinutes ?? periodInMinutes ?? 0, periodInMinutes);
    },
    get: (name) => (planned.has(name) ? { name } : undefined),
    clear,
    close: (kept) => {
      isOpen = false;
      if (!kept) for (const name of [...planned.keys()]) clear(name);
    },
    open: () => {
      isOpen = true;
      for (const name of overdue) ring(name);
      overdue.clear();
    },
  };
}
