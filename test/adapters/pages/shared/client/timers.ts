interface Waiting<Name> {
  readonly name: Name;
  readonly run: () => void;
  readonly timer: number | undefined;
}

export interface Timers<Name> {
  /** Does something late, by its name. Returns a function that calls it off. A held name waits for `flush`. */
  later(name: Name, run: () => void): () => void;
  /** Does at once what waits under this name, or everything that waits. Returns how many things that were. */
  flush(name?: Name): number;
  /** The names of what still waits. */
  pending(): Name[];
}

/** What a page does late: how many milliseconds each thing takes, and what never happens by itself. */
export function createTimers<Name extends string>(settings: {
  readonly delays: Readonly<Record<Name, number>>;
  readonly hold: readonly Name[];
}): Timers<Name> {
  const waiting = new Set<Waiting<Name>>();

  function fire(entry: Waiting<Name>): void {
    if (!waiting.delete(entry)) return;
    window.clearTimeout(entry.timer);
    entry.run();
  }

  return {
    later(name, run) {
      const isHeld = settings.hold.includes(name);
      const timer = isHeld ? undefined : window.setTimeout(() => fire(entry), settings.delays[name]);
      const entry: Waiting<Name> = { name, run, timer };
      waiting.add(entry);
      return () => {
        window.clearTimeout(timer);
        waiting.delete(entry);
      };
    },
    flush(name) {
      const due = [...waiting].filter((entry) => name === undefined || entry.name === name);
      for (const entry of due) fire(entry);
      return due.length;
    },
    pending: () => [...waiting].map((entry) => entry.name),
  };
}
