/** Runs one at a time among all contexts of this extension; a context that dies lets go. */
export const exclusive = <T>(name: string, run: () => Promise<T>): Promise<T> =>
  navigator.locks.request(name, run) as Promise<T>;
