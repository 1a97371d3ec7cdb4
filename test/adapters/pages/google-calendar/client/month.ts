import { el } from '../../shared/client/dom';
import { dayNumber, monthText, weekdayLetter } from './format';
import { today } from './model';
import { addDays, monday } from './wall-time';

/** The small month beside the grid, with the shown week and today marked. */
export function monthTable(week: string): HTMLElement {
  const first = monday(`${week.slice(0, 8)}01`);
  const letters = Array.from({ length: 7 }, (_, index) =>
    el('span', { class: 'month-letter' }, weekdayLetter(addDays(first, index))),
  );
  const days = Array.from({ length: 42 }, (_, index) => {
    const date = addDays(first, index);
    const looks = ['month-day'];
    if (date.slice(0, 7) !== week.slice(0, 7)) looks.push('other-month');
    if (monday(date) === week) looks.push('this-week');
    if (date === today()) looks.push('is-today');
    return el('span', { class: looks.join(' ') }, dayNumber(date));
  });
  return el(
    'div',
    { class: 'month', 'aria-hidden': 'true' },
    el('div', { class: 'month-name' }, monthText(week)),
    el('div', { class: 'month-days' }, ...letters, ...days),
  );
}
