import type { Invitation } from '../../domain/invitation';
import { alignWith } from '../align';
import { PROTON_CALENDAR_APPEARS } from '../appears';
import { findField, findVisible, isVisible, waitFor } from '../find';
import type { PageAdapter, PartOutcome } from '../page-adapter';
import { eventWords } from '../page-words';
import { rowLayout } from '../panel';
import { areAlike, readClock } from '../read-clock';
import { readDate } from '../read-date';
import { rivalIn } from '../rivals';
import { holdsAnyLine } from '../write/text';
import { insertIntoField, writeInput } from '../write/text-field';

/** The same rows stand in two forms: a popover of its own for a new event, and the full form. */
const POPOVER = 'form:has([data-testid="create-event-popover:save"])';
const FORM = [
  'form:has([data-testid="create-event-modal:save"])',
  POPOVER,
  'form:has(#event-location-input)',
  'form:has(label[for="event-location-input"])',
];
const rowOf = (id: string) => `label[for="${id}"] ~ div`;
const TITLE = ['#event-title-input', rowOf('event-title-input')];
const LOCATION = ['#event-location-input', rowOf('event-location-input')];
const DESCRIPTION = ['#event-description-input', rowOf('event-description-input'), 'textarea'];
const WHEN = rowOf('event-date-input');
const START_DATE = ['#event-date-input'];
const START_TIME = ['#event-startTime'];
const END_DATE = ['#event-endDate'];
const END_TIME = ['#event-endTime'];
const ALL_DAY = ['#event-allday-checkbox', `${WHEN} input[type="checkbox"]`];
const SHOW_ZONES = ['[data-testid="show-tz"]'];
const START_ZONE = ['#event-start-timezone-select', '[data-testid="create-event-modal/start:time-zone-dropdown"]'];
const END_ZONE = ['#event-end-timezone-select', '[data-testid="create-event-modal/end:time-zone-dropdown"]'];

const OPENS_WITHIN_MS = 1000;

export const protonCalendar: PageAdapter = {
  appears: PROTON_CALENDAR_APPEARS,
  layout: rowLayout,
  words: eventWords,
  parts: {
    place: FORM,
    title: TITLE,
    location: LOCATION,
    description: DESCRIPTION,
    start_date: START_DATE,
    start_time: START_TIME,
    end_date: END_DATE,
    end_time: END_TIME,
    all_day: ALL_DAY,
    zone: START_ZONE,
  },

  editors(page) {
    const root = findVisible(page, FORM);
    return root ? [{ root, key: root.matches(POPOVER) ? 'popover' : 'form' }] : [];
  },

  mount({ root }, element) {
    const field = locationIn(root) ?? descriptionIn(root);
    const row = field && rowIn(root, field);
    row?.before(element);
    alignWith(element, field);
    return row !== undefined;
  },

  /** Only the full form can say in which zone an event is; it does so once it is asked to. */
  async open({ root }, signal) {
    const toggle = findVisible(root, SHOW_ZONES);
    toggle?.click();
    if (toggle) await waitFor(() => findVisible(root, START_ZONE), OPENS_WITHIN_MS, signal);
    return (descriptionIn(root) ?? locationIn(root)) !== undefined;
  },

  async read({ root }) {
    const language = document.documentElement.lang;
    const inOrder = [...root.querySelectorAll<HTMLInputElement>(`${WHEN} input:not([type="checkbox"])`)].filter(
      isVisible,
    );
    const field = (selectors: readonly string[], at: number) =>
      findField(root, 'input', selectors) ?? (inOrder.length === 4 ? inOrder[at] : undefined);
    const date = (selectors: readonly string[], at: number) => {
      const shown = field(selectors, at)?.value;
      return shown ? readDate(shown, language) : undefined;
    };
    const clocks = [field(START_TIME, 1), field(END_TIME, 3)].map((shown) => shown?.value ?? '');
    const [startTime, endTime] = areAlike(clocks) ? clocks.map((clock) => readClock(clock, language)) : [];
    const when = {
      startDate: date(START_DATE, 0),
      startTime,
      endDate: date(END_DATE, 2),
      endTime,
      zone: zoneIn(root),
      allDay: root.querySelector(ALL_DAY.map((box) => `${box}:checked`).join()) !== null,
    };
    return { title: findField(root, 'input', TITLE)?.value, when };
  },

  texts,

  rival: (editor) => rivalIn(texts(editor)),

  async write({ root }, invitation, signal) {
    // One after the other: both are drawn from one model, and each takes the focus.
    const location = await writeLocation(root, invitation, signal);
    return { location, description: await writeDescription(root, invitation, signal) };
  },

  async unwrite({ root }, invitation, signal) {
    const { link, lines } = invitation;
    const held = () => locationIn(root)?.value ?? '';
    if (held() !== link && held().includes(link)) return false;
    const area = descriptionIn(root);
    const at = area?.value.lastIndexOf(textOf(lines)) ?? -1;
    if (at < 0 && holdsAnyLine(area?.value ?? '', invitation)) return false;
    if (area && at >= 0) {
      // The blank line that was set before our text goes with it.
      const from = area.value.slice(0, at).endsWith(GAP) ? at - GAP.length : at;
      if (!(await insertIntoField(area, '', { from, to: at + textOf(lines).length }, signal))) return false;
    }
    if (held() === link) await writeInput(() => locationIn(root), link, '', signal);
    return !held().includes(link);
  },
};

const locationIn = (root: ParentNode) => findField(root, 'input', LOCATION);
const descriptionIn = (root: ParentNode) => findField(root, 'area', DESCRIPTION);

function texts({ root }: { readonly root: HTMLElement }): string {
  return [locationIn(root)?.value, descriptionIn(root)?.value].join('\n');
}

/** The row that a field stands in alone. */
function rowIn(root: HTMLElement, field: HTMLElement): HTMLElement {
  let row = field;
  while (row.parentElement && row.parentElement !== root && !holdsOthers(row.parentElement)) row = row.parentElement;
  return row;
}

const holdsOthers = (part: HTMLElement): boolean => part.querySelectorAll('input, textarea').length > 1;

/** Both ends in one zone, by names that browsers know; `GMT+1 • Europe/Berlin` is how the page writes them. */
function zoneIn(root: ParentNode): string | undefined {
  const [start, end] = [START_ZONE, END_ZONE].map((selectors) => nameOf(findVisible(root, selectors)?.textContent));
  return start === end ? start : undefined;
}

function nameOf(label: string | null | undefined): string | undefined {
  const [, name] = /^GMT[+-][\d:]+ • ([\w+/-]+)$/.exec(label?.trim() ?? '') ?? [];
  if (!name) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    return undefined;
  }
}

async function writeLocation(root: ParentNode, { link }: Invitation, signal: AbortSignal): Promise<PartOutcome> {
  const field = locationIn(root);
  if (!field) return 'missing';
  if (field.value.trim() !== '') return 'kept';
  return (await writeInput(() => locationIn(root), '', link, signal)) ? 'written' : 'refused';
}

const GAP = '\n\n';
const textOf = (lines: readonly string[]): string => lines.join('\n');

async function writeDescription(root: ParentNode, { lines }: Invitation, signal: AbortSignal): Promise<PartOutcome> {
  const area = descriptionIn(root);
  if (!area) return 'missing';
  const end = area.value.length;
  const text = (end > 0 ? GAP : '') + textOf(lines);
  if (area.maxLength >= 0 && end + text.length > area.maxLength) return 'refused';
  return (await insertIntoField(area, text, { from: end, to: end }, signal)) ? 'written' : 'refused';
}

/*
 * Notes
 * Re-used by the page: the same ids in popover and full form, which are never open at once; React makes all nodes anew.
 * Never select on: class names, labels, placeholders. Dates and times are text in the page's language (date-fns `PP`, `p`).
 * Not known for certain: the zone of an event in the popover, and whether it repeats; the first is asked for.
 * The full form shows zones by itself only where they are others than the view's.
 * From ProtonMail/WebClients (EventForm, DateTimeRow, MiniDateTimeRows, TimeZoneSelector, timezone), read in 2026.
 * Last seen to work: never on the live page; on the test page of 2026-11-26.
 */
