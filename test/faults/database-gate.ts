import type { FDBTransaction, Silenceable } from './fake-indexeddb-types';
import type { Life } from './life';
import type { Pump } from './pump';

/**
 * The profile's databases as one background sees them. A transaction that was not committed when the background died
 * is undone; one that was stands, though the background never hears of it.
 */
export function gateDatabase(factory: IDBFactory, life: Life, pump: Pump): Pick<IDBFactory, 'open'> {
  const running = new Set<FDBTransaction>();
  const databases = new Set<IDBDatabase>();

  /** What the background was waiting for must not wake it; what belongs to the database itself has to stay. */
  function silence(target: Silenceable): void {
    target.listeners = target.listeners.filter(({ callback }) => callback instanceof Function);
  }

  function bury(): void {
    for (const transaction of running) {
      for (const { request } of transaction._requests) silence(request);
      silence(transaction);
      if (transaction._state !== 'finished') transaction.abort();
    }
    for (const database of databases) database.close();
  }
  // What the background does in the same turn after its end still finds its objects in order.
  life.whenOver(() => process.nextTick(bury));

  function watch(transaction: FDBTransaction): FDBTransaction {
    const release = pump.hold();
    running.add(transaction);
    const end = (event: Event): void => {
      running.delete(transaction);
      release();
      if (!life.step('after a transaction')) event.stopImmediatePropagation();
    };
    transaction.addEventListener('complete', end);
    transaction.addEventListener('abort', end);
    life.step('before a transaction');
    return transaction;
  }

  function take(database: IDBDatabase): void {
    databases.add(database);
    const begin = database.transaction.bind(database);
    database.transaction = (...given) => watch(begin(...given) as FDBTransaction);
    if (life.isOver()) database.close();
  }

  return {
    open: (name, version) => {
      const release = pump.hold();
      life.step('before opening the database');
      const request = factory.open(name, version);
      request.addEventListener('success', (event) => {
        release();
        take(request.result);
        if (!life.step('after opening the database')) event.stopImmediatePropagation();
      });
      request.addEventListener('error', release);
      return request;
    },
  };
}
