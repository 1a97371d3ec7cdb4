import {
  IDBCursor,
  IDBCursorWithValue,
  IDBDatabase,
  IDBIndex,
  IDBKeyRange,
  IDBObjectStore,
  IDBOpenDBRequest,
  IDBRequest,
  IDBTransaction,
} from 'fake-indexeddb';
import { Temporal } from 'temporal-polyfill';
import { createQueue } from '../unit/harness/queue';
import { type ApiNeeds, createBrowserApi, createEvents, type Events } from './browser-api';
import type { Bundle } from './bundle';
import { gateDatabase } from './database-gate';
import type { Life } from './life';
import { createLifeFetch, type FetchNeeds } from './life-fetch';
import type { Pump } from './pump';
import { createRealm } from './realm';
import type { Story } from './story';
import { createAbortSignal, createTimers, type WrongClock } from './timers';
import { createCrypto } from './web-crypto';

export interface BackgroundNeeds extends FetchNeeds, Pick<ApiNeeds, 'alarms' | 'session' | 'signIn'> {
  readonly bundle: Bundle;
  readonly life: Life;
  readonly pump: Pump;
  readonly story: Story;
  readonly databases: IDBFactory;
  readonly machineClock: WrongClock;
}

/** What the background needs of the platform that has nothing to do with time, the network or what is stored. */
const PLATFORM = {
  ...{ AbortController, CryptoKey, DOMException, FormData, Headers, Request, Response, URL, URLSearchParams },
  ...{ TextDecoder, TextEncoder, atob, btoa },
  // Web Crypto and TextEncoder give these; code that asks `instanceof` has to know them.
  ...{ ArrayBuffer, Uint8Array },
  ...{ IDBCursor, IDBCursorWithValue, IDBDatabase, IDBIndex, IDBKeyRange, IDBObjectStore, IDBOpenDBRequest },
  ...{ IDBRequest, IDBTransaction },
};

/** Starts the background's code in a world of its own; its listeners stand when this returns. */
export function startBackground(needs: BackgroundNeeds): Events {
  const { bundle, life, pump, story } = needs;
  const now = (): number => needs.machineClock(pump.now());
  const realm = createRealm(now);
  const events = createEvents();
  const locks = new Map<string, ReturnType<typeof createQueue>>();
  const { messages, manifest } = bundle;
  const browser = createBrowserApi({ ...needs, messages, manifest, copy: realm.copy }, events);
  const complain = (...said: unknown[]): void =>
    story.complain(`the background's console: ${said.map(String).join(' ')}`);
  // Its properties are not enumerable. What it says of the present would be of another clock.
  const { Now: _now, ...timeless } = Object.getOwnPropertyDescriptors(Temporal);
  realm.give({
    ...PLATFORM,
    ...createTimers(life, pump),
    AbortSignal: createAbortSignal(pump),
    Temporal: Object.defineProperties({}, timeless),
    browser,
    chrome: browser,
    console: { debug: complain, error: complain, info: complain, log: complain, warn: complain },
    crypto: createCrypto(life),
    fetch: createLifeFetch(needs),
    indexedDB: gateDatabase(needs.databases, life, pump),
    navigator: {
      onLine: true,
      locks: {
        request: async (name: string, run: () => Promise<unknown>) => {
          await life.ask('locks', 'a lock', () => undefined);
          const queue = locks.get(name) ?? createQueue();
          locks.set(name, queue);
          return queue(run);
        },
      },
    },
  });
  try {
    realm.run(bundle.script);
  } catch (error) {
    story.complain(`the background does not start: ${error instanceof Error ? error.message : String(error)}`);
  }
  return events;
}
