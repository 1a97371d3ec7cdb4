import { el } from '../../shared/client/dom';
import { plainBody, richBody } from './body';
import { later, settings, word } from './context';
import { type MailModel, model } from './model';

interface Composer {
  readonly mail: MailModel;
  readonly element: HTMLElement;
  /** Puts a footer of new nodes in place of the old one. */
  renewFooter(): void;
}

const composers: Composer[] = [];
let last = 0;

export function startApp(): void {
  document
    .querySelector('.app-root')
    ?.append(
      el(
        'header',
        { class: 'toolbar' },
        el(
          'button',
          { type: 'button', class: 'norm', 'data-testid': 'sidebar:compose', onclick: openComposer },
          word('newMessage'),
        ),
      ),
    );
}

export function openComposer(): void {
  later('mount', () => {
    const composer = compose();
    composers.push(composer);
    model.composers.push(composer.mail);
    composer.element.style.insetInlineEnd = `${16 + (composers.length - 1) * 580}px`;
    document.body.append(composer.element);
  });
}

export function closeComposer(): void {
  composers.pop()?.element.remove();
  model.composers.pop();
}

export function rerender(): void {
  for (const composer of composers) composer.renewFooter();
}

function compose(): Composer {
  last += 1;
  const body = settings.plain ? plainBody() : richBody();
  const mail: MailModel = { id: String(last), subject: settings.subject, body: body.text };
  const subject = el('input', { type: 'text', 'data-testid': 'composer:subject', placeholder: word('subject') });
  subject.value = mail.subject;
  subject.addEventListener('input', () => {
    mail.subject = subject.value;
  });
  const place = el('div', {}, footer());
  const element = el(
    'div',
    { class: 'composer', tabindex: '-1', 'data-testid': mail.id },
    el('header', { class: 'title' }, word('newMessage')),
    el(
      'div',
      { class: 'meta' },
      el('input', { type: 'text', placeholder: word('to'), 'data-testid': 'composer:to' }),
      subject,
    ),
    el('section', { class: 'content' }, body.element),
    place,
  );
  return { mail, element, renewFooter: () => place.replaceChildren(footer()) };
}

function send(): void {
  model.sends += 1;
}

function footer(): HTMLElement {
  const button = (id: string, label: string): HTMLElement =>
    el(
      'button',
      { type: 'button', 'data-testid': `composer:${id}`, 'aria-label': label, title: label },
      label.slice(0, 1),
    );
  const sendButton = el(
    'button',
    { type: 'button', class: 'norm', 'data-testid': 'composer:send-button', onclick: send },
    word('send'),
  );
  const group = el(
    'div',
    { class: 'group' },
    button('delete-draft-button', word('remove')),
    el('div', {}, button('attachment-button', word('attach'))),
    button('show-toolbar-button', word('toolbar')),
  );
  return el(
    'footer',
    { 'data-testid': 'composer:footer' },
    el('div', { class: 'row' }, sendButton, el('div', { class: 'left' }, group)),
  );
}
