import { LANGUAGE_NAMES, type LanguageName } from './languages';

/** How long the page takes for each thing it does late, in milliseconds. */
export const DELAYS = {
  /** Until what was asked for stands there. */
  mount: 40,
  /** Until a field that refuses gets its old value back. */
  refuse: 20,
} as const;

export type DelayName = keyof typeof DELAYS;
export type Field = 'location' | 'description';

/** One variant of the page; every part is also a query parameter of the same name. */
export interface Settings {
  lang: LanguageName;
  /** 12 or 24 hours, an account setting; the language's custom if null. */
  clock: 12 | 24 | null;
  /** How dates are written, in the letters of date-fns; the language's custom if null. */
  dateformat: string | null;
  /** IANA zone of the calendar view. */
  zone: string;
  /** IANA zones of the event's start and end, where they are others. */
  eventzone: string | null;
  endzone: string | null;
  title: string;
  location: string;
  description: string;
  /** Wall times `YYYY-MM-DDTHH:MM`. */
  start: string;
  end: string;
  allday: boolean;
  repeat: 'ONCE' | 'DAILY' | 'WEEKLY';
  /** A narrow window: the toolbar names the zone's offset only. */
  narrow: boolean;
  /** The person may not change what everybody sees: no title, place or description. */
  readonly: boolean;
  lacks: string[];
  refuses: Field[];
  /** The page defines the element `oneclick-webex` itself. */
  claims: boolean;
  delays: Record<DelayName, number>;
  /** Late things that never happen by themselves, only by `protonTest.flush`. */
  hold: DelayName[];
}

export type ProtonCalendarOptions = Partial<Settings>;

const STANDARD: Settings = {
  lang: 'en',
  clock: null,
  dateformat: null,
  zone: 'Europe/Berlin',
  eventzone: null,
  endzone: null,
  title: '',
  location: '',
  description: '',
  start: '2027-03-01T10:00',
  end: '2027-03-01T11:00',
  allday: false,
  repeat: 'ONCE',
  narrow: false,
  readonly: false,
  lacks: [],
  refuses: [],
  claims: false,
  delays: DELAYS,
  hold: [],
};

/** The settings of one page: the standard, then the handler's options, then the address. */
export function settingsFrom(query: URLSearchParams, options: ProtonCalendarOptions): Settings {
  const base: Settings = { ...STANDARD, ...options };
  const text = (name: string, other: string): string => query.get(name) ?? other;
  const flag = (name: string, other: boolean): boolean => (query.has(name) ? query.get(name) !== '0' : other);
  const list = (name: string, other: string[]): string[] => query.get(name)?.split(',').filter(Boolean) ?? other;
  const clock = query.get('clock');
  const refuses = list('refuses', base.refuses);
  return {
    ...base,
    lang: LANGUAGE_NAMES.find((name) => name === query.get('lang')) ?? base.lang,
    clock: clock === '12' ? 12 : clock === '24' ? 24 : base.clock,
    dateformat: query.get('dateformat') ?? base.dateformat,
    zone: text('zone', base.zone),
    eventzone: query.get('eventzone') ?? base.eventzone,
    endzone: query.get('endzone') ?? base.endzone,
    title: text('title', base.title),
    location: text('location', base.location),
    description: text('description', base.description),
    start: text('start', base.start),
    end: text('end', base.end),
    allday: flag('allday', base.allday),
    repeat: (['ONCE', 'DAILY', 'WEEKLY'] as const).find((one) => one === query.get('repeat')) ?? base.repeat,
    narrow: flag('narrow', base.narrow),
    readonly: flag('readonly', base.readonly),
    lacks: list('lacks', base.lacks),
    refuses: (['location', 'description'] as const).filter((name) => refuses.includes(name)),
    claims: flag('claims', base.claims),
    hold: list('hold', base.hold).filter((name): name is DelayName => name in DELAYS),
  };
}
