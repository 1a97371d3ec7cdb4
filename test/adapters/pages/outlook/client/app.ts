import { createElement, createRoot, type ReactNode, useReducer } from '../../shared/client/react';
import { bodyOf } from './body';
import { settings, word } from './context';
import { el } from './el';
import { FullForm, leave, QuickForm } from './event-form';
import { Compose } from './mail';
import { change, drawWith, model, newEvent, newMail } from './model';
import { later } from './timers';

/** Counts up where a part of the page is made anew. */
const turns = { form: 0, toolbar: 0 };

export function rerender(part: keyof typeof turns): void {
  change(() => {
    turns[part] += 1;
  });
}

/** Opens a form, over whatever was open. */
export function openEvent(form: 'quick' | 'full'): void {
  later('mount', () =>
    change(() => {
      model.event = newEvent(form);
    }),
  );
}

/** In the full form the event stays as it is, and so does what is in the address. */
function more(): void {
  const { event } = model;
  if (!event) return;
  history.pushState(null, '', `/calendar/action/compose${location.search}`);
  change(() => {
    model.event = { ...event, form: 'full' };
  });
}

export function openMail(place: 'docked' | 'pane' | 'reply' | 'window'): void {
  later('mount', () => change(() => model.mails.push(newMail(place))));
}

/** The first mail goes on in a window of its own, which is another document. */
export function popOut(): void {
  const [mail, ...others] = model.mails;
  if (!mail) return;
  const query = new URLSearchParams({ subject: mail.subject, to: mail.to.join(), body: bodyOf(mail) });
  window.open(`/mail/deeplink/compose?${query}`, '_blank', 'popup,width=720,height=640');
  change(() => {
    model.mails = others;
  });
}

function App(): ReactNode {
  const [, draw] = useReducer((count) => count + 1, 0);
  drawWith(draw);
  return location.pathname.startsWith('/mail') ? mailPage() : calendarPage();
}

function calendarPage(): ReactNode {
  const { event } = model;
  const full = event?.form === 'full' ? createElement(FullForm, { event, turn: turns.form, key: 'full' }) : null;
  const quick =
    event?.form === 'quick' ? createElement(QuickForm, { event, turn: turns.form, onMore: more, key: 'quick' }) : null;
  const hours = Array.from({ length: 24 }, (_, hour) => el('div', { className: 'hour', key: hour }, String(hour)));
  const grid = el('div', { 'data-app-section': 'CalendarModule', className: 'grid', key: 'grid' }, hours);
  return [bar(word('calendar'), word('newEvent'), () => openEvent('quick')), full ?? grid, quick];
}

function mailPage(): ReactNode {
  const compose = (places: readonly string[]) =>
    model.mails
      .filter(({ place }) => places.includes(place))
      .map((mail) => createElement(Compose, { mail, turn: turns.toolbar, key: mail.id }));
  const isWindow = location.pathname.includes('/deeplink/');
  if (isWindow) return el('div', { className: 'window' }, compose(['window']));
  const message = el(
    'div',
    { 'data-app-section': 'ConversationContainer', className: 'message' },
    el('h2', {}, 'Plans for spring'),
    el('p', {}, `${word('from')}: grace@example.com`),
    el('p', {}, 'Could we talk about this?'),
    el('button', { type: 'button', className: 'plain', onClick: () => openMail('reply') }, word('reply')),
  );
  const pane = el('div', { id: 'ReadingPaneContainerId', className: 'pane' }, message, compose(['reply', 'pane']));
  return [bar(word('mail'), word('newMail'), () => openMail('pane')), pane, compose(['docked'])];
}

function bar(heading: string, action: string, onClick: () => void): ReactNode {
  const button = el('button', { type: 'button', className: 'primary', onClick }, action);
  return el('div', { className: 'bar', key: 'bar' }, el('h1', {}, heading), button);
}

/** Puts the page together and opens what its address asks for. */
export function startApp(): void {
  const place = document.getElementById('app');
  if (place) createRoot(place).render(createElement(App, {}));
  const path = location.pathname;
  if (path.includes('/deeplink/compose') && path.startsWith('/mail')) openMail('window');
  else if (path.startsWith('/mail') && settings.compose !== 'none') openMail(settings.compose);
  else if (/^\/calendar\/(item|action\/compose|deeplink\/compose)/.test(path)) openEvent('full');
  document.addEventListener('pointerdown', ({ target }) => {
    const isOutside = target instanceof Element && !target.closest('[role="dialog"], .quick');
    if (isOutside && model.event?.form === 'quick') leave();
  });
}
