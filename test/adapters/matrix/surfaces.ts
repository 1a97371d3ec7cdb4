import { expect, type Page } from '@playwright/test';
import { openBubble, openEditor } from '../../e2e/calendar';
import { openMail as openGmail } from '../../e2e/mail';
import { openFull, openMail as openOutlookMail, openQuick } from '../../e2e/outlook-page';
import { editorModel, type panelIn } from '../../e2e/panel';
import type { Product } from '../../e2e/product';
import { calendarOn, mailOn, openComposer, openForm } from '../../e2e/proton';
import type {} from '../pages/proton-calendar/client/test-triggers';

/** The languages that every page is shown in. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ja', 'ar'] as const;

export type Language = (typeof LANGUAGES)[number];

export const COLUMNS = [
  ...['found', 'title', 'start', 'end', 'zone', 'all-day', 'recurrence'],
  ...['written', 'undone'],
] as const;

export type Column = (typeof COLUMNS)[number];

/** Why the person is asked for something: it can't be read for certain. Each stands in the README. */
export const REASONS = {
  mail: 'a mail has no time of its own',
  popover: 'Proton Calendar shows no time zone in its small form',
  city: 'Outlook names time zones by cities, which are not read in other scripts',
  rule: 'Outlook tells how an event repeats in words only',
  bubble: 'A new event in the small form of a calendar does not repeat',
} as const;

export type Reason = keyof typeof REASONS;

/** What a page's own model holds, apart from what its nodes show. */
export interface Held {
  readonly location?: string;
  readonly text: string;
}

/** One kind of editor of a host page. */
export interface Surface {
  readonly page: string;
  readonly name: string;
  readonly isMail?: true;
  open(product: Product, settings: Readonly<Record<string, string>>): Promise<{ page: Page; panel: Panel }>;
  held(page: Page): Promise<Held>;
  /** The page's own setting for an event that repeats every week; missing where there is none. */
  readonly repeats?: Readonly<Record<string, string>>;
  /** What can't be read for certain in this language. */
  asks(language: Language): Readonly<Partial<Record<Column, Reason>>>;
}

export type Panel = ReturnType<typeof panelIn>;

const never = () => ({});

const MAIL_ASKS = { start: 'mail', end: 'mail', zone: 'mail' } as const;

async function calendarHeld(page: Page): Promise<Held> {
  const { location, description } = await editorModel(page);
  return { location, text: description };
}

async function outlookEvent(page: Page): Promise<Held> {
  const event = await page.evaluate(() => window.outlookTest.event());
  return { location: event?.location ?? '', text: event?.body ?? '' };
}

async function protonEvent(page: Page): Promise<Held> {
  const event = await page.evaluate(() => window.protonCalendarModel.editor);
  return { location: event?.location ?? '', text: event?.description ?? '' };
}

const isForeignScript = (language: Language) => language === 'ja' || language === 'ar';

const outlookAsks = (language: Language) => ({
  recurrence: 'rule' as const,
  ...(isForeignScript(language) ? { zone: 'city' as const } : {}),
});

export const SURFACES: readonly Surface[] = [
  {
    page: 'Google Calendar',
    name: 'editor',
    open: openEditor,
    held: calendarHeld,
    repeats: { repeat: 'WEEKLY' },
    asks: never,
  },
  {
    page: 'Google Calendar',
    name: 'small form',
    open: openBubble,
    held: calendarHeld,
    asks: () => ({ recurrence: 'bubble' }),
  },
  ...(['popup', 'reply'] as const).map(
    (kind): Surface => ({
      page: 'Gmail',
      name: kind,
      isMail: true,
      open: (product, { lang = 'en', title = '' }) =>
        openGmail(product, { lang, ...(kind === 'reply' ? { open: 'reply' } : { su: title }) }),
      held: async (page) => ({ text: (await page.evaluate(() => window.mailModel.messages))[0]?.body ?? '' }),
      asks: () => MAIL_ASKS,
    }),
  ),
  ...Object.entries({ 'full form': openFull, 'small form': openQuick }).map(
    ([name, open]): Surface => ({
      page: 'Outlook',
      name,
      open: (product, event) => open(product, { ...event, zones: '1' }),
      held: outlookEvent,
      repeats: { repeat: '1' },
      asks: outlookAsks,
    }),
  ),
  ...(['docked', 'pane', 'reply', 'window'] as const).map(
    (place): Surface => ({
      page: 'Outlook',
      name: `mail, ${place}`,
      isMail: true,
      async open(product, { lang = 'en', title = '' }) {
        const opened = await openOutlookMail(product, place, { lang, subject: title });
        const body = () => opened.page.evaluate(() => window.outlookTest.mails()[0]?.body ?? '');
        // The quoted text comes later than the rest.
        if (place === 'reply') await expect.poll(body).not.toBe('');
        return opened;
      },
      held: async (page) => ({ text: (await page.evaluate(() => window.outlookTest.mails()))[0]?.body ?? '' }),
      asks: () => MAIL_ASKS,
    }),
  ),
  {
    page: 'Proton Mail',
    name: 'mail',
    isMail: true,
    async open(product, { lang = 'en', title = '' }) {
      await mailOn(product);
      const opened = await openComposer(product, { lang, subject: title });
      await expect.poll(() => opened.page.evaluate(() => window.protonMailTest.pending())).toEqual([]);
      return opened;
    },
    held: async (page) => ({ text: (await page.evaluate(() => window.protonMailTest.mails()))[0]?.body ?? '' }),
    asks: () => MAIL_ASKS,
  },
  ...(['modal', 'popover'] as const).map(
    (form): Surface => ({
      page: 'Proton Calendar',
      name: form === 'modal' ? 'full form' : 'small form',
      async open(product, event) {
        await calendarOn(product);
        return openForm(product, form, event);
      },
      held: protonEvent,
      asks: () => (form === 'modal' ? {} : { zone: 'popover' }),
    }),
  ),
];
