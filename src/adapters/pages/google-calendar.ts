import type { Invitation } from '../../domain/invitation';
import { findWebexLink } from '../../domain/webex-link';
import { alignWith } from '../align';
import { findField, findVisible, isVisible, waitFor } from '../find';
import type { EventAdapter, PageAdapter, PartOutcome } from '../page-adapter';
import { asciiDigits, readClock } from '../read-clock';
import { rivalIn } from '../rivals';
import { appendLines, plainText, removeLines, writeInput } from '../write';

const DIALOG = '[role="dialog"]';
const PANEL = ['#tabEventDetails', '[role="tabpanel"][aria-labelledby="tabEvent"]', '[jsname="PAiuue"]'];
/** Where the panel can't be told from the rest of the bubble. */
const BUBBLE = `${DIALOG}:has([jsname="GYcwYe"])`;
const TITLE = ['#xTiIn', '[jsname="GYcwYe"] input', `${DIALOG} input[type="text"]`];
const LOCATION = ['#xLocIn input', '[jsname="vHVaxd"] input', 'input[aria-autocomplete="list"]'];
const DESCRIPTION = [
  '#xDescIn [contenteditable="true"]',
  '[jsname="yrriRe"]',
  '[role="textbox"][aria-multiline="true"]',
];
const DESCRIPTION_OPENER = ['[jsname="OXFAed"] button[aria-expanded="false"]', '[jsname="Zqjuqb"] button'];
const START_DATE = ['#xStDaIn', '[jsname="iKdrbf"] input'];
const END_DATE = ['#xEnDaIn', '[jsname="qPZlPe"] input', '[jsname="NNrqNc"] input'];
const START_TIME = ['#xStTiIn', '[jsname="B4GDSd"] input'];
const END_TIME = ['#xEnTiIn', '[jsname="XCHdmd"] input'];
const ALL_DAY = '#xAlDaCbx, #xAlDaCbx input';
const ZONE_LABELS = '[jsname="PH80Af"], [jsname="yxQRke"], [jsname="V67aGc"]';
/** Only these mean that there is a conference: the rest of its row stands in every event. */
const CONFERENCE = ['#xRemRtcBu', '[jsname="WwTOGd"] a[href*="meet.google.com/"]'];
const CHIP = {
  time: '[data-key="startTime"]',
  location: '[data-key="location"]',
  description: '[data-key="description"]',
};

/** Before which row our panel goes: the first of these that is there. */
const ANCHORS = ['#xLocIn', LOCATION[1] ?? '', CHIP.location, '#xNtList', '#xDescIn', CHIP.description];

/** How long a collapsed part takes to open. */
const OPENS_WITHIN_MS = 2000;

const editors: PageAdapter['editors'] = (page) => {
  const panel = panelIn(page);
  if (!panel) return [];
  const dialog = panel.closest<HTMLElement>(DIALOG);
  return [dialog ? { root: dialog, key: 'bubble' } : { root: surfaceOf(panel), key: page.location.pathname }];
};

const mount: PageAdapter['mount'] = ({ root }, element) => {
  const panel = panelIn(root);
  const anchor = panel && ANCHORS.map((selector) => panel.querySelector(selector)).find(Boolean);
  panel?.insertBefore(element, anchor ? rowOf(anchor, panel) : null);
  alignWith(element, locationIn(root) ?? findVisible(root, [CHIP.location]));
  return panel !== undefined;
};

const read: PageAdapter['read'] = async ({ root }, signal) => {
  await opened(root, CHIP.time, () => findField(root, 'input', START_TIME), signal);
  const language = hiddenText('#xUserLocale')?.replace('_', '-') || document.documentElement.lang || 'en';
  const isClock = (field: HTMLInputElement) => readClock(field.value, language) !== undefined;
  const date = (selectors: readonly string[], index: 0 | 1) =>
    readDate(findField(root, 'input', selectors) ?? oneOfTwo(root, 'input[data-date]', index));
  const time = (selectors: readonly string[], index: 0 | 1) =>
    readTime(
      findField(root, 'input', selectors) ?? oneOfTwo(root, 'input[data-initial-value]', index, isClock),
      language,
    );
  const when = {
    startDate: date(START_DATE, 0),
    startTime: time(START_TIME, 0),
    endDate: date(END_DATE, 1),
    endTime: time(END_TIME, 1),
    zone: readZone(root),
    allDay: readAllDay(root),
  };
  return { title: findField(root, 'input', TITLE)?.value, when };
};

const texts: PageAdapter['texts'] = ({ root }) =>
  [
    locationIn(root)?.value,
    plainText(descriptionIn(root)),
    chipText(root, CHIP.location),
    chipText(root, CHIP.description),
  ].join('\n');

const unwrite: PageAdapter['unwrite'] = async ({ root }, { link, lines }, signal) => {
  const held = locationIn(root)?.value ?? '';
  if (held !== link && findWebexLink(held) === link) return false;
  const description = await openDescription(root, signal);
  if (plainText(description).includes(link) && !(await removeLines(() => descriptionIn(root), lines, signal)))
    return false;
  return held !== link || writeInput(() => locationIn(root), '', signal);
};

export const googleCalendar: PageAdapter = {
  appears: [...PANEL, ...TITLE],

  account: () => hiddenText('#xUserEmail'),

  editors,
  mount,
  read,

  async open({ root }, signal) {
    const field = await opened(root, CHIP.location, () => locationIn(root), signal);
    return ((await openDescription(root, signal)) ?? field) !== undefined;
  },

  texts,

  rival: (editor) => (findVisible(editor.root, CONFERENCE) ? 'Google Meet' : rivalIn(texts(editor))),

  async write({ root }, invitation, signal) {
    const field = locationIn(root);
    // Both wait for the page to settle, and can do so together.
    const [location, description] = await Promise.all([
      writeLocation(root, field, invitation, signal),
      descriptionIn(root)
        ? outcomeOf(appendLines(() => descriptionIn(root), invitation, signal))
        : ('missing' as const),
    ]);
    return { location, description };
  },

  unwrite,
};

/** What following an open event needs; a script that writes nothing new doesn't carry the rest. */
export const googleCalendarEvent: EventAdapter = { editors, mount, read, texts, unwrite };

const panelIn = (root: ParentNode) =>
  findVisible(root, [...PANEL, BUBBLE]) ?? (root instanceof HTMLElement && root.matches(BUBBLE) ? root : undefined);
const locationIn = (root: ParentNode) => findField(root, 'input', LOCATION);
const descriptionIn = (root: ParentNode) => findField(root, 'editable', DESCRIPTION);
const chipText = (root: ParentNode, selector: string) => root.querySelector(selector)?.textContent;
const hiddenText = (selector: string) => document.querySelector(selector)?.textContent?.trim();

/** Title, dates and Save stand outside the panel, so the editor is the nearest part of the page that holds the title too. */
function surfaceOf(panel: HTMLElement): HTMLElement {
  let surface = panel;
  while (surface.parentElement && !surface.querySelector(TITLE.join())) surface = surface.parentElement;
  return surface;
}

/** The panel's own child that holds the anchor: nodes deeper down are rendered anew more often. */
function rowOf(anchor: Element, panel: HTMLElement): Element {
  let row = anchor;
  while (row.parentElement && row.parentElement !== panel) row = row.parentElement;
  return row;
}

/** Start or end by order alone, where the page holds exactly these two. */
function oneOfTwo(
  root: ParentNode,
  selector: string,
  index: 0 | 1,
  accept: (field: HTMLInputElement) => boolean = () => true,
) {
  const fields = [...root.querySelectorAll<HTMLInputElement>(selector)].filter(
    (field) => isVisible(field) && accept(field),
  );
  return fields.length === 2 ? fields[index] : undefined;
}

/** The machine-readable date, which must agree with the day that the person sees. */
function readDate(field: HTMLInputElement | undefined): string | undefined {
  if (!field) return undefined;
  const machine = field.dataset.date ?? field.closest<HTMLElement>('[data-ical]')?.dataset.ical ?? '';
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(machine) ?? [];
  const shown = asciiDigits(field.value).match(/\d+/g) ?? [];
  return shown.some((number) => Number(number) === Number(day)) ? `${year}-${month}-${day}` : undefined;
}

/** What the person sees, which must agree with the page's own copy of it where there is one. */
function readTime(field: HTMLInputElement | undefined, language: string): string | undefined {
  if (!field) return undefined;
  const shown = readClock(field.value, language);
  const own = field.dataset.initialValue;
  return shown && (!own || readClock(own, language) === shown) ? shown : undefined;
}

/**
 * The event's own zone, by the label that the page's list of zones ties to its name, else the calendar's.
 * An event that ends in another zone than it starts in is not read.
 */
function readZone(root: ParentNode): string | undefined {
  const labels = [...root.querySelectorAll(ZONE_LABELS)]
    .filter(isVisible)
    .map((label) => label.textContent?.trim() ?? '');
  const own = new Set(labels.filter((label) => /^\((GMT|UTC)/i.test(label)));
  const [label] = own;
  const zone = label ? zoneOfLabel(label) : hiddenText('#xTimezone');
  return own.size < 2 ? zone : undefined;
}

function zoneOfLabel(label: string): string | undefined {
  try {
    const [zones] = JSON.parse(hiddenText('#timezonedata') ?? '') as [readonly (readonly [unknown, unknown])[]];
    const zone = zones.find(([, name]) => name === label)?.[0];
    return typeof zone === 'string' ? zone : undefined;
  } catch {
    return undefined;
  }
}

function readAllDay(root: ParentNode): boolean {
  return [...root.querySelectorAll(ALL_DAY)].some((box) => box.matches(':checked, [aria-checked="true"]'));
}

/** Clicks a collapsed part open, once, and waits for what it holds. */
async function opened<T>(
  root: ParentNode,
  opener: string,
  find: () => T | undefined,
  signal: AbortSignal,
): Promise<T | undefined> {
  const collapsed = find() ? undefined : findVisible(root, [opener]);
  if (!collapsed) return find();
  (collapsed.closest<HTMLElement>('button, [role="button"]') ?? collapsed).click();
  return waitFor(find, OPENS_WITHIN_MS, signal);
}

async function openDescription(root: ParentNode, signal: AbortSignal): Promise<HTMLElement | undefined> {
  const find = () => descriptionIn(root);
  return (await opened(root, CHIP.description, find, signal)) ?? opened(root, DESCRIPTION_OPENER.join(), find, signal);
}

async function writeLocation(
  root: ParentNode,
  field: HTMLInputElement | undefined,
  { link }: Invitation,
  signal: AbortSignal,
): Promise<PartOutcome> {
  if (!field) return 'missing';
  return field.value.trim() === '' ? outcomeOf(writeInput(() => locationIn(root), link, signal)) : 'kept';
}

const outcomeOf = async (isKept: Promise<boolean>): Promise<PartOutcome> => ((await isKept) ? 'written' : 'refused');

/*
 * Notes
 * Re-used by the page: the bubble's dialog node, and hidden dialogs left over from before; hence only visible ones count.
 * Never select on: class names (generated), the text of labels (translated), `isConnected` of an old node.
 * Title, dates and Save stand outside the details panel; `#xLocIn` also holds a disabled, hidden input.
 * `#xUserInfo` (zone, language) and `#timezonedata` (label to zone) are hidden parts of every calendar page.
 * Last seen to work: never on the live page; on the test page of 2026-11-21.
 */
