/** An event of an extension API: `addListener` and `removeListener` for the extension, `fire` for the browser. */
export interface ExtensionEvent<Given extends unknown[]> {
  readonly face: {
    addListener(listener: (...given: Given) => unknown): void;
    removeListener(listener: (...given: Given) => unknown): void;
  };
  /** What the listeners return. */
  fire(...given: Given): readonly unknown[];
  hasListeners(): boolean;
}

export function createEvent<Given extends unknown[]>(): ExtensionEvent<Given> {
  const listeners = new Set<(...given: Given) => unknown>();
  return {
    face: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
    fire: (...given) => [...listeners].map((listener) => listener(...given)),
    hasListeners: () => listeners.size > 0,
  };
}
