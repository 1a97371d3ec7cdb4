import type { Invitation } from '../../domain/invitation';
import { findWebexLink } from '../../domain/webex-link';
import { findField, findVisible, isVisible, pause, waitFor } from '../find';
import {
  ABSENT,
  type EventReading,
  type PageAdapter,
  type PartOutcome,
  type Reading,
  type Rival,
  read,
  UNKNOWN,
} from '../page-adapter';
import { asciiDigits, readClock } from '../read-clock';
import { appendLines, plainText, removeLines, writeInput } from '../write';

const FULL_PANEL = ['#tabEventDetails', '[role="tabpanel"][jsname="PAiuue"]:not([aria-labelledby="tabEvent"])'];
const QUICK_PANEL = ['[role="tabpanel"][aria-labelledby="tabEvent"]'];

const TITLE = ['input#xTiIn', '[jsname="GYcwYe"] input'];
const LOCATION = [
  '#xLocIn input[role="combobox"]',
  '[jsname="vHVaxd"] input[role="combobox"]',
  '[role="tabpanel"] input[role="combobox"][aria-autocomplete="list"]',
];
const DESCRIPTION = [
  '#xDescIn [contenteditable="true"][role="textbox"]',
  '[jsname="yrriRe"][contenteditable="true"]',
  '[role="textbox"][aria-multiline="true"][contenteditable="true"]',
];
const DESCRIPTION_OPENER = ['[jsname="OXFAed"] button[aria-expanded="false"]', '[jsname="Zqjuqb"] button'];
const START_DATE = ['#xStDaIn', '[jsname="iKdrbf"] input', '[jsname="iKdrbf"][data-ical]'];
const END_DATE = [
  '#xEnDaIn',
  '[jsname="qPZlPe"] input',
  '[jsname="NNrqNc"] input',
  '[jsname="qPZlPe"][data-ical]',
  '[jsname="NNrqNc"][data-ical]',
];
const START_TIME = ['#xStTiIn', '[jsname="B4GDSd"] input'];
const END_TIME = ['#xEnTiIn', '[jsname="XCHdmd"] input'];
const ALL_DAY = ['#xAlDaCbx[role="checkbox"]', '#xAlDaCbx input[type="checkbox"]', 'input#xAlDaCbx'];
const EVENT_ZONE = [
  '[jsname="L2QMlb"] [jsname="PH80Af"]',
  '[jsname="L2QMlb"] [jsname="yxQRke"]',
  '[jsname="hf42V"] [jsname="V67aGc"]',
];
const CONFERENCE = ['#xRemRtcBu', '[jsname="WwTOGd"] a[href*="meet.google.com/"]'];

const chip = (key: string) => `span[data-key="${key}"]`;

/** How long a collapsed part takes to open. */
const OPENS_WITHIN_MS = 2000;

type Kind = 'full' | 'quick';

export const googleCalendar: PageAdapter = {
  id: 'google-calendar',
  appears: [...FULL_PANEL, ...QUICK_PANEL, ...TITLE],

  editors(page) {
    const full = page.body.dataset.viewfamily === 'EVENT' ? undefined : findVisible(page, FULL_PANEL);
    if (full) return [{ root: surfaceOf(full), key: `full ${page.location.pathname}` }];
    const quick = findVisible(page, QUICK_PANEL);
    return quick ? [{ root: surfaceOf(quick), key: 'quick' }] : [];
  },

  mount({ root }, element) {
    const panel = panelOf(root);
    if (!panel) return false;
    const anchors =
      kindOf(panel) === 'full'
        ? ['#xLocIn', '[jsname="vHVaxd"]', '#xNtList', '#xDescIn']
        : [chip('location'), '[jsname="vHVaxd"]', chip('description')];
    const anchor = anchors.map((selector) => panel.querySelector(selector)).find((found) => found !== null);
    panel.insertBefore(element, anchor ? rowOf(anchor, panel) : null);
    return true;
  },

  async read({ root }, signal) {
    const panel = panelOf(root);
    if (panel && kindOf(panel) === 'quick')
      await openChip(root, 'startTime', () => findVisible(root, START_TIME), signal);
    return readEvent(root);
  },

  texts: ({ root }) =>
    [locationOf(root)?.value, chipText(root, 'location'), textOf(descriptionOf(root)), chipText(root, 'description')]
      .filter(Boolean)
      .join('\n'),

  rival(editor) {
    if (findVisible(editor.root, CONFERENCE)) return 'Google Meet';
    return rivalIn(this.texts(editor));
  },

  async write({ root }, invitation, signal) {
    const location = await writeLocation(root, invitation, signal);
    const description = await writeDescription(root, invitation, signal);
    return { location, description };
  },

  async unwrite({ root }, invitation, signal) {
    const location = locationOf(root);
    const held = location?.value ?? '';
    const locationOurs = held === invitation.link;
    if (findWebexLink(held) === invitation.link && !locationOurs) return false;
    const description = await openDescription(root, signal);
    if (description && textOf(description).includes(invitation.link)) {
      if (!(await removeLines(() => descriptionOf(root), invitation.lines, signal))) return false;
    }
    return !locationOurs || writeInput(() => locationOf(root), '', signal);
  },
};

/** Title, dates and Save stand outside the panel, so the surface is the nearest part of the page that holds them too. */
function surfaceOf(panel: HTMLElement): HTMLElement {
  const dialog = panel.closest<HTMLElement>('[role="dialog"]');
  if (dialog) return dialog;
  for (let surface = panel.parentElement; surface; surface = surface.parentElement) {
    if (TITLE.some((selector) => surface?.querySelector(selector))) return surface;
  }
  return document.body;
}

const panelOf = (root: HTMLElement) => findVisible(root, [...QUICK_PANEL, ...FULL_PANEL]);
const kindOf = (panel: HTMLElement): Kind => (panel.matches(QUICK_PANEL.join()) ? 'quick' : 'full');

/** The panel's own child that holds the anchor: nodes deeper down are re-rendered more often. */
function rowOf(anchor: Element, panel: HTMLElement): Element {
  let row = anchor;
  while (row.parentElement && row.parentElement !== panel) row = row.parentElement;
  return row;
}

function readEvent(root: HTMLElement): EventReading {
  const language =
    document.querySelector('#xUserLocale')?.textContent?.trim().replace('_', '-') ||
    document.documentElement.lang ||
    'en';
  const title = findField(root, 'input', TITLE) ?? root.querySelector<HTMLInputElement>('input[type="text"]');
  return {
    title: title ? read(title.value.trim()) : ABSENT,
    startDate: readDate(root, START_DATE),
    startTime: readTime(root, START_TIME, language),
    endDate: readDate(root, END_DATE),
    endTime: readTime(root, END_TIME, language),
    zone: readZone(root),
    allDay: readAllDay(root),
  };
}

/** The machine-readable date, which must agree with the day that the person sees. */
function readDate(root: HTMLElement, selectors: readonly string[]): Reading<string> {
  const element = findVisible(root, selectors);
  if (!element) return ABSENT;
  const holder = element.closest<HTMLElement>('[data-ical]');
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(element.dataset.date ?? holder?.dataset.ical ?? '') ?? [];
  if (!year || !month || !day) return UNKNOWN;
  const shown = asciiDigits(element instanceof HTMLInputElement ? element.value : (element.textContent ?? ''));
  const days = (shown.match(/\d+/g) ?? []).map(Number);
  return days.length === 0 || days.includes(Number(day)) ? read(`${year}-${month}-${day}`) : UNKNOWN;
}

/** What the person sees, which must agree with the page's own copy of it where there is one. */
function readTime(root: HTMLElement, selectors: readonly string[], language: string): Reading<string> {
  const field = findField(root, 'input', selectors);
  if (!field) return ABSENT;
  const shown = readClock(field.value, language);
  const own = field.dataset.initialValue;
  if (shown === undefined || (own && readClock(own, language) !== shown)) return UNKNOWN;
  return read(shown);
}

/**
 * The event's own zone, by the label that the page's list of zones ties to its name, else the calendar's.
 * An event that ends in another zone than it starts in is not read.
 */
function readZone(root: HTMLElement): Reading<string> {
  const labels = EVENT_ZONE.flatMap((selector) => [...root.querySelectorAll<HTMLElement>(selector)])
    .filter(isVisible)
    .map((element) => element.textContent?.trim() ?? '')
    .filter((label) => /^\((GMT|UTC)/i.test(label));
  if (labels.length > 0) {
    const [zone, ...others] = new Set(labels.map(zoneOfLabel));
    return zone && others.length === 0 ? read(zone) : UNKNOWN;
  }
  const zone = document.querySelector('#xTimezone')?.textContent?.trim();
  return zone && /^[A-Za-z_+\-/0-9]{1,64}$/.test(zone) ? read(zone) : UNKNOWN;
}

function zoneOfLabel(label: string): string | undefined {
  try {
    const [zones]: unknown[] = JSON.parse(document.querySelector('#timezonedata')?.textContent ?? '[]');
    if (!Array.isArray(zones)) return undefined;
    const found = zones.find((zone) => Array.isArray(zone) && zone[1] === label);
    return typeof found?.[0] === 'string' ? found[0] : undefined;
  } catch {
    return undefined;
  }
}

function readAllDay(root: HTMLElement): Reading<boolean> {
  for (const selector of ALL_DAY) {
    const box = root.querySelector(selector);
    if (box instanceof HTMLInputElement) return read(box.checked);
    if (box) return read(box.getAttribute('aria-checked') === 'true');
  }
  return ABSENT;
}

function rivalIn(text: string): Rival | undefined {
  if (/\bmeet\.google\.com\//i.test(text)) return 'Google Meet';
  if (/\bteams\.(microsoft|live)\.com\//i.test(text)) return 'Microsoft Teams';
  return /\bzoom\.us\/[jmsw]\//i.test(text) ? 'Zoom' : undefined;
}

const locationOf = (root: HTMLElement) => findField(root, 'input', LOCATION);
const descriptionOf = (root: HTMLElement) => findField(root, 'editable', DESCRIPTION);
const textOf = (element: HTMLElement | undefined) => (element ? plainText(element) : '');
const chipText = (root: HTMLElement, key: string) => root.querySelector(chip(key))?.textContent ?? '';

/** Clicks the collapsed part of the bubble open, once, and waits for its field. */
async function openChip<T>(
  root: HTMLElement,
  key: string,
  find: () => T | undefined,
  signal: AbortSignal,
): Promise<T | undefined> {
  const open = find();
  if (open !== undefined) return open;
  const collapsed = findVisible(root, [chip(key)]);
  if (!collapsed) return undefined;
  (collapsed.closest<HTMLElement>('button, [role="button"]') ?? collapsed).click();
  return waitFor(find, OPENS_WITHIN_MS, signal);
}

async function writeLocation(root: HTMLElement, { link }: Invitation, signal: AbortSignal): Promise<PartOutcome> {
  const field = await openChip(root, 'location', () => locationOf(root), signal);
  if (!field) return 'missing';
  if (field.value.trim() !== '') return 'kept';
  const kept = await writeInput(() => locationOf(root), link, signal);
  (document.activeElement as HTMLElement | null)?.blur();
  await pause(0);
  return kept && locationOf(root)?.value === link ? 'written' : 'refused';
}

async function openDescription(root: HTMLElement, signal: AbortSignal): Promise<HTMLElement | undefined> {
  const open = await openChip(root, 'description', () => descriptionOf(root), signal);
  if (open) return open;
  findVisible(root, DESCRIPTION_OPENER)?.click();
  return waitFor(() => descriptionOf(root), OPENS_WITHIN_MS, signal);
}

async function writeDescription(root: HTMLElement, { lines }: Invitation, signal: AbortSignal): Promise<PartOutcome> {
  if (!(await openDescription(root, signal))) return 'missing';
  return (await appendLines(() => descriptionOf(root), lines, signal)) ? 'written' : 'refused';
}

/*
 * Notes
 * Re-used by the page: the bubble's dialog node, and hidden dialogs left over from before; hence only visible ones count.
 * Never select on: class names (generated), the text of labels (translated), `isConnected` of an old node.
 * Title, dates and Save stand outside the details panel; `#xLocIn` also holds a disabled, hidden input.
 * `#xUserInfo` (zone, language) and `#timezonedata` (label to zone) are hidden parts of every calendar page.
 * Last seen to work: never on the live page; on the test page of 2026-11-21.
 */
