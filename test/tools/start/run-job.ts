/** One thing the job does, told in a few words. */
export interface JobStep {
  readonly title: string;
  run(): Promise<void>;
}

/** The step at which a job ended early, and why. */
export interface JobFailure {
  readonly title: string;
  readonly error: unknown;
}

/**
 * Runs steps in order until one fails. The signal bounds the whole: when it aborts, the running step counts as failed
 * with the signal's reason, and is no longer waited for.
 * @param done is told of each step that went well
 * @returns nothing if all went well
 */
export async function runJob(
  steps: readonly JobStep[],
  signal: AbortSignal,
  done: (title: string) => void,
): Promise<JobFailure | undefined> {
  for (const { title, run } of steps) {
    try {
      await unlessAborted(run, signal);
    } catch (error) {
      return { title, error };
    }
    done(title);
  }
  return undefined;
}

/** What a promise brings, unless the signal aborts first: then it rejects with the signal's reason. */
export async function unlessAborted<T>(run: () => Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  return new Promise<T>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    run().then(resolve, reject);
  });
}
