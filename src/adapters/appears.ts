import type { HostPageId, PagePart } from '../domain/host-page';
import { sheetOf } from './element';

type Appearing = Readonly<Partial<Record<HostPageId, readonly string[]>>>;

/** Selectors of parts whose appearing means that an editor may have opened in a host page. */
export const GOOGLE_CALENDAR_APPEARS = [
  '#tabEventDetails',
  '[role="tabpanel"][aria-labelledby="tabEvent"]',
  '[jsname="PAiuue"]',
  '#xTiIn',
  '[jsname="GYcwYe"] input',
  '[role="dialog"] input[type="text"]',
];

export const GMAIL_APPEARS = ['[name="subjectbox"]', '[g_editable]', '[aria-multiline]', '[command="Files"]'];

/** What only an event's form has. */
export const OUTLOOK_FORM = ['#location-suggestions-picker-input', '[data-app-section="Form_Content"]'];

export const OUTLOOK_APPEARS = [...OUTLOOK_FORM, '[role="dialog"] :is([id^="editorParent_"], [aria-multiline="true"])'];

/** None of an event's: an element announces one script only. */
export const OUTLOOK_MAIL_APPEARS = [
  '[data-testid="ComposeSendButton"]',
  '#discardCompose',
  ':is([id^="editorParent_"], [aria-multiline="true"]):not([role="dialog"] *, [data-app-section="Form_Content"] *)',
];

export const PROTON_CALENDAR_APPEARS = [
  '#event-title-input',
  '#event-location-input',
  '[data-testid^="create-event-"]',
];

export const PROTON_MAIL_APPEARS = ['[data-testid^="composer:"]'];

/** All of them; the scripts of single pages carry their own only. */
const EDITORS_APPEAR: Readonly<Record<HostPageId, readonly string[]>> = {
  google_calendar: GOOGLE_CALENDAR_APPEARS,
  gmail: GMAIL_APPEARS,
  outlook: OUTLOOK_APPEARS,
  proton_calendar: PROTON_CALENDAR_APPEARS,
  proton_mail: PROTON_MAIL_APPEARS,
};

/** The same for the cards that a page shows of events that are there already. */
export const CARDS_APPEAR: Appearing = {
  google_calendar: ['#xDetDlg', '#rAECCd', '[jsname="ssXDle"]'],
};

/** What announces each part of a host page that has a script of its own. */
export const APPEARS: Readonly<Record<PagePart, Appearing>> = {
  editor: EDITORS_APPEAR,
  card: CARDS_APPEAR,
  mail: { outlook: OUTLOOK_MAIL_APPEARS },
};

/**
 * Calls `appeared` whenever one of the parts appears, however deep in the page, until the signal ends. A no-op animation
 * given to the parts starts then; it costs nothing at rest, and nothing in a hidden tab.
 * @param name of the animation; unique among those that watch in one page
 */
export function onAppear(selectors: readonly string[], name: string, appeared: () => void, signal: AbortSignal): void {
  const sheet = sheetOf(
    `@keyframes ${name}{from{--${name}:1}}:where(${selectors.join()}){animation:${name} 1ms!important}`,
  );
  document.adoptedStyleSheets.push(sheet);
  document.addEventListener('animationstart', (event) => event.animationName === name && appeared(), {
    signal,
    capture: true,
  });
  signal.addEventListener('abort', () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
}
