import { createElement, type ReactNode, useEffect, useState } from '../../shared/client/react';
import { settings, word } from './context';
import { el, row } from './el';
import { dateText, timeText, typedDate, typedTime } from './format';
import { change, type EventModel } from './model';
import { later } from './timers';
import { zoneLabel } from './zones';

type Part = 'startDate' | 'startTime' | 'endDate' | 'endTime';

/** Dates and times; in the quick form they are one line of text until it is clicked. */
export function WhenRow({ event }: { readonly event: EventModel }): ReactNode {
  const [isOpen, setOpen] = useState(event.form === 'full');
  if (isOpen) return createElement(Fields, { event });
  const { startDate, startTime, endDate, endTime, allDay } = event;
  const last = endDate === startDate ? '' : `${dateText(endDate)} `;
  const line = allDay
    ? dateText(startDate)
    : `${dateText(startDate)} ${timeText(startTime)} - ${last}${timeText(endTime)}`;
  const open = (): void => void later('expand', () => setOpen(true));
  return row(
    'clock',
    el('button', { type: 'button', className: 'line', 'aria-expanded': 'false', onClick: open }, line),
  );
}

function Fields({ event }: { readonly event: EventModel }): ReactNode {
  const field = (part: Part) => createElement(Field, { event, part, key: part });
  const hasTimes = !event.allDay || settings.allday_as === 'disabled';
  const repeats = el(
    'button',
    { type: 'button', className: 'line', 'aria-haspopup': 'menu', 'aria-label': word('repeat') },
    event.repeats ? `${word('weekly')}, ${dateText(event.startDate)}` : word('never'),
  );
  return [
    row('clock', field('startDate'), hasTimes ? field('startTime') : null, createElement(AllDay, { event })),
    row('clock', field('endDate'), hasTimes ? field('endTime') : null, settings.zones ? zone(event) : null),
    row('repeat', repeats),
  ];
}

function Field({ event, part }: { readonly event: EventModel; readonly part: Part }): ReactNode {
  const isDate = part.endsWith('Date');
  const shown = (isDate ? dateText : timeText)(event[part]);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  function settle(): void {
    const read = (isDate ? typedDate : typedTime)(typed);
    if (read === undefined) setTyped(shown);
    else {
      change(() => {
        event[part] = read;
      });
    }
  }
  return el('input', {
    type: 'text',
    role: 'combobox',
    className: isDate ? 'date' : 'time',
    'aria-label': word(part),
    'aria-haspopup': isDate ? 'dialog' : 'listbox',
    'aria-expanded': 'false',
    autoComplete: 'off',
    disabled: event.allDay && !isDate,
    value: typed,
    onChange: ({ target }: { target: HTMLInputElement }) => setTyped(target.value),
    onBlur: settle,
  });
}

function AllDay({ event }: { readonly event: EventModel }): ReactNode {
  const turn = (): void =>
    change(() => {
      event.allDay = !event.allDay;
    });
  const label = word('allDay');
  const box = el('input', {
    type: 'checkbox',
    role: 'switch',
    checked: event.allDay,
    'aria-label': label,
    onChange: turn,
  });
  return el('label', { className: 'switch' }, box, el('span', { 'aria-hidden': 'true' }, label));
}

function zone({ zone }: EventModel): ReactNode {
  const common = { className: 'zone', role: 'combobox', 'aria-label': word('timeZone'), 'aria-haspopup': 'listbox' };
  return settings.zone_as === 'button'
    ? el('button', { ...common, type: 'button' }, zoneLabel(zone))
    : el('input', { ...common, type: 'text', readOnly: true, value: zoneLabel(zone) });
}
