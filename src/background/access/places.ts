/** How many may be at work at once: one after a refusal, and slowly more again. */
export interface Places {
  /** Runs it as soon as a place is free, in the order of asking. */
  within<T>(work: () => Promise<T>): Promise<T>;
  narrow(): void;
  widen(): void;
}

/** So many answers open one more place. */
const ANSWERS_FOR_ONE = 4;

export function createPlaces(most: number): Places {
  const queue: (() => void)[] = [];
  let open = most;
  let taken = 0;

  function admit(): void {
    while (taken < Math.floor(open) && queue.length > 0) {
      taken += 1;
      queue.shift()?.();
    }
  }

  return {
    async within(work) {
      await new Promise<void>((enter) => {
        queue.push(enter);
        admit();
      });
      try {
        return await work();
      } finally {
        taken -= 1;
        admit();
      }
    },
    narrow: () => {
      open = 1;
    },
    widen: () => {
      open = Math.min(most, open + 1 / ANSWERS_FOR_ONE);
      admit();
    },
  };
}
