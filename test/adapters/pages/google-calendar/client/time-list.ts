import { el } from '../../shared/client/dom';
import { settings } from './context';
import { timeText } from './format';
import { addMinutes } from './wall-time';

/** The list under a time field: one option per quarter of an hour, in order from midnight; only the texts are localised. */
export function timeList(chosen: string, onChoose: (time: string) => void): HTMLElement {
  const options = Array.from({ length: 96 }, (_, index) => {
    const { time } = addMinutes({ date: '2000-01-01', time: '00:00' }, index * 15);
    return el(
      'div',
      {
        ...{ role: 'option', tabindex: '-1', class: 'time-option', 'aria-selected': String(time === chosen) },
        onmousedown: (event) => event.preventDefault(),
        onclick: () => onChoose(time),
      },
      timeText(time),
    );
  });
  const lacking = settings.lacks.includes('time-list') || settings.lacks.includes('all-times');
  const hooks = lacking ? {} : { jsname: 'V68bde', role: 'listbox' };
  return el('div', { ...hooks, class: 'time-list' }, ...options);
}
