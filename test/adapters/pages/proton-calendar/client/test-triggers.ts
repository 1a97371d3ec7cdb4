import type { DelayName } from '../settings';
import { change, close, openForm, rerender, showDay } from './app';
import { flush, pending } from './context';
import { type EventModel, model, type ProtonCalendarModel } from './model';

/** What tests may do to the page from its own world, so that none has to wait for a delay. */
export interface ProtonCalendarTest {
  flush(name?: DelayName): number;
  pending(): DelayName[];
  /** Makes all nodes of the open form anew. */
  rerender(): void;
  openForm(form: 'popover' | 'modal'): void;
  close(): void;
  showDay(path: string): void;
  /** Changes the open event as if the person had. */
  change(part: Partial<EventModel>): void;
}

declare global {
  interface Window {
    protonCalendarModel: ProtonCalendarModel;
    protonCalendarTest: ProtonCalendarTest;
    /** Elements and shadow roots that a page with `claims` got hold of. */
    claimed?: unknown[];
  }
}

export function offerTestTriggers(): void {
  window.protonCalendarModel = model;
  window.protonCalendarTest = { flush, pending, rerender, openForm, close, showDay, change };
}
