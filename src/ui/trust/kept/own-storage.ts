/** What lies in the storage of our own pages, which the background can't reach; nothing where a browser keeps nothing. */
export function readOwnStorage(): Readonly<Record<string, string>> {
  try {
    return { ...localStorage };
  } catch {
    return {};
  }
}

/** @returns whether nothing is left there, as read afterwards */
export function eraseOwnStorage(): boolean {
  try {
    localStorage.clear();
    return localStorage.length === 0;
  } catch {
    return Object.keys(readOwnStorage()).length === 0;
  }
}
