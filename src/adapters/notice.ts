import { inOurLanguage, text } from '../i18n/text';
import { make } from './element';
import { isGenuineClick } from './genuine-click';
import noticeStyle from './notice.css?inline';

/** A plain element: a page can define a custom one and so reach into its closed root. */
const NOTICE_MARK = 'data-oneclick-webex-notice';
const SHOWN_FOR_MS = 8000;
/** Screen readers tell of what changes in a part that they know already. */
const SAID_AFTER_MS = 100;

/** A question: what stands on the button, and what the press does. */
export interface Asked {
  readonly label: string;
  press(): unknown;
}

/** Shows sentences in a corner of the page, one notice at a time, and tells screen readers. A question stays until it is answered. */
export function showNotice(sentences: readonly string[], asked?: Asked): void {
  const { host, box, close } = openNotice(sentences);
  if (!asked) {
    setTimeout(close, SHOWN_FOR_MS);
    return;
  }
  const answer = make('button', { type: 'button' }, asked.label);
  answer.addEventListener('click', (event) => {
    if (!isGenuineClick(event, host, answer, document.documentElement)) return;
    // Without a button there is no second press.
    close();
    asked.press();
  });
  box.append(make('div', { class: 'row' }, closing(close), answer));
}

/** The same with text to copy, until it is closed. */
export function showCopy(sentences: readonly string[], words: string): void {
  const { box, close } = openNotice(sentences);
  box.append(make('textarea', { readonly: '', dir: 'auto', 'aria-label': text('button_copy') }, words), closing(close));
}

function openNotice(sentences: readonly string[]) {
  document.querySelector(`[${NOTICE_MARK}]`)?.remove();
  const host = make('div', { [NOTICE_MARK]: '' });
  const status = make('div', { role: 'status' });
  const box = inOurLanguage(make('div', { class: 'box' }, status));
  host.attachShadow({ mode: 'closed' }).append(make('style', {}, noticeStyle), box);
  document.documentElement.append(host);
  setTimeout(() => status.append(...sentences.map((sentence) => make('p', {}, sentence))), SAID_AFTER_MS);
  return { host, box, close: () => host.remove() };
}

function closing(close: () => void): HTMLElement {
  const button = make('button', { type: 'button' }, text('button_close'));
  button.addEventListener('click', close);
  return button;
}
