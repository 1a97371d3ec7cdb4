import type { DelayName } from '../settings';
import { closeComposer, openComposer, rerender } from './app';
import { flush, pending } from './context';
import { model, type ProtonMailModel } from './model';

/** What tests may do to the page from its own world, so that none has to wait for a delay. */
export interface ProtonMailTest {
  flush(name?: DelayName): number;
  pending(): DelayName[];
  openComposer(): void;
  /** Closes the newest composer. */
  closeComposer(): void;
  /** Makes the footers of all composers anew. */
  rerender(): void;
  /** Subject and body of each composer, as page and editor know them. */
  mails(): { readonly subject: string; readonly body: string }[];
}

declare global {
  interface Window {
    protonMailModel: ProtonMailModel;
    protonMailTest: ProtonMailTest;
  }
}

export function offerTestTriggers(): void {
  window.protonMailModel = model;
  window.protonMailTest = {
    ...{ flush, pending, openComposer, closeComposer, rerender },
    mails: () => model.composers.map(({ subject, body }) => ({ subject, body: body() })),
  };
}
