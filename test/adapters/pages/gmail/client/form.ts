import { el, show } from '../../shared/client/dom';
import { GRACE, OWNER, words } from './context';
import type { Message } from './model';

/** Whom it goes to, what it is about, and what the page itself has to know. The body is no part of it. */
export function formOf(message: Message, onChange: () => void): HTMLElement {
  const subject = el('input', {
    ...{ name: 'subjectbox', class: 'subject', autocomplete: 'off', spellcheck: 'true', tabindex: '1' },
    ...{ placeholder: words.subject, 'aria-label': words.subject },
    oninput: () => {
      message.subject = subject.value;
      onChange();
    },
  });
  subject.value = message.subject;
  const row = el('div', { class: 'line' }, subject);
  // In the conversation the subject is the conversation's, and its line is hidden.
  show(row, message.place !== 'reply');
  const hidden = [
    ['composeid', String(message.id)],
    ['from', OWNER.email],
    ['subject', ''],
    ['draft', message.saves > 0 ? message.draft : 'undefined'],
    ['rt', message.place === 'reply' ? '#thread-f:1776543' : ''],
    ['lts', ''],
    ['ishtml', '0'],
    ['body', ''],
  ].map(([name = '', value = '']) => {
    const input = el('input', { type: 'hidden', name });
    input.value = value;
    return input;
  });
  const form = { action: '', method: 'POST', enctype: 'multipart/form-data', class: 'form' };
  return el('form', { ...form, onsubmit: (event) => event.preventDefault() }, recipients(message), row, ...hidden);
}

function recipients({ place }: Message): HTMLElement {
  const chip = { role: 'option', 'data-name': GRACE.name, 'data-hovercard-id': GRACE.email, class: 'chip' };
  const entry = {
    ...{ role: 'combobox', 'aria-autocomplete': 'list', 'aria-label': words.recipients, class: 'entry' },
    ...{ tabindex: '1', autocomplete: 'off', placeholder: place === 'reply' ? '' : words.recipients },
  };
  const chips = el('div', { name: 'to', role: 'listbox', 'aria-label': words.to, class: 'chips' });
  if (place === 'reply') chips.append(el('div', chip, GRACE.name));
  return el('div', { class: 'line' }, chips, el('input', entry));
}
