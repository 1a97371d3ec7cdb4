import type { EventTimes } from '../../domain/meeting-draft';
import { allVisible, findField } from '../find';
import { numbersIn, readClock } from '../read-clock';
import { hiddenText } from './hidden-text';

const START_DATE = ['#xStDaIn', '[jsname="iKdrbf"] input'];
const END_DATE = ['#xEnDaIn', '[jsname="qPZlPe"] input', '[jsname="NNrqNc"] input'];
const START_TIME = ['#xStTiIn', '[jsname="B4GDSd"] input'];
const END_TIME = ['#xEnTiIn', '[jsname="XCHdmd"] input'];
const ALL_DAY = '#xAlDaCbx, #xAlDaCbx input';
const ZONE_LABELS = '[jsname="PH80Af"], [jsname="yxQRke"], [jsname="V67aGc"]';

/** The hooks of each part that tells of an event's time. */
export const TIME_PARTS = {
  start_date: START_DATE,
  start_time: START_TIME,
  end_date: END_DATE,
  end_time: END_TIME,
  all_day: [ALL_DAY],
  zone: [ZONE_LABELS],
};

export const startTimeIn = (root: ParentNode): HTMLInputElement | undefined => findField(root, 'input', START_TIME);

/** Dates, times and zone of an open event; what can't be read for certain is left out. */
export function readTimes(root: ParentNode): EventTimes {
  const language = hiddenText('#xUserLocale')?.replace('_', '-') || document.documentElement.lang || 'en';
  const isClock = (field: HTMLInputElement) => readClock(field.value, language) !== undefined;
  const date = (selectors: readonly string[], index: 0 | 1) =>
    readDate(findField(root, 'input', selectors) ?? oneOfTwo(root, 'input[data-date]', index));
  const time = (selectors: readonly string[], index: 0 | 1) =>
    readTime(
      findField(root, 'input', selectors) ?? oneOfTwo(root, 'input[data-initial-value]', index, isClock),
      language,
    );
  return {
    startDate: date(START_DATE, 0),
    startTime: time(START_TIME, 0),
    endDate: date(END_DATE, 1),
    endTime: time(END_TIME, 1),
    zone: readZone(root),
    allDay: readAllDay(root),
  };
}

/** Start or end by order alone, where the page holds exactly these two. */
function oneOfTwo(
  root: ParentNode,
  selector: string,
  index: 0 | 1,
  accept: (field: HTMLInputElement) => boolean = () => true,
) {
  const fields = allVisible<HTMLInputElement>(root, selector).filter(accept);
  return fields.length === 2 ? fields[index] : undefined;
}

/** The machine-readable date, which must agree with the day that the person sees. */
function readDate(field: HTMLInputElement | undefined): string | undefined {
  if (!field) return undefined;
  const machine = field.dataset.date ?? field.closest<HTMLElement>('[data-ical]')?.dataset.ical ?? '';
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(machine) ?? [];
  return numbersIn(field.value).some((number) => Number(number) === Number(day))
    ? `${year}-${month}-${day}`
    : undefined;
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
  const labels = allVisible(root, ZONE_LABELS).map((label) => label.textContent?.trim() ?? '');
  const own = new Set(labels.filter((label) => /^\((GMT|UTC)/i.test(label) || zoneOfLabel(label)));
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
