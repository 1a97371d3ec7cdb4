import type { DelayName } from '../settings';
import type { App } from './app';
import { calendarZone } from './context';
import { blankEvent, type CalendarEvent, type CalendarModel, firstWeek, model } from './model';
import { flush, pending } from './timers';
import { parseMoment } from './wall-time';

/** What tests may do to the page from its own world, so that none has to wait for a delay. */
export interface CalendarTest {
  /** Does at once what waits under this name (all without one); returns how many things that were. */
  flush(name?: DelayName): number;
  pending(): DelayName[];
  /** Makes the details panel, or the open bubble's fields, anew. */
  rerender(): void;
  /** Opens the bubble for a wall time such as `2027-03-01T10:00` in the shown week. */
  openBubble(start: string): void;
  /** Moves within the page, as its own links do. */
  goTo(view: 'week' | 'eventedit'): void;
  /** Moves to an address without reload, as its own links do. */
  show(address: string): void;
  /** Adds an event as if it had been saved before, an hour long at 10:00 of the first day shown unless it says otherwise; gives its key. */
  keep(part: Partial<CalendarEvent>): string;
  /** Changes the open event as if the person had, and shows its dates, times and zone again. */
  change(part: Partial<CalendarEvent>): void;
}

declare global {
  interface Window {
    calendarModel: CalendarModel;
    calendarTest: CalendarTest;
    /** Elements and shadow roots that a page with `claims` got hold of. */
    claimed?: unknown[];
  }
}

export function offerTestTriggers(app: App): void {
  window.calendarModel = model;
  window.calendarTest = {
    flush,
    pending,
    rerender: app.rerender,
    openBubble(start) {
      const moment = parseMoment(start);
      if (moment) app.openBubble(moment);
    },
    goTo: (view) => app.goTo(view),
    show: app.show,
    keep: (part) => app.keep({ ...blankEvent({ date: firstWeek(), time: '10:00' }), ...part, exists: true }),
    change(part) {
      if (!model.editor) return;
      Object.assign(model.editor, part);
      model.editor.ownZone = model.editor.zone !== calendarZone;
      app.refresh();
    },
  };
}
