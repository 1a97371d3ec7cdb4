import { el, put, show } from '../../shared/client/dom';
import { plainText } from '../../shared/client/plain-text';
import { settings, words } from './context';
import type { CalendarEvent } from './model';
import { later } from './timers';

let made = 0;

/**
 * The description as a rich field in the manner of the closure library's editor: it takes its text over 250 ms after the last
 * sign of a change, hears nothing of silent writes, and drops whatever was written before its editor had started.
 */
export function descriptionField(event: CalendarEvent, id?: string): HTMLElement {
  let started = false;
  let cancel = (): void => {};
  made += 1;
  const hint = el('div', { jsname: 'NorrI', class: 'hint', 'aria-hidden': 'false' }, words.addDescription);
  const editable = el('div', {
    ...{ jsname: 'yrriRe', class: 'rich', id: `:d${made}`, g_editable: 'true', contenteditable: 'true' },
    ...{ role: 'textbox', 'aria-multiline': 'true', 'aria-label': words.description },
  });
  editable.style.direction = settings.lang === 'ar' ? 'rtl' : 'ltr';

  function showModel(): void {
    const lines = event.description.split('\n').map((line) => el('div', {}, line === '' ? el('br') : line));
    editable.replaceChildren(...lines);
    showHint();
  }

  function showHint(): void {
    const empty = plainText(editable) === '';
    show(hint, empty);
    put(hint, 'aria-hidden', String(!empty));
  }

  function noticed(): void {
    if (!started) return;
    showHint();
    cancel();
    cancel = later('description', take);
  }

  function take(): void {
    if (settings.refuses.includes('description')) later('refuse', showModel);
    else event.description = plainText(editable);
  }

  for (const sign of ['input', 'keypress', 'keyup', 'cut', 'paste', 'drop']) editable.addEventListener(sign, noticed);
  showModel();
  later('descriptionMount', () => {
    started = true;
    if (plainText(editable) !== event.description) showModel();
  });
  return el('div', { jsname: 'hGaP9', id, class: 'description' }, hint, toolbar(editable), editable);
}

/** Formatting by the browser's own commands, which a Trusted Types policy lets through. */
function toolbar(editable: HTMLElement): HTMLElement {
  const commands = [
    ['bold', 'B', words.bold],
    ['italic', 'I', words.italic],
    ['underline', 'U', words.underline],
    ['insertUnorderedList', '•', words.list],
  ] as const;
  const buttons = commands.map(([command, sign, label]) =>
    el(
      'div',
      {
        ...{ role: 'button', class: `format ${command}`, tabindex: '-1', 'aria-label': label },
        onmousedown: (press) => press.preventDefault(),
        onclick: () => {
          editable.focus();
          document.execCommand(command);
        },
      },
      sign,
    ),
  );
  return el('div', { role: 'toolbar', class: 'toolbar' }, ...buttons);
}
