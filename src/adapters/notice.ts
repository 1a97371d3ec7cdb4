import { text } from '../i18n/text';
import { make } from './element';
import noticeStyle from './notice.css?inline';

/** A plain element: a page can define a custom one and so reach into its closed root. */
const NOTICE_MARK = 'data-oneclick-webex-notice';
const SHOWN_FOR_MS = 8000;

/** Shows a sentence in a corner of the page, one at a time, and tells screen readers. With text to copy it stays until closed. */
export function showNotice(sentence: string, words?: string): void {
  document.querySelector(`[${NOTICE_MARK}]`)?.remove();
  const host = make('div', { [NOTICE_MARK]: '' });
  const status = make('div', { role: 'status' });
  host.attachShadow({ mode: 'closed' }).append(make('style', {}, noticeStyle), status);
  document.documentElement.append(host);
  status.append(make('p', {}, sentence));
  if (!words) {
    setTimeout(() => host.remove(), SHOWN_FOR_MS);
    return;
  }
  const close = make('button', { type: 'button' }, text('button_close'));
  close.addEventListener('click', () => host.remove());
  status.append(make('textarea', { readonly: '', 'aria-label': text('button_copy') }, words), close);
}
