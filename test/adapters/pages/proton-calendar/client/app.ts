import { createElement, createRoot, type ReactNode } from '../../shared/client/react';
import { later, settings, word } from './context';
import { el } from './el';
import { EventForm } from './event-form';
import { offsetText, zoneText } from './format';
import { type EventModel, model, newEvent } from './model';

const root = createRoot(document.querySelector('.app-root') ?? document.body);
/** Changes with every re-rendering from scratch, so that React makes all nodes of the form anew. */
let generation = 0;

export const draw = (): void => root.render(createElement(App, {}));

export function rerender(): void {
  generation += 1;
  draw();
}

export function change(part: Partial<EventModel>): void {
  if (model.editor) Object.assign(model.editor, part);
  draw();
}

/** Opens a form for a new event, or moves what the popover holds into the modal. */
export function openForm(form: 'popover' | 'modal'): void {
  later('mount', () => {
    model.editor = { ...(model.editor ?? newEvent()) };
    model.form = form;
    draw();
  });
}

export function close(): void {
  model.editor = null;
  model.form = null;
  draw();
}

function submit(event: { preventDefault(): void }): void {
  event.preventDefault();
  save();
}

function save(): void {
  if (model.editor) model.saved.push({ ...model.editor });
  close();
}

/** Moves to another day, as the page's own arrows do. */
export function showDay(path: string): void {
  history.pushState(null, '', `${path}${location.search}`);
  close();
}

function App(): ReactNode {
  const { editor, form } = model;
  const [date = ''] = settings.start.split('T');
  return el(
    'div',
    {},
    el(
      'header',
      { className: 'toolbar' },
      el(
        'button',
        {
          type: 'button',
          className: 'norm',
          'data-testid': 'calendar-view:new-event-button',
          onClick: () => openForm('modal'),
        },
        word('newEvent'),
      ),
      el(
        'button',
        {
          type: 'button',
          className: 'select zone',
          'data-testid': 'calendar-view:time-zone-dropdown',
          style: { width: 'auto' },
        },
        el('span', {}, settings.narrow ? offsetText(settings.zone, date) : zoneText(settings.zone, date)),
      ),
    ),
    el('main', { className: 'day', onClick: () => openForm('popover') }),
    editor && form === 'popover' ? popover(editor) : null,
    editor && form === 'modal' ? modal(editor) : null,
  );
}

const formOf = (held: EventModel, isMinimal: boolean): ReactNode =>
  createElement(EventForm, { key: generation, held, isMinimal, change });

function popover(held: EventModel): ReactNode {
  return el(
    'div',
    { className: 'popover eventpopover' },
    el(
      'form',
      { key: generation, onSubmit: submit },
      formOf(held, true),
      el(
        'footer',
        { className: 'footer' },
        el(
          'button',
          {
            type: 'button',
            'data-testid': 'create-event-popover:more-event-options',
            onClick: () => openForm('modal'),
          },
          word('more'),
        ),
        el('button', { type: 'submit', className: 'norm', 'data-testid': 'create-event-popover:save' }, word('save')),
      ),
    ),
  );
}

function modal(held: EventModel): ReactNode {
  return el(
    'div',
    { className: 'backdrop modal-two' },
    el(
      'form',
      {
        key: generation,
        ...{ role: 'dialog', className: 'dialog', 'aria-modal': 'true' },
        onSubmit: submit,
      },
      formOf(held, false),
      el(
        'footer',
        { className: 'footer' },
        el(
          'button',
          { type: 'button', 'data-testid': 'event-creation-modal:cancel-event-creation', onClick: close },
          word('cancel'),
        ),
        el('button', { type: 'submit', className: 'norm', 'data-testid': 'create-event-modal:save' }, word('save')),
      ),
    ),
  );
}
