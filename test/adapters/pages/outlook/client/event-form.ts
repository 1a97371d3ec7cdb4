import { createElement, type ReactNode } from '../../shared/client/react';
import { Body } from './body';
import { settings, word } from './context';
import { el, row } from './el';
import { LocationRow } from './location';
import { change, type EventModel, model } from './model';
import { WhenRow } from './when';

interface FormProps {
  readonly event: EventModel;
  /** Changes where the page makes the rows anew. */
  readonly turn: number;
  readonly onMore: () => void;
}

export function leave(): void {
  change(() => {
    model.discards += 1;
    model.event = null;
  });
}

function save(): void {
  change(() => {
    model.saves += 1;
    model.event = null;
  });
}

const onKeyDown = (press: KeyboardEvent): void => {
  if (press.key === 'Escape') leave();
};

/** The form that opens beside a clicked hour. */
export function QuickForm({ event, turn, onMore }: FormProps): ReactNode {
  const more = el('button', { type: 'button', className: 'plain', onClick: onMore }, word('moreOptions'));
  const foot = el(
    'div',
    { className: 'foot' },
    more,
    el('button', { type: 'button', className: 'primary', onClick: save }, word('save')),
  );
  return el('div', { role: 'dialog', className: 'quick', onKeyDown }, rows(event, turn), foot);
}

/** The form that fills the page. */
export function FullForm({ event, turn }: FormProps): ReactNode {
  const ribbon = el(
    'div',
    { role: 'toolbar', className: 'ribbon', key: `ribbon-${turn}` },
    el('button', { type: 'button', className: 'primary', onClick: save }, word('save')),
    el('button', { type: 'button', className: 'plain', onClick: leave }, word('discard')),
  );
  const content = el('div', { 'data-app-section': 'Form_Content', className: 'full', onKeyDown }, rows(event, turn));
  return el('div', { className: 'full-place' }, ribbon, content);
}

function rows(event: EventModel, turn: number): ReactNode {
  const title = el('input', {
    type: 'text',
    className: 'title',
    autoComplete: 'off',
    placeholder: word('addTitle'),
    'aria-label': word('addTitle'),
    readOnly: settings.readonly,
    value: event.title,
    onChange: ({ target }: { target: HTMLInputElement }) =>
      change(() => {
        event.title = target.value;
      }),
  });
  const people = el('div', {
    role: 'textbox',
    className: 'people',
    contentEditable: true,
    suppressContentEditableWarning: true,
    'aria-label': word('invite'),
  });
  return el(
    'div',
    { className: 'rows' },
    el('div', { key: `title-${turn}` }, row('title', title)),
    el('div', { key: `people-${turn}` }, row('people', people)),
    el('div', { key: 'when' }, createElement(WhenRow, { event })),
    el('div', { key: `place-${turn}` }, createElement(LocationRow, { event })),
    el('div', { key: `body-${turn}` }, row('text', createElement(Body, { id: 9, held: event }))),
  );
}
