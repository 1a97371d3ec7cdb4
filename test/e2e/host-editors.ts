import type { Page } from '@playwright/test';
import { HOST_PAGES, type HostPageId } from '../../src/domain/host-page';
import { openEditor, REVIEW } from './calendar';
import { openMail as openGmail } from './mail';
import { REVIEW as OUTLOOK_REVIEW, openFull, openMail as openOutlookMail } from './outlook-page';
import type { panelIn } from './panel';
import type { Product } from './product';
import { calendarOn, mailOn, openComposer, openForm } from './proton';

type Attributes = Readonly<Record<string, string>>;

/** The editor of one host page as the tests that hold for all of them drive it. */
export interface HostEditor {
  readonly page: HostPageId;
  /** Lets us into the page, where that takes a person's yes. */
  prepare(product: Product): Promise<void>;
  open(product: Product, query?: Attributes): Promise<{ page: Page; panel: ReturnType<typeof panelIn> }>;
  /** Runs in the page: makes the open editor's nodes anew, as the page does by itself. */
  readonly rerender: () => void;
  /** Runs in the page: closes every editor, without loading the page again. */
  readonly close: () => void;
  /** Runs in the page: opens another editor in place of what is open, at once. */
  readonly reopen: () => void;
  /** Runs in the page: what the page itself found wrong. */
  readonly errors: () => readonly string[];
  /** The page has no time of its own, so the person is asked for it. */
  readonly asks: boolean;
  /** Which of the page's own settings is the title. */
  readonly title: 'title' | 'su' | 'subject';
  /** The page's own part around one editor. */
  readonly around: string;
  /** How many editors of a page get our panel: an event's form is the only one, mails are written side by side. */
  readonly most: number;
  /** A form that our script takes for a part of an editor, and a field in it. */
  readonly bait: { readonly form: Attributes; readonly field: Attributes };
  /** The method that our script calls on that form: a field of this name takes its place. */
  readonly calls: 'checkVisibility' | 'querySelector';
}

const nothing = async (): Promise<void> => undefined;

const EVENT = { prepare: nothing, asks: false, title: 'title', most: 1, calls: 'checkVisibility' } as const;
const MAIL = { prepare: nothing, asks: true, title: 'subject', most: 12, calls: 'checkVisibility' } as const;

/** Every host page; Outlook has a script for events and another for mails. */
export const HOST_EDITORS: Readonly<Record<HostPageId | 'outlook_mail', HostEditor>> = {
  google_calendar: {
    ...EVENT,
    page: 'google_calendar',
    open: (product, query = {}) => openEditor(product, { ...REVIEW, ...query }),
    rerender: () => window.calendarTest.rerender(),
    close: () => window.calendarTest.goTo('week'),
    reopen: () => {
      window.calendarTest.goTo('eventedit');
      window.calendarTest.flush('mount');
    },
    errors: () => window.calendarModel.errors,
    around: '.editor-place',
    bait: { form: { id: 'tabEventDetails' }, field: { id: 'xLocIn' } },
  },
  gmail: {
    ...MAIL,
    page: 'gmail',
    open: openGmail,
    rerender: () => {
      for (const { id } of window.mailModel.messages) window.mailTest.rerender(id, 'toolbar');
    },
    close: () => {
      for (const { id } of window.mailModel.messages) window.mailTest.press(id, 'close');
    },
    reopen: () => {
      for (const { id } of window.mailModel.messages) window.mailTest.press(id, 'close');
      window.mailTest.open('popup');
      window.mailTest.flush('mount');
    },
    errors: () => window.mailModel.errors,
    title: 'su',
    around: '.shell',
    bait: { form: {}, field: { name: 'subjectbox' } },
    calls: 'querySelector',
  },
  outlook: {
    ...EVENT,
    page: 'outlook',
    open: (product, query = {}) => openFull(product, { ...OUTLOOK_REVIEW, ...query }),
    rerender: () => window.outlookTest.rerender('form'),
    close: () => window.outlookTest.close(),
    reopen: () => {
      window.outlookTest.close();
      window.outlookTest.openEvent('full');
      window.outlookTest.flush('mount');
    },
    errors: () => window.outlookModel.errors,
    around: '.full-place',
    bait: { form: { id: 'location-suggestions-picker-input' }, field: {} },
  },
  outlook_mail: {
    ...MAIL,
    page: 'outlook',
    open: (product, query) => openOutlookMail(product, 'pane', query),
    rerender: () => window.outlookTest.rerender('toolbar'),
    close: () => window.outlookTest.close(),
    reopen: () => {
      window.outlookTest.close();
      window.outlookTest.openMail('pane');
      window.outlookTest.flush('mount');
    },
    errors: () => window.outlookModel.errors,
    around: '.compose',
    bait: { form: { contenteditable: 'true', 'aria-multiline': 'true' }, field: {} },
  },
  proton_calendar: {
    ...EVENT,
    page: 'proton_calendar',
    prepare: calendarOn,
    open: (product, query = {}) => openForm(product, 'modal', { ...REVIEW, ...query }),
    rerender: () => window.protonCalendarTest.rerender(),
    close: () => window.protonCalendarTest.close(),
    reopen: () => {
      window.protonCalendarTest.close();
      window.protonCalendarTest.openForm('modal');
      window.protonCalendarTest.flush('mount');
    },
    errors: () => window.protonCalendarModel.errors,
    around: '.backdrop',
    bait: { form: {}, field: { 'data-testid': 'create-event-modal:save' } },
  },
  proton_mail: {
    ...MAIL,
    page: 'proton_mail',
    prepare: mailOn,
    open: openComposer,
    rerender: () => window.protonMailTest.rerender(),
    close: () => {
      while (window.protonMailModel.composers.length > 0) window.protonMailTest.closeComposer();
    },
    reopen: () => {
      while (window.protonMailModel.composers.length > 0) window.protonMailTest.closeComposer();
      window.protonMailTest.openComposer();
      window.protonMailTest.flush('mount');
    },
    errors: () => window.protonMailModel.errors,
    around: '.composer',
    bait: { form: { 'data-testid': 'composer:footer' }, field: {} },
  },
};

/** A name for each in the names of tests. */
export const EVERY_EDITOR = Object.entries(HOST_EDITORS).map(([id, host]) => ({ id, host }));

/** What the page is called in our settings. */
export const nameOf = (host: HostEditor): string => HOST_PAGES.find(({ id }) => id === host.page)?.name ?? '';

/** Presses our button until a meeting stands in the editor. */
export async function addMeeting(
  { asks }: HostEditor,
  { panel }: { readonly panel: ReturnType<typeof panelIn> },
): Promise<void> {
  await panel.press('Add Webex meeting');
  if (asks) await panel.state('ask');
  if (asks) await panel.press('Make the meeting');
  await panel.state('added');
}

/** Puts forms into the page on which our script fails: what it calls there is a field of theirs. */
export async function makeOursFail({ bait, calls }: HostEditor, page: Page): Promise<void> {
  for (let time = 0; time < 3; time += 1) {
    await page.evaluate(
      ([{ form, field }, name]) => {
        const made = document.createElement('form');
        made.className = 'bait';
        const [cover, other] = [document.createElement('input'), document.createElement('input')];
        cover.name = name;
        for (const [attribute, value] of Object.entries(form)) made.setAttribute(attribute, value);
        for (const [attribute, value] of Object.entries(field)) other.setAttribute(attribute, value);
        made.append(cover, other);
        document.body.prepend(made);
      },
      [bait, calls] as const,
    );
    await settled(page);
  }
}

/** Takes them out again. */
export const letOursWork = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const form of document.querySelectorAll('form.bait')) form.remove();
  });

/** Takes our element out in each frame, until it does not come back any more; gives how often. */
export const takeOursOut = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let count = 0;
        let quiet = 0;
        const take = () => {
          const element = document.querySelector('oneclick-webex');
          element?.remove();
          count += element ? 1 : 0;
          quiet = element ? 0 : quiet + 1;
          if (quiet > 120 || count > 500) resolve(count);
          else requestAnimationFrame(take);
        };
        take();
      }),
  );

/** Two frames: whatever was planned for the next one has happened. */
export const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
