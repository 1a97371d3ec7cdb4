import { type Context, createContext, runInContext, type Script } from 'node:vm';

/** A JavaScript world of its own, as each background has one. */
export interface Realm {
  /** Adds to its global object. */
  give(globals: Readonly<Record<string, unknown>>): void;
  /** A copy of plain data made of this world's own objects and arrays. */
  copy<T>(data: T): T;
  run(script: Script): void;
}

/** Gives `Date` this clock; called as a function it fails, as nothing of ours does that. */
const SET_CLOCK = `(now) => {
  globalThis.Date = class Date extends globalThis.Date {
    constructor(...given) {
      if (given.length > 0) super(...given);
      else super(now());
    }
    static now() {
      return now();
    }
  };
}`;

/** @param now what the machine's clock shows, in milliseconds since 1970 */
export function createRealm(now: () => number): Realm {
  const context: Context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  runInContext(SET_CLOCK, context)(now);
  const parse = runInContext('JSON.parse', context);
  const plain = runInContext('Object.prototype', context);
  context.self = runInContext('globalThis', context);
  return {
    give: (globals) => {
      for (const [name, value] of Object.entries(globals)) context[name] = value;
      // The polyfill takes the browser's own object only if it is a plain one of its own world.
      for (const name of ['browser', 'chrome']) if (context[name]) Object.setPrototypeOf(context[name], plain);
    },
    copy: (data) => (data === undefined ? data : parse(JSON.stringify(data))),
    run: (script) => {
      script.runInContext(context);
    },
  };
}
