import type { Page } from '@playwright/test';
import { openBubble, openEditor, REVIEW } from './calendar';
import { openCarried } from './cards';
import { openMail as openGmail } from './mail';
import { REVIEW as OUTLOOK_REVIEW, openFull, openMail as openOutlookMail, openQuick } from './outlook-page';
import type { panelIn } from './panel';
import type { Product } from './product';
import { calendarOn, mailOn, openComposer, openForm } from './proton';

export interface Opened {
  readonly page: Page;
  readonly panel: ReturnType<typeof panelIn>;
}

/** One thing that our element can show in a host page, for looking at it and for axe. */
export interface PanelState {
  readonly name: string;
  /** Its host page has a dark theme of its own. */
  readonly hasDark?: true;
  /** @param theme settings of the page for its own theme */
  open(product: Product, theme: Readonly<Record<string, string>>): Promise<Opened>;
}

const ADD = 'Add Webex meeting';

/** Presses our button in what was opened, and waits for what comes of it. */
async function pressed(opening: Promise<Opened>, state: 'added' | 'ask' | 'failed', answer?: string): Promise<Opened> {
  const opened = await opening;
  await opened.panel.press(ADD);
  if (answer) await opened.panel.press(answer);
  await opened.panel.state(state);
  return opened;
}

const MAIL = { su: 'Plans', subject: 'Plans', body: 'Hello' };
const MAKE = 'Make the meeting';

async function proton(product: Product): Promise<Opened> {
  await mailOn(product);
  const opened = await openComposer(product, MAIL);
  await opened.page.waitForFunction(() => window.protonMailTest.pending().length === 0);
  return opened;
}

async function protonEvent(product: Product): Promise<Opened> {
  await calendarOn(product);
  return openForm(product, 'modal');
}

export const PANEL_STATES: readonly PanelState[] = [
  { name: 'google-editor', open: (product) => openEditor(product) },
  {
    name: 'google-editor-added',
    open: (product) => pressed(openEditor(product, { ...REVIEW, conference: 'meet' }), 'added'),
  },
  {
    name: 'google-editor-ask',
    open: (product) => pressed(openEditor(product, { ...REVIEW, lacks: 'xTimezone' }), 'ask'),
  },
  {
    name: 'google-editor-series',
    open: (product) => pressed(openEditor(product, { ...REVIEW, repeat: 'WEEKLY', repeat_as: 'secret' }), 'failed'),
  },
  { name: 'google-bubble-added', open: (product) => pressed(openBubble(product), 'added') },
  { name: 'google-card', open: (product) => openCarried(product, { title: 'Monthly review' }) },
  {
    name: 'gmail-ask',
    hasDark: true,
    open: (product, theme) => pressed(openGmail(product, { ...MAIL, ...theme }), 'ask'),
  },
  {
    name: 'gmail-added',
    hasDark: true,
    open: (product, theme) => pressed(openGmail(product, { ...MAIL, ...theme }), 'added', MAKE),
  },
  {
    name: 'outlook-full-added',
    hasDark: true,
    open: (product, theme) => pressed(openFull(product, { ...OUTLOOK_REVIEW, ...theme }), 'added'),
  },
  {
    name: 'outlook-quick-ask',
    hasDark: true,
    open: (product, theme) => pressed(openQuick(product, { ...OUTLOOK_REVIEW, zones: '0', ...theme }), 'ask'),
  },
  {
    name: 'outlook-mail-ask',
    hasDark: true,
    open: (product, theme) => pressed(openOutlookMail(product, 'docked', { ...MAIL, ...theme }), 'ask'),
  },
  {
    name: 'outlook-mail-added',
    hasDark: true,
    open: (product, theme) => pressed(openOutlookMail(product, 'pane', { ...MAIL, ...theme }), 'added', MAKE),
  },
  { name: 'proton-calendar-added', open: (product) => pressed(protonEvent(product), 'added') },
  { name: 'proton-mail-ask', open: (product) => pressed(proton(product), 'ask') },
  { name: 'proton-mail-added', open: (product) => pressed(proton(product), 'added', MAKE) },
];
