export const HOST_PAGE_IDS = ['google_calendar', 'gmail', 'proton_calendar', 'proton_mail', 'outlook'] as const;

export type HostPageId = (typeof HOST_PAGE_IDS)[number];

/** Parts of a host page in which somebody writes an event or a mail, each with a script of its own. */
export const EDITOR_PARTS = ['editor', 'mail'] as const;

export type EditorPart = (typeof EDITOR_PARTS)[number];

/** All parts of a host page that have a script of their own. */
export const PAGE_PARTS = [...EDITOR_PARTS, 'card'] as const;

export type PagePart = (typeof PAGE_PARTS)[number];

/** A site we add to. Manifest, background and settings take it from here. */
export interface HostPage {
  readonly id: HostPageId;
  /** The site's own name, the same in every language. */
  readonly name: string;
  readonly origins: readonly string[];
  /** The packaged script that adds to its editors; sent into a frame once an editor has appeared there. */
  readonly script: string;
  /** The packaged script for mails, in pages that have events too; sent once a mail that is being written has appeared. */
  readonly mail?: string;
  /** The packaged script for events that are there already: beside their cards, and when they are deleted. */
  readonly cards?: string;
  /** The packaged script that follows an open event; sent only where an event carries a meeting of ours. */
  readonly follow?: string;
  /** Other sites show it in a frame: Gmail has the calendar in its side panel. */
  readonly inFrames?: true;
  /** Only after the person has allowed it. */
  readonly isOptional?: true;
}

export const HOST_PAGES: readonly HostPage[] = [
  {
    id: 'google_calendar',
    name: 'Google Calendar',
    origins: ['https://calendar.google.com'],
    script: 'google-calendar.js',
    cards: 'google-calendar-cards.js',
    follow: 'google-calendar-follow.js',
    inFrames: true,
  },
  { id: 'gmail', name: 'Gmail', origins: ['https://mail.google.com'], script: 'gmail.js' },
  {
    id: 'proton_calendar',
    name: 'Proton Calendar',
    origins: ['https://calendar.proton.me'],
    script: 'proton-calendar.js',
    isOptional: true,
  },
  {
    id: 'proton_mail',
    name: 'Proton Mail',
    origins: ['https://mail.proton.me'],
    script: 'proton-mail.js',
    isOptional: true,
  },
  {
    id: 'outlook',
    name: 'Outlook',
    origins: [
      'https://outlook.office.com',
      'https://outlook.office365.com',
      'https://outlook.live.com',
      'https://outlook.cloud.microsoft',
    ],
    script: 'outlook.js',
    mail: 'outlook-mail.js',
  },
];

/** The packaged script that waits in every host page for an editor to appear. */
export const WATCH_SCRIPT = 'watch-page.js';

/** The host page of an origin such as `https://calendar.google.com`. */
export const hostPageAt = (origin: string): HostPage | undefined =>
  HOST_PAGES.find(({ origins }) => origins.includes(origin));

/** The parts of a host page that have editors, each with a script that lives and ends by itself. */
export const editorPartsOf = ({ mail }: HostPage): readonly EditorPart[] => (mail ? ['editor', 'mail'] : ['editor']);

/** A host page's addresses, as match patterns. */
export const matchesOf = ({ origins }: HostPage): string[] => origins.map((origin) => `${origin}/*`);
