import type { DelayName } from '../settings';
import { settings } from './context';

interface Waiting {
  readonly name: DelayName;
  readonly run: () => void;
  readonly timer: number | undefined;
}

const waiting = new Set<Waiting>();

/** Does something late, by its name in the settings. Returns a function that calls it off. A held name waits for `flush`. */
export function later(name: DelayName, run: () => void): () => void {
  const timer = settings.hold.includes(name) ? undefined : window.setTimeout(() => fire(entry), settings.delays[name]);
  const entry: Waiting = { name, run, timer };
  waiting.add(entry);
  return () => {
    window.clearTimeout(timer);
    waiting.delete(entry);
  };
}

function fire(entry: Waiting): void {
  if (!waiting.delete(entry)) return;
  window.clearTimeout(entry.timer);
  entry.run();
}

/** Does at once what waits under this name, or everything that waits. Returns how many things that were. */
export function flush(name?: DelayName): number {
  const due = [...waiting].filter((entry) => name === undefined || entry.name === name);
  for (const entry of due) fire(entry);
  return due.length;
}

/** The names of what still waits. */
export function pending(): DelayName[] {
  return [...waiting].map((entry) => entry.name);
}
