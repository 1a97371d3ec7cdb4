import { el } from '../../shared/client/dom';
import type { Option } from './choice';

export interface Question {
  readonly text: string;
  /** Where one of several has to be picked; the first is picked already. */
  readonly choices?: readonly Option[];
  /** From left to right; the last is the one that has the focus. An empty value takes the question back. */
  readonly buttons: readonly Option[];
}

export interface Answer {
  readonly button: string;
  readonly choice: string;
}

let asked = 0;

/**
 * A question over the page: a child of the body with an id of its own, and in it a dark layer and the dialog. Calls `then`
 * unless it is taken back by Escape, by a press beside it or by a button without value.
 */
export function ask({ text, choices = [], buttons }: Question, then: (answer: Answer) => void): void {
  asked += 1;
  const place = el('div', { id: `question${asked}`, class: 'question' });
  const radios = choices.map(({ value }, index) => {
    const radio = el('input', { type: 'radio', name: place.id, value });
    radio.checked = index === 0;
    return radio;
  });
  const labels = choices.map(({ label }, index) => el('label', { class: 'pick' }, radios[index] ?? null, label));
  const row = buttons.map(({ value, label }, index) => {
    const isLast = index === buttons.length - 1;
    const look = { class: isLast ? 'primary' : 'quiet', 'data-mdc-dialog-initial-focus': isLast ? '' : undefined };
    return el('button', { type: 'button', ...look, onclick: () => close(value) }, label);
  });
  const group = labels.length > 0 ? el('div', { role: 'radiogroup' }, ...labels) : null;
  const dialog = el(
    'div',
    { role: 'dialog', 'aria-modal': 'true', class: 'question-card', onkeydown: leaveOnEscape },
    el('h2', {}, text),
    group,
    el('div', { class: 'question-end' }, ...row),
  );
  place.append(el('div', { class: 'scrim', onclick: () => close('') }), dialog);
  document.body.append(place);
  row.at(-1)?.focus();

  function leaveOnEscape(press: Event): void {
    if (!(press instanceof KeyboardEvent) || press.key !== 'Escape') return;
    press.stopPropagation();
    close('');
  }

  function close(button: string): void {
    place.remove();
    if (button) then({ button, choice: radios.find(({ checked }) => checked)?.value ?? '' });
  }
}

/** True for a press on an open question. */
export const isInQuestion = (path: readonly EventTarget[]): boolean =>
  path.some((node) => node instanceof Element && node.matches('.question'));

let told: HTMLElement | undefined;

/** Tells what has happened at the lower edge, in place of what was told before. */
export function tell(text: string, offer?: { readonly label: string; readonly run: () => void }): void {
  told?.remove();
  const take = (): void => {
    told?.remove();
    offer?.run();
  };
  const button = offer ? el('button', { type: 'button', class: 'take-back', onclick: take }, offer.label) : null;
  told = el('div', { role: 'alert', class: 'told' }, text, button);
  document.body.append(told);
}
