import { LANGUAGE_NAMES, type LanguageName } from './languages';

/** How long the page takes for each thing it does late, in milliseconds. */
export const DELAYS = {
  /** Until the composer that was asked for stands there. */
  mount: 40,
  /** Until RoosterJS has started in the frame; what was written before is thrown away. */
  bodyMount: 250,
  /** Until a body that refuses is as it was before. */
  refuse: 20,
} as const;

export type DelayName = keyof typeof DELAYS;

/** One variant of the page; every part is also a query parameter of the same name. */
export interface Settings {
  lang: LanguageName;
  subject: string;
  /** Lines, as they stand in the body from the start. */
  body: string;
  signature: boolean;
  quote: boolean;
  /** A text area instead of the rich editor, which an account can be set to. */
  plain: boolean;
  lacks: string[];
  refuses: boolean;
  claims: boolean;
  delays: Record<DelayName, number>;
  hold: DelayName[];
}

export type ProtonMailOptions = Partial<Settings>;

const STANDARD: Settings = {
  lang: 'en',
  subject: '',
  body: '',
  signature: false,
  quote: false,
  plain: false,
  lacks: [],
  refuses: false,
  claims: false,
  delays: DELAYS,
  hold: [],
};

/** The settings of one page: the standard, then the handler's options, then the address. */
export function settingsFrom(query: URLSearchParams, options: ProtonMailOptions): Settings {
  const base: Settings = { ...STANDARD, ...options };
  const flag = (name: string, other: boolean): boolean => (query.has(name) ? query.get(name) !== '0' : other);
  const list = (name: string, other: string[]): string[] => query.get(name)?.split(',').filter(Boolean) ?? other;
  return {
    ...base,
    lang: LANGUAGE_NAMES.find((name) => name === query.get('lang')) ?? base.lang,
    subject: query.get('subject') ?? base.subject,
    body: query.get('body') ?? base.body,
    signature: flag('signature', base.signature),
    quote: flag('quote', base.quote),
    plain: flag('plain', base.plain),
    lacks: list('lacks', base.lacks),
    refuses: flag('refuses', base.refuses),
    claims: flag('claims', base.claims),
    hold: list('hold', base.hold).filter((name): name is DelayName => name in DELAYS),
  };
}
