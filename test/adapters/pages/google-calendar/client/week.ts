import { el } from '../../shared/client/dom';
import { words } from './context';
import { dayNumber, spanText, timeText, weekdayText } from './format';
import { type CalendarEvent, endOf, eventKey, model, startOf, today } from './model';
import { addDays, addMinutes, type Moment, minutesBetween } from './wall-time';

/** Height of one hour in pixels. */
const HOUR = 48;

export interface Week {
  readonly element: HTMLElement;
  refresh(): void;
  /** Where an event's block stands in the window, or null. */
  rectangle(event: CalendarEvent): DOMRect | null;
}

interface Callbacks {
  readonly onSlot: (start: Moment) => void;
  readonly onEvent: (event: CalendarEvent, rectangle: DOMRect) => void;
  /** The other mouse button was pressed on an event. */
  readonly onMenu: (event: CalendarEvent, x: number, y: number) => void;
}

/** The grid of so many days from `first`. A click on an empty slot tells its half hour. */
export function weekGrid(first: string, length: number, { onSlot, onEvent, onMenu }: Callbacks): Week {
  const days = Array.from({ length }, (_, index) => addDays(first, index));
  const head = days.map((date) => {
    const number = el('span', { class: date === today() ? 'day-number is-today' : 'day-number' }, dayNumber(date));
    return el(
      'div',
      { role: 'columnheader', class: 'day-head' },
      el('span', { class: 'day-name' }, weekdayText(date)),
      number,
    );
  });
  const columns = days.map((date) => {
    const column = el('div', { role: 'gridcell', class: 'column' });
    column.addEventListener('click', (click) => {
      if (click.target !== column) return;
      const halfHours = Math.floor((click.clientY - column.getBoundingClientRect().top) / (HOUR / 2));
      onSlot(addMinutes({ date, time: '00:00' }, Math.min(47, Math.max(0, halfHours)) * 30));
    });
    return column;
  });
  const hours = Array.from({ length: 23 }, (_, index) => {
    const { time } = addMinutes({ date: first, time: '01:00' }, index * 60);
    const label = el('span', { class: 'hour' }, timeText(time).replace(':00am', ' am').replace(':00pm', ' pm'));
    label.style.top = `${(index + 1) * HOUR}px`;
    return label;
  });
  const allDay = days.map(() => el('div', { class: 'all-day-cell' }));
  const scroll = el('div', { class: 'scroll' }, el('div', { class: 'gutter' }, ...hours), ...columns);
  const element = el(
    'div',
    { role: 'grid', class: 'week', 'aria-label': words.week },
    el('div', { role: 'row', class: 'week-head' }, el('div', { class: 'corner' }), ...head),
    el('div', { class: 'all-day-row' }, el('div', { class: 'corner' }), ...allDay),
    scroll,
  );
  const blocks = new Map<string, HTMLElement>();

  function block(event: CalendarEvent): HTMLElement {
    const when = spanText(startOf(event), endOf(event), event.allDay);
    const hooks = {
      role: 'button',
      tabindex: '0',
      'data-eventchip': '',
      'data-eventid': event.exists ? eventKey(event) : undefined,
    };
    const title = el('span', { class: 'block-title' }, event.title || words.noTitle);
    const short = minutesBetween(startOf(event), endOf(event)) < 45;
    const span = short ? timeText(event.startTime) : `${timeText(event.startTime)} – ${timeText(event.endTime)}`;
    const time = event.allDay ? null : el('span', { class: 'block-time' }, span);
    const look = `block${event.exists ? '' : ' draft'}${short ? ' short' : ''}`;
    const open = (): void => {
      if (event.exists) onEvent(event, chip.getBoundingClientRect());
    };
    const openMenu = (press: Event): void => {
      press.preventDefault();
      if (press instanceof MouseEvent && event.exists) onMenu(event, press.clientX, press.clientY);
    };
    const chip = el(
      'div',
      { ...hooks, class: look, 'aria-label': `${title.textContent}, ${when}`, onclick: open, oncontextmenu: openMenu },
      title,
      time,
    );
    return chip;
  }

  function refresh(): void {
    for (const one of blocks.values()) one.remove();
    blocks.clear();
    const draft = model.editor && !model.editor.exists ? [model.editor] : [];
    for (const event of [...model.events, ...draft]) {
      const index = days.indexOf(event.startDate);
      const chip = block(event);
      const place = event.allDay ? allDay[index] : columns[index];
      if (!place) continue;
      if (!event.allDay) {
        const top = minutesBetween({ date: event.startDate, time: '00:00' }, startOf(event));
        const minutes = Math.min(minutesBetween(startOf(event), endOf(event)), 24 * 60 - top);
        chip.style.top = `${(top / 60) * HOUR + 1}px`;
        chip.style.height = `${Math.max(20, (minutes / 60) * HOUR - 3)}px`;
      }
      place.append(chip);
      blocks.set(event.id, chip);
    }
  }

  return {
    element,
    refresh,
    rectangle: (event) => blocks.get(event.id)?.getBoundingClientRect() ?? null,
  };
}

/** Shows the working day first. To be called once the grid stands in the document. */
export function scrollToMorning(week: Week): void {
  const area = week.element.querySelector('.scroll');
  if (area) area.scrollTop = 7.5 * HOUR;
}
