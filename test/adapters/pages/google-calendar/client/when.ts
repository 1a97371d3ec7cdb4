import { el, put, show } from '../../shared/client/dom';
import { settings, words } from './context';
import { dateText, readDate, readTime, timeText } from './format';
import { type CalendarEvent, endOf, startOf } from './model';
import { timeList } from './time-list';
import { addMinutes, compact, type Moment, minutesBetween } from './wall-time';
import { zoneLabel } from './zones';

type Edge = 'start' | 'end';

export interface When {
  readonly element: HTMLElement;
  /** Shows what the model says. */
  refresh(): void;
}

/**
 * The date and time fields, the same in bubble and editor save that only the editor gives them ids. What a person enters is
 * taken over on `change`; moving the start moves the end with it.
 */
export function whenFields(event: CalendarEvent, withIds: boolean, onChange: () => void = () => {}): When {
  const id = (name: string): string | undefined => (withIds ? name : undefined);
  const startDate = dateField('start', id('xStDaIn'), words.startDate);
  const endDate = dateField('end', id('xEnDaIn'), words.endDate);
  const startTime = timeField('start', id('xStTiIn'), words.startTime);
  const endTime = timeField('end', id('xEnTiIn'), words.endTime);
  const startDay = el('div', { jsname: 'iKdrbf', class: 'field' }, startDate);
  const endDay = el('div', { jsname: 'NNrqNc' }, el('div', { jsname: 'qPZlPe', class: 'field' }, endDate));
  const startClock = el('div', { jsname: 'B4GDSd', class: 'field clock' }, startTime);
  const endClock = el('div', { jsname: 'XCHdmd', class: 'field clock' }, endTime);
  const startZone = el('div', { jsname: 'PH80Af' });
  const endZone = el('div', { jsname: 'yxQRke' });
  const zone = el('div', { jsname: 'L2QMlb', class: 'zone', role: 'button', tabindex: '0' }, startZone, endZone);
  const fields = [startDay, startClock, el('span', { class: 'to' }, words.to), endClock, endDay];
  const element = el('div', { class: 'when' }, el('div', { class: 'when-fields' }, ...fields), zone);

  function refresh(): void {
    const days: [HTMLInputElement, string][] = [
      [startDate, event.startDate],
      [endDate, event.endDate],
    ];
    for (const [input, date] of days) {
      input.value = dateText(date);
      put(input, 'data-date', compact(date));
    }
    put(startDay, 'data-ical', compact(event.startDate));
    const times: [HTMLInputElement, string][] = [
      [startTime, event.startTime],
      [endTime, event.endTime],
    ];
    for (const [input, time] of times) {
      input.value = timeText(time);
      put(input, 'data-initial-value', timeText(time));
    }
    for (const clock of [startClock, endClock]) show(clock, !event.allDay);
    show(zone, !event.allDay);
    startZone.textContent = event.ownZone ? zoneLabel(event.zone) : words.timeZone;
    endZone.textContent = event.ownZone ? zoneLabel(event.zone) : '';
    onChange();
  }

  function dateField(edge: Edge, name: string | undefined, label: string): HTMLInputElement {
    const input = el('input', { ...textInput(label), id: name, onchange: take });
    function take(): void {
      const from = edge === 'start' ? startOf(event) : endOf(event);
      const date = readDate(input.value, from.date);
      if (date) move(event, edge, { ...from, date });
      refresh();
    }
    return input;
  }

  function timeField(edge: Edge, name: string | undefined, label: string): HTMLInputElement {
    const input = el('input', { ...textInput(label), id: name, onchange: () => take(readTime(input.value)) });
    let list: HTMLElement | null = null;
    const current = (): Moment => (edge === 'start' ? startOf(event) : endOf(event));
    input.addEventListener('click', () => {
      list?.remove();
      list = timeList(current().time, (time) => take(time));
      input.after(list);
      list.scrollTop = 30 * 4 * Math.max(0, Number(current().time.slice(0, 2)) - 1);
    });
    input.addEventListener('blur', close);
    function close(): void {
      list?.remove();
      list = null;
    }
    function take(time: string | null): void {
      if (time) move(event, edge, { ...current(), time });
      close();
      refresh();
    }
    return input;
  }

  refresh();
  if (settings.readonly) for (const input of element.querySelectorAll('input')) input.disabled = true;
  return { element, refresh };
}

function textInput(label: string) {
  return { type: 'text', jsname: 'YPqjbf', autocomplete: 'off', 'aria-label': label };
}

function move(event: CalendarEvent, edge: Edge, to: Moment): void {
  if (edge === 'start') {
    const end = addMinutes(to, minutesBetween(startOf(event), endOf(event)));
    Object.assign(event, { startDate: to.date, startTime: to.time, endDate: end.date, endTime: end.time });
  } else Object.assign(event, { endDate: to.date, endTime: to.time });
}
