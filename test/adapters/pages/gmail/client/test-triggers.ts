import type { DelayName, Place } from '../settings';
import type { App } from './app';
import type { Compose } from './compose';
import { flush, pending } from './context';
import { type MailModel, model } from './model';
import { storm } from './storm';

/** What tests may do to the page from its own world, so that none has to wait for a delay. */
export interface MailTest {
  /** Does at once what waits under this name (all without one); returns how many things that were. */
  flush(name?: DelayName): number;
  pending(): DelayName[];
  open(place: Place): void;
  /** Does what its own buttons do to the message of that number, the value of `composeid`. */
  press(id: number, what: 'close' | 'minimise' | 'fullScreen' | 'popOut' | 'ownWindow'): void;
  rerender(id: number, part: 'title' | 'toolbar' | 'form'): void;
  /** Does that many things that can happen to open messages, in an order that the seed makes; gives what was broken. */
  storm(seed: number, steps: number): Promise<string[]>;
}

declare global {
  interface Window {
    mailModel: MailModel;
    mailTest: MailTest;
    /** Elements and shadow roots that a page with `claims` got hold of. */
    claimed?: unknown[];
  }
}

export function offerTestTriggers(app: App): void {
  const found = (id: number): Compose | undefined => app.composes.find(({ message }) => message.id === id);
  window.mailModel = model;
  window.mailTest = {
    flush,
    pending,
    open: app.open,
    press: (id, what) => found(id)?.[what](),
    rerender: (id, part) => found(id)?.rerender(part),
    storm: (seed, steps) => storm(app, seed, steps),
  };
}
