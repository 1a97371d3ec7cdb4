import { createElement, type ReactNode, useEffect, useState } from '../../shared/client/react';
import { settings, word } from './context';
import { el, row } from './el';
import { change, type EventModel } from './model';
import { later } from './timers';

let calledOff = (): void => {};
let refused = (): void => {};

/**
 * The picker for rooms and places. Free text is kept once Escape has closed what was offered for it and the field is
 * left; text that is left while something is still offered, or about to be, is dropped.
 */
export function LocationRow({ event }: { readonly event: EventModel }): ReactNode {
  const isTag = settings.location_as === 'tag';
  const shown = isTag ? '' : event.location;
  const [typed, setTyped] = useState(shown);
  const [isOpen, setOpen] = useState(false);
  const [isUnsettled, setUnsettled] = useState(false);
  useEffect(() => setTyped(shown), [event.location]);

  function close(): void {
    calledOff();
    setOpen(false);
    setUnsettled(false);
  }

  function type(text: string): void {
    setTyped(text);
    calledOff();
    refused();
    if (settings.refuses.includes('location')) refused = later('refuse', () => setTyped(shown));
    const isAsking = settings.places && text !== '';
    setUnsettled(isAsking);
    if (isAsking) calledOff = later('suggestions', () => setOpen(true));
    else setOpen(false);
  }

  function leave(): void {
    if (settings.refuses.includes('location')) return;
    close();
    if (isUnsettled) setTyped(shown);
    else if (!isTag || typed !== '') {
      change(() => {
        event.location = typed;
      });
    }
  }

  const input = el('input', {
    type: 'text',
    id: 'location-suggestions-picker-input',
    role: 'combobox',
    autoComplete: 'off',
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-expanded': isOpen,
    'aria-label': word('addLocation'),
    placeholder: word('addLocation'),
    readOnly: settings.readonly,
    value: typed,
    onChange: ({ target }: { target: HTMLInputElement }) => type(target.value),
    onBlur: leave,
    onKeyDown: (press: KeyboardEvent) => {
      if (press.key !== 'Escape' || !isOpen) return;
      press.stopPropagation();
      close();
    },
  });
  const settled = isTag && event.location !== '' ? [event.location] : [];
  const tags = [...event.rooms, ...settled].map((room) =>
    el('div', { role: 'listitem', className: 'tag', key: room }, el('span', {}, room)),
  );
  const list = el('div', { role: 'list', className: 'tags' }, tags);
  const offers = el('div', { role: 'listbox', className: 'offers' }, el('div', { role: 'option' }, word('useThis')));
  const picker = el('div', { className: 'picker' }, list, input);
  return row('place', picker, isOpen ? offers : null, createElement(TeamsSwitch, { event }));
}

function TeamsSwitch({ event }: { readonly event: EventModel }): ReactNode {
  const turn = (): void =>
    change(() => {
      event.teams = !event.teams;
    });
  const label = word('teams');
  const box = el('input', {
    type: 'checkbox',
    role: 'switch',
    checked: event.teams,
    'aria-label': label,
    onChange: turn,
  });
  return el('label', { className: 'switch' }, box, el('span', { 'aria-hidden': 'true' }, label));
}
