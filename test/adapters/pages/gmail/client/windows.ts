import { el, icon, put, refill, show } from '../../shared/client/dom';
import { words } from './context';
import { ICONS } from './icons';
import type { Message } from './model';
import { button } from './toolbar';

interface Shell {
  readonly element: HTMLElement;
  /** Makes the title bar anew, as the page does by itself. */
  retitle(): void;
  /** Shows or hides what is below the title bar. */
  fold(isFolded: boolean): void;
}

interface Pressed {
  readonly minimise: () => void;
  readonly fullScreen: () => void;
  readonly close: () => void;
}

/** The frame of a message at the bottom of the page: title bar, and below it the message. */
export function shellOf(message: Message, region: HTMLElement, { minimise, fullScreen, close }: Pressed): Shell {
  const id = `:title${message.id}`;
  const bar = el('div', { class: 'title-bar' });
  const content = el('div', { class: 'content' }, region);
  const element = el('div', { role: 'dialog', 'aria-labelledby': id, class: 'shell' }, bar, content);

  function retitle(): void {
    const title = message.subject || words.newMessage;
    const cells = [
      el('td', {}, el('div', { id, class: 'title' }, el('h2', {}, title))),
      el(
        'td',
        { class: 'window-tools' },
        button(words.minimise, icon(ICONS.minimise), { class: 'window-tool' }, minimise),
        button(words.fullScreen, icon(ICONS.full), { class: 'window-tool' }, fullScreen),
        button(words.close, icon(ICONS.close), { class: 'window-tool' }, close),
      ),
    ];
    refill(bar, el('table', {}, el('tbody', {}, el('tr', {}, ...cells))));
    put(region, 'aria-label', title);
  }

  retitle();
  return { element, retitle, fold: (isFolded) => show(content, !isFolded) };
}
