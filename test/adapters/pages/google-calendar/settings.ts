import { LANGUAGE_NAMES, type LanguageName } from './languages';

/** How long the page takes for each thing it does late, in milliseconds. */
export const DELAYS = {
  /** The view changes first, its content follows. */
  mount: 40,
  /** The list of places opens on focus and is thrown away again by a re-render. */
  suggestions: 100,
  /** From the last change in the description until the model takes it over. */
  description: 250,
  /** The description's editor starts late and drops what was written before. */
  descriptionMount: 300,
  /** From the click on a collapsed field until its inputs stand there. */
  expand: 150,
  /** Until a field that refuses gets its old value back. */
  refuse: 20,
  /** Until a node that the page didn't make is removed from a list. */
  strip: 800,
  /** From opening the editor until its panel is made anew; used only with `rerender`. */
  rerender: 500,
  /** From Save, or the last question after it, until the editor closes. */
  save: 60,
  /** From Delete, or the last question after it, until the event is gone. */
  delete: 60,
} as const;

export type DelayName = keyof typeof DELAYS;
export type Field = 'location' | 'description';
export type Conference = 'none' | 'meet' | 'zoom' | 'teams';

/** One variant of the page; every part is also a query parameter of the same name. */
export interface Settings {
  lang: LanguageName;
  /** 12 or 24 hours; the language's custom if null. */
  clock: 12 | 24 | null;
  /** Digits of dates and times; the language's custom if null. */
  digits: 'latn' | 'arab' | null;
  /** IANA zone of the calendar; the browser's if null. */
  zone: string | null;
  /** IANA zone of the event if it has its own. */
  eventzone: string | null;
  title: string;
  location: string;
  description: string;
  /** Wall time `YYYY-MM-DDTHH:MM` in the event's zone; a working day next week if null. */
  start: string | null;
  end: string | null;
  allday: boolean;
  /** The chosen repetition: `NONE`, `DAILY`, … or the text of an RRULE. */
  repeat: string;
  /** What stands in its value beside that it repeats. */
  repeat_as: 'rule' | 'secret';
  /** How the options are made. */
  repeat_in: 'list' | 'menu';
  /** As in the address `/calendar/render`: `20270301T090000Z/20270301T100000Z`. */
  dates: string | null;
  conference: Conference;
  /** E-mail address of each guest. */
  guests: string[];
  /** `data-value` of the chosen visibility: 0 as the calendar, 1 public, 2 private, 4 oneself alone. */
  visibility: string;
  /** Names from HOOKS. */
  lacks: string[];
  refuses: Field[];
  /** The page defines the element `oneclick-webex` itself. */
  claims: boolean;
  /** The details panel is made anew once by itself. */
  rerender: boolean;
  /** Nodes that the page didn't make are removed from the details panel. */
  strips: boolean;
  /** The description stands behind a button. */
  collapsed: boolean;
  /** The person has no right to edit: location and description are plain text. */
  readonly: boolean;
  /** How "all day" is made. */
  allday_as: 'input' | 'checkbox';
  /** How Save is made. */
  save_as: 'button' | 'div';
  /** The server refuses to save: the editor stays, or it has already gone and the event keeps its old values. */
  save_fails: 'stays' | 'lost' | null;
  /** The server refuses to delete: the event comes back. */
  delete_fails: boolean;
  /** The small calendar in another page's side panel: one day, and no editor of its own. */
  companion: boolean;
  delays: Record<DelayName, number>;
  /** Late things that never happen by themselves, only by `calendarTest.flush`. */
  hold: DelayName[];
}

export type CalendarOptions = Partial<Omit<Settings, 'delays'>> & { delays?: Partial<Settings['delays']> };

const STANDARD: Settings = {
  lang: 'en',
  clock: null,
  digits: null,
  zone: null,
  eventzone: null,
  title: '',
  location: '',
  description: '',
  start: null,
  end: null,
  allday: false,
  repeat: 'NONE',
  repeat_as: 'rule',
  repeat_in: 'list',
  dates: null,
  conference: 'none',
  guests: [],
  visibility: '0',
  lacks: [],
  refuses: [],
  claims: false,
  rerender: false,
  strips: false,
  collapsed: false,
  readonly: false,
  allday_as: 'input',
  save_as: 'button',
  save_fails: null,
  delete_fails: false,
  companion: false,
  delays: DELAYS,
  hold: [],
};

/** Parameters that describe the page and not the event; they stay in the address when the page moves on by itself. */
export const LASTING = [
  ...['lang', 'clock', 'digits', 'zone', 'lacks', 'refuses', 'claims', 'rerender', 'strips', 'collapsed', 'readonly'],
  ...['repeat_as', 'repeat_in', 'allday_as', 'save_as', 'save_fails', 'delete_fails', 'companion', 'delays', 'hold'],
];

/** The settings of one page: the standard, then the handler's options, then the address. `delays=description:0,expand:10`. */
export function settingsFrom(query: URLSearchParams, options: CalendarOptions): Settings {
  const base: Settings = { ...STANDARD, ...options, delays: { ...DELAYS, ...options.delays } };
  const text = (name: string, other: string): string => query.get(name) ?? other;
  const flag = (name: string, other: boolean): boolean => (query.has(name) ? query.get(name) !== '0' : other);
  const list = (name: string, other: string[]): string[] => query.get(name)?.split(',').filter(Boolean) ?? other;
  const clock = query.get('clock');
  return {
    lang: LANGUAGE_NAMES.find((name) => name === query.get('lang')) ?? base.lang,
    clock: clock === '12' ? 12 : clock === '24' ? 24 : base.clock,
    digits: pick(query.get('digits'), ['latn', 'arab'] as const, base.digits),
    zone: query.get('zone') ?? base.zone,
    eventzone: query.get('eventzone') ?? base.eventzone,
    title: query.get('text') ?? text('title', base.title),
    location: text('location', base.location),
    description: query.get('details') ?? text('description', base.description),
    start: query.get('start') ?? base.start,
    end: query.get('end') ?? base.end,
    allday: flag('allday', base.allday),
    repeat: text('repeat', base.repeat),
    repeat_as: pick(query.get('repeat_as'), ['rule', 'secret'] as const, base.repeat_as),
    repeat_in: pick(query.get('repeat_in'), ['list', 'menu'] as const, base.repeat_in),
    dates: query.get('dates') ?? base.dates,
    conference: pick(query.get('conference'), ['none', 'meet', 'zoom', 'teams'], base.conference),
    guests: list('guests', base.guests),
    visibility: text('visibility', base.visibility),
    lacks: list('lacks', base.lacks),
    refuses: fields(query.get('refuses')) ?? base.refuses,
    claims: flag('claims', base.claims),
    rerender: flag('rerender', base.rerender),
    strips: flag('strips', base.strips),
    collapsed: flag('collapsed', base.collapsed),
    readonly: flag('readonly', base.readonly),
    allday_as: pick(query.get('allday_as'), ['input', 'checkbox'], base.allday_as),
    save_as: pick(query.get('save_as'), ['button', 'div'], base.save_as),
    save_fails: pick(query.get('save_fails'), ['stays', 'lost'] as const, base.save_fails),
    delete_fails: flag('delete_fails', base.delete_fails),
    companion: flag('companion', base.companion),
    delays: { ...base.delays, ...delays(query.get('delays')) },
    hold: list('hold', base.hold).filter(isDelay),
  };
}

function pick<T extends string, O>(value: string | null, allowed: readonly T[], other: O): T | O {
  return allowed.find((one) => one === value) ?? other;
}

function fields(value: string | null): Field[] | undefined {
  if (value === null) return undefined;
  const wanted = value === 'both' ? ['location', 'description'] : value.split(',');
  return (['location', 'description'] as const).filter((name) => wanted.includes(name));
}

function isDelay(name: string): name is DelayName {
  return name in DELAYS;
}

function delays(value: string | null): Partial<Settings['delays']> {
  const found: Partial<Settings['delays']> = {};
  for (const part of value?.split(',') ?? []) {
    const [name = '', milliseconds] = part.split(':');
    if (isDelay(name)) found[name] = Number(milliseconds);
  }
  return found;
}
