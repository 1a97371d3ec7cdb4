import { LANGUAGE_NAMES, type LanguageName } from './languages';

/** How long the page takes for each thing it does late, in milliseconds. */
export const DELAYS = {
  /** From asking for a message until its window stands there. */
  mount: 40,
  /** Until the body can be edited; what is written before is lost. */
  body: 150,
  /** From the last change that the page has noticed until the draft is saved. */
  draft: 300,
  /** Until a body that refuses gets its old text back. */
  refuse: 20,
  /** Until the quoted text of a reply stands there after its button was pressed. */
  expand: 100,
  /** Until a window is made anew after it was popped out, minimised or moved. */
  rerender: 60,
} as const;

export type DelayName = keyof typeof DELAYS;

/** Where a message is written. */
export type Place = 'popup' | 'fullscreen' | 'reply' | 'window';
const PLACES: readonly Place[] = ['popup', 'fullscreen', 'reply', 'window'];

/** One variant of the page; every part is also a query parameter of the same name. */
export interface Settings {
  lang: LanguageName;
  theme: 'light' | 'dark';
  /** What stands open when the page has loaded. */
  open: Place | 'nothing';
  /** Subject of new messages; a reply takes the conversation's. */
  su: string;
  /** Text of new messages, in lines. */
  body: string;
  /** Signature below every new message, in lines; none if empty. */
  signature: string;
  /** The line of two hyphens that Gmail puts above a signature unless it is told not to. */
  dashes: boolean;
  /** What the conversation says to which a reply is written. */
  quote: string;
  /** The person's own mode without formatting: the body is a plain text field. */
  plain: boolean;
  /** Names from HOOKS. */
  lacks: string[];
  /** The body takes no text that a program wrote. */
  refuses: boolean;
  /** The page defines the element `oneclick-webex` itself. */
  claims: boolean;
  /** Settings of the small calendar in the side panel, as a query (`../google-calendar/settings.ts`); no panel if empty. */
  calendar: string;
  delays: Record<DelayName, number>;
  /** Late things that never happen by themselves, only by `mailTest.flush`. */
  hold: DelayName[];
}

export type MailOptions = Partial<Omit<Settings, 'delays'>> & { delays?: Partial<Settings['delays']> };

const STANDARD: Settings = {
  lang: 'en',
  theme: 'light',
  open: 'popup',
  su: '',
  body: '',
  signature: '',
  dashes: true,
  quote: 'Can we talk about it tomorrow?',
  plain: false,
  lacks: [],
  refuses: false,
  claims: false,
  calendar: '',
  delays: DELAYS,
  hold: [],
};

/** The settings of one page: the standard, then the handler's options, then the address. `delays=body:0,draft:10`. */
export function settingsFrom(query: URLSearchParams, options: MailOptions): Settings {
  const base: Settings = { ...STANDARD, ...options, delays: { ...DELAYS, ...options.delays } };
  const flag = (name: string, other: boolean): boolean => (query.has(name) ? query.get(name) !== '0' : other);
  const list = (name: string, other: string[]): string[] => query.get(name)?.split(',') ?? other;
  const text = (name: 'su' | 'body' | 'signature' | 'quote'): string => query.get(name) ?? base[name];
  // `?view=cm&fs=1` opens one message in a window of its own.
  const asked = query.get('view') === 'cm' ? 'window' : query.get('open');
  return {
    ...base,
    lang: LANGUAGE_NAMES.find((name) => name === query.get('lang')) ?? base.lang,
    theme: query.get('theme') === 'dark' ? 'dark' : base.theme,
    open: asked === 'nothing' ? asked : (PLACES.find((place) => place === asked) ?? base.open),
    su: text('su'),
    body: text('body'),
    signature: text('signature'),
    quote: text('quote'),
    dashes: flag('dashes', base.dashes),
    plain: flag('plain', base.plain),
    lacks: list('lacks', base.lacks),
    refuses: flag('refuses', base.refuses),
    claims: flag('claims', base.claims),
    calendar: query.get('calendar') ?? base.calendar,
    delays: { ...base.delays, ...delays(query.get('delays')) },
    hold: list('hold', base.hold).filter(isDelay),
  };
}

const isDelay = (name: string): name is DelayName => name in DELAYS;

function delays(value: string | null): Partial<Settings['delays']> {
  const found: Partial<Settings['delays']> = {};
  for (const part of value?.split(',') ?? []) {
    const [name = '', milliseconds] = part.split(':');
    if (isDelay(name)) found[name] = Number(milliseconds);
  }
  return found;
}
