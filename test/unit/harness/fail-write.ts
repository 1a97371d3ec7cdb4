import { vi } from 'vitest';

/**
 * Lets the n-th next write into a store of the database fail the way a full disk does: taken at first, then its whole
 * transaction is aborted. Until the end of the test.
 */
export function failWrite(store: string, nth = 1): void {
  const { put } = IDBObjectStore.prototype;
  let writes = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = put.apply(this, given);
    if (this.name !== store) return request;
    writes += 1;
    if (writes === nth) request.addEventListener('success', () => this.transaction.abort());
    return request;
  });
}
