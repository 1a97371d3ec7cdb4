import type { DelayName } from '../settings';
import { openEvent, openMail, popOut, rerender } from './app';
import { bodyOf } from './body';
import { change, type EventModel, type MailModel, model, type OutlookModel } from './model';
import { flush, pending } from './timers';

/** What tests may do to the page from its own world, so that none has to wait for a delay. */
export interface OutlookTest {
  /** Does at once what waits under this name (all without one); returns how many things that were. */
  flush(name?: DelayName): number;
  pending(): DelayName[];
  /** Makes the rows of the form, or the toolbars of mails, anew. */
  rerender(part: 'form' | 'toolbar'): void;
  openEvent(form: 'quick' | 'full'): void;
  openMail(place: MailModel['place']): void;
  /** Moves the first mail into a window of its own. */
  popOut(): void;
  /** Closes what is open, without saving or sending. */
  close(): void;
  /** Changes the open event as if the person had. */
  change(part: Partial<EventModel>): void;
  /** The open event, with what RoosterJS holds as its body. */
  event(): EventModel | null;
  /** The open mails, likewise. */
  mails(): MailModel[];
}

declare global {
  interface Window {
    outlookModel: OutlookModel;
    outlookTest: OutlookTest;
    /** Elements and shadow roots that a page with `claims` got hold of. */
    claimed?: unknown[];
  }
}

export function offerTestTriggers(): void {
  window.outlookModel = model;
  window.outlookTest = {
    ...{ flush, pending, rerender, openEvent, openMail, popOut },
    close: () =>
      change(() => {
        model.event = null;
        model.mails = [];
      }),
    change: (part) => change(() => void (model.event && Object.assign(model.event, part))),
    event: () => model.event && { ...model.event, body: bodyOf(model.event) },
    mails: () => model.mails.map((mail) => ({ ...mail, body: bodyOf(mail) })),
  };
}
