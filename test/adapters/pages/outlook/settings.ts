import { LANGUAGE_NAMES, LANGUAGES, type LanguageName } from './languages';

/** How long the page takes for each thing it does late, in milliseconds. */
export const DELAYS = {
  /** Until what was asked for stands there. */
  mount: 40,
  /** From the click on the line with the times until their fields stand there. */
  expand: 120,
  /** From the last letter in the location until places are offered. */
  suggestions: 150,
  /** Until the body's editor has started, and thrown away what was written before. */
  bodyMount: 250,
  /** Until a field that refuses gets its old value back. */
  refuse: 20,
} as const;

export type DelayName = keyof typeof DELAYS;
export type Field = 'location' | 'body';
export type Compose = 'docked' | 'pane' | 'reply' | 'none';

/** One variant of the page; every part is also a query parameter of the same name. */
export interface Settings {
  lang: LanguageName;
  /** What `html[lang]` says; the language with its usual region if null. */
  tag: string | null;
  /** The mailbox's date format; the language's custom if null. */
  dateformat: string | null;
  clock: 12 | 24 | null;
  digits: 'latn' | 'arab';
  /** IANA zone of the mailbox. */
  zone: string;
  /** The form says in which zone its times are. */
  zones: boolean;
  zone_as: 'button' | 'input';
  title: string;
  location: string;
  rooms: string[];
  body: string;
  /** Wall times `YYYY-MM-DDTHH:MM` in the event's zone. */
  start: string;
  end: string;
  allday: boolean;
  /** What becomes of the times of an event that lasts all day. */
  allday_as: 'removed' | 'disabled';
  repeat: boolean;
  teams: boolean;
  /** What the location's free text becomes once the field is left. */
  location_as: 'text' | 'tag';
  /** Whether any place is offered for what is typed. */
  places: boolean;
  /** Which mail is open from the start. */
  compose: Compose;
  subject: string;
  to: string[];
  /** Where the test id of Send stands. */
  send_as: 'wrapper' | 'button';
  signature: boolean;
  theme: 'light' | 'dark';
  lacks: string[];
  refuses: Field[];
  /** The page defines the element `oneclick-webex` itself. */
  claims: boolean;
  readonly: boolean;
  delays: Record<DelayName, number>;
  /** Late things that never happen by themselves, only by `outlookTest.flush`. */
  hold: DelayName[];
}

export type OutlookOptions = Partial<Omit<Settings, 'delays'>> & { delays?: Partial<Settings['delays']> };

const STANDARD: Settings = {
  lang: 'en',
  tag: null,
  dateformat: null,
  clock: null,
  digits: 'latn',
  zone: 'Europe/Berlin',
  zones: false,
  zone_as: 'button',
  title: '',
  location: '',
  rooms: [],
  body: '',
  start: '2027-03-01T10:00',
  end: '2027-03-01T10:30',
  allday: false,
  allday_as: 'removed',
  repeat: false,
  teams: false,
  location_as: 'text',
  places: true,
  compose: 'none',
  subject: '',
  to: [],
  send_as: 'wrapper',
  signature: false,
  theme: 'light',
  lacks: [],
  refuses: [],
  claims: false,
  readonly: false,
  delays: DELAYS,
  hold: [],
};

/** The settings of one page: the standard, then the handler's options, then the address. `delays=expand:0,mount:10`. */
export function settingsFrom(query: URLSearchParams, options: OutlookOptions): Settings {
  const base: Settings = { ...STANDARD, ...options, delays: { ...DELAYS, ...options.delays } };
  const text = (name: string, other: string): string => query.get(name) ?? other;
  const flag = (name: string, other: boolean): boolean => (query.has(name) ? query.get(name) !== '0' : other);
  const list = (name: string, other: string[]): string[] => query.get(name)?.split(',').filter(Boolean) ?? other;
  const clock = query.get('clock');
  return {
    lang: pick(query.get('lang'), LANGUAGE_NAMES, base.lang),
    tag: query.get('tag') ?? base.tag,
    dateformat: query.get('dateformat') ?? base.dateformat,
    clock: clock === '12' ? 12 : clock === '24' ? 24 : base.clock,
    digits: pick(query.get('digits'), ['latn', 'arab'], base.digits),
    zone: text('zone', base.zone),
    zones: flag('zones', base.zones),
    zone_as: pick(query.get('zone_as'), ['button', 'input'], base.zone_as),
    title: text('title', base.title),
    location: text('location', base.location),
    rooms: list('rooms', base.rooms),
    body: text('body', base.body),
    start: text('start', base.start),
    end: text('end', base.end),
    allday: flag('allday', base.allday),
    allday_as: pick(query.get('allday_as'), ['removed', 'disabled'], base.allday_as),
    repeat: flag('repeat', base.repeat),
    teams: flag('teams', base.teams),
    location_as: pick(query.get('location_as'), ['text', 'tag'], base.location_as),
    places: flag('places', base.places),
    compose: pick(query.get('compose'), ['docked', 'pane', 'reply', 'none'], base.compose),
    subject: text('subject', base.subject),
    to: list('to', base.to),
    send_as: pick(query.get('send_as'), ['wrapper', 'button'], base.send_as),
    signature: flag('signature', base.signature),
    theme: pick(query.get('theme'), ['light', 'dark'], base.theme),
    lacks: list('lacks', base.lacks),
    refuses: fields(query.get('refuses')) ?? base.refuses,
    claims: flag('claims', base.claims),
    readonly: flag('readonly', base.readonly),
    delays: { ...base.delays, ...delays(query.get('delays')) },
    hold: list('hold', base.hold).filter(isDelay),
  };
}

export const tagOf = ({ tag, lang }: Settings): string => tag ?? LANGUAGES[lang].tag;

function pick<T extends string>(value: string | null, allowed: readonly T[], other: T): T {
  return allowed.find((one) => one === value) ?? other;
}

function fields(value: string | null): Field[] | undefined {
  if (value === null) return undefined;
  const wanted = value === 'both' ? ['location', 'body'] : value.split(',');
  return (['location', 'body'] as const).filter((name) => wanted.includes(name));
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
