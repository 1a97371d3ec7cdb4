import { settings } from './context';

/** What the page knows of the open event. Dates are `YYYY-MM-DD`, times `HH:MM` in 24 hours, in `zone`. */
export interface EventModel {
  readonly form: 'quick' | 'full';
  title: string;
  /** What the event would be saved with as its place; text that was never settled isn't part of it. */
  location: string;
  rooms: string[];
  body: string;
  startDate: string;
  startTime: string;
  endDate: string;
  endTime: string;
  zone: string;
  allDay: boolean;
  repeats: boolean;
  teams: boolean;
}

export interface MailModel {
  /** Number in the ids of its nodes. */
  readonly id: number;
  readonly place: 'docked' | 'pane' | 'reply' | 'window';
  to: string[];
  subject: string;
  body: string;
}

/** What the page knows; what its nodes show is drawn from this, and writes without events don't change it. */
export interface OutlookModel {
  event: EventModel | null;
  mails: MailModel[];
  saves: number;
  sends: number;
  /** Forms that were left without saving. */
  discards: number;
  /** Presses and keys that came from nodes which the page didn't make. */
  leaks: string[];
  errors: string[];
}

export const model: OutlookModel = { event: null, mails: [], saves: 0, sends: 0, discards: 0, leaks: [], errors: [] };

let draw = (): void => {};

/** Sets what draws the page anew. */
export function drawWith(now: () => void): void {
  draw = now;
}

/** Changes the model and draws the page anew. */
export function change(edit: () => void): void {
  edit();
  draw();
}

export function newEvent(form: EventModel['form']): EventModel {
  const [startDate = '', startTime = ''] = settings.start.split('T');
  const [endDate = '', endTime = ''] = settings.end.split('T');
  const { title, location, body, zone } = settings;
  return {
    ...{ form, title, location, body, zone, startDate, startTime, endDate, endTime },
    rooms: [...settings.rooms],
    allDay: settings.allday,
    repeats: settings.repeat,
    teams: settings.teams,
  };
}

let lastMail = 0;

export function newMail(place: MailModel['place']): MailModel {
  lastMail += 1;
  return { id: lastMail, place, to: [...settings.to], subject: settings.subject, body: settings.body };
}
