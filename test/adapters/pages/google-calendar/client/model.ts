import type { Conference } from '../settings';
import { calendarZone, OWNER, settings } from './context';
import { addDays, addMinutes, inZone, type Moment, monday, parseMoment, parseTemplateDate } from './wall-time';

/** One event as the page itself knows it, whatever its fields show. */
export interface CalendarEvent {
  id: string;
  title: string;
  location: string;
  /** Plain text; `\n` between blocks and for each line break. */
  description: string;
  /** `YYYY-MM-DD`; an all-day event ends on its last day. */
  startDate: string;
  endDate: string;
  /** `HH:MM`, wall time in `zone`. */
  startTime: string;
  endTime: string;
  allDay: boolean;
  /** IANA name; the calendar's own unless the event has one. */
  zone: string;
  ownZone: boolean;
  repeat: string;
  conference: Conference;
  guests: string[];
  /** Google's own number: 0 as the calendar, 1 public, 2 private, 4 oneself alone. */
  visibility: string;
  /** False until it has been saved once. */
  exists: boolean;
}

/** Which part of a repeating event a change is for. */
export type Scope = 'this' | 'following' | 'all';

/** What the person answered on the way to saving; undefined where it was not asked. */
export interface Answers {
  scope?: Scope | undefined;
  /** Whether guests get mail. */
  mails?: boolean | undefined;
}

export type SavedEvent = CalendarEvent & Answers;

/** The page's own state, for tests to look at. Writing to the DOM doesn't change it; events do. */
export interface CalendarModel {
  events: CalendarEvent[];
  /** The event in the open bubble or editor. */
  editor: CalendarEvent | null;
  saved: SavedEvent[];
  /** Events that came out of a node the page didn't make and would have set off something. */
  leaks: number;
  leaked: string[];
  errors: string[];
}

export const model: CalendarModel = { events: [], editor: null, saved: [], leaks: 0, leaked: [], errors: [] };

/** Saved events outlive the document, as they would on a server. */
const STORE = 'calendar-events';

let made = 0;

export const startOf = (event: CalendarEvent): Moment => ({ date: event.startDate, time: event.startTime });
export const endOf = (event: CalendarEvent): Moment => ({ date: event.endDate, time: event.endTime });

/** An empty event of that span in the calendar's zone. */
export function blankEvent(start: Moment, end: Moment = addMinutes(start, 60)): CalendarEvent {
  made += 1;
  return {
    ...{ id: `event${made}`, title: '', location: '', description: '', allDay: false, exists: false },
    ...{ startDate: start.date, startTime: start.time, endDate: end.date, endTime: end.time },
    ...{ zone: calendarZone, ownZone: false, repeat: 'NONE', conference: 'none', guests: [], visibility: '0' },
  };
}

/** Today in the calendar's zone. */
export function today(): string {
  return inZone(new Date(), calendarZone).date;
}

/** The Monday of the week that is shown first: the settings' event, else the week after the page was loaded. A companion shows one day. */
export function firstWeek(): string {
  const date = parseMoment(settings.start)?.date ?? addDays(today(), 7);
  return settings.companion ? date : monday(date);
}

/** The event that the settings describe; by default Wednesday of next week from 10:00 to 11:00. */
export function describedEvent(): CalendarEvent {
  const [from = '', until = ''] = settings.dates?.split('/') ?? [];
  const zone = settings.eventzone ?? calendarZone;
  const template = parseTemplateDate(from, zone);
  const start = template ?? parseMoment(settings.start) ?? { date: addDays(firstWeek(), 2), time: '10:00' };
  const ending = parseTemplateDate(until, zone);
  const lastDay = ending?.allDay ? { date: addDays(ending.date, -1), time: '00:00' } : ending;
  return {
    ...blankEvent(start, lastDay ?? parseMoment(settings.end) ?? addMinutes(start, 60)),
    title: settings.title,
    ...conferenceText(),
    allDay: settings.allday || template?.allDay === true,
    ...{ zone, ownZone: zone !== calendarZone, repeat: settings.repeat, guests: [...settings.guests] },
    conference: settings.conference,
    visibility: settings.visibility,
  };
}

/** Zoom and Teams have no row of their own: their link stands in the texts. */
function conferenceText(): Pick<CalendarEvent, 'location' | 'description'> {
  const { location, description, conference } = settings;
  if (conference !== 'zoom' && conference !== 'teams') return { location, description };
  const link =
    conference === 'zoom'
      ? 'https://example.zoom.us/j/123456789'
      : 'https://teams.microsoft.com/l/meetup-join/19%3aexample';
  return {
    location: location || (conference === 'zoom' ? link : ''),
    description: [description, link].filter(Boolean).join('\n'),
  };
}

/** What stands in `data-eventid` and in the editor's address: base64 of id and calendar. */
export function eventKey(event: CalendarEvent): string {
  return btoa(`${event.id} ${OWNER.email}`);
}

/** Keeps the event, new or changed. Returns a function that takes it back. */
export function save(event: CalendarEvent, answers: Answers): () => void {
  const before = model.events;
  const kept = { ...event, guests: [...event.guests], exists: true };
  setEvents([...before.filter(({ id }) => id !== kept.id), kept]);
  model.saved.push({ ...kept, ...answers });
  return () => {
    setEvents(before);
    model.saved.pop();
  };
}

/** Returns a function that brings the event back. */
export function remove(event: CalendarEvent): () => void {
  const before = model.events;
  setEvents(before.filter(({ id }) => id !== event.id));
  return () => setEvents(before);
}

/** Keeps an event as if it had been saved before. */
export function keep(event: CalendarEvent): void {
  setEvents([...model.events.filter(({ id }) => id !== event.id), { ...event, exists: true }]);
}

function setEvents(events: CalendarEvent[]): void {
  model.events = events;
  sessionStorage.setItem(STORE, JSON.stringify({ made, events }));
}

/** Brings back what was saved before this document was loaded. */
export function restoreEvents(): void {
  const stored = JSON.parse(sessionStorage.getItem(STORE) ?? 'null') as {
    made: number;
    events: CalendarEvent[];
  } | null;
  if (!stored) return;
  made = Math.max(made, stored.made);
  model.events = stored.events;
}
