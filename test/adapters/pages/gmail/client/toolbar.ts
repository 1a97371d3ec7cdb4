import { el, icon } from '../../shared/client/dom';
import { words } from './context';
import { ICONS } from './icons';

interface Pressed {
  readonly send: () => void;
  readonly discard: () => void;
}

/** A button as this page makes them: a `div` with a role, which takes no focus from the body. */
export function button(label: string, content: Node | string, more: Record<string, string>, press = () => {}) {
  const own = {
    role: 'button',
    tabindex: '1',
    'aria-label': label,
    'data-tooltip': label,
    'data-tooltip-delay': '800',
  };
  return el(
    'div',
    {
      ...own,
      ...more,
      onmousedown: (event) => event.preventDefault(),
      onclick: press,
      onkeydown: (event) => {
        if (event instanceof KeyboardEvent && event.key === 'Enter' && !event.ctrlKey) press();
      },
    },
    content,
  );
}

/** The bottom row of a message: one row of a table, in cells of one or more buttons. */
export function toolbarOf({ send, discard }: Pressed): HTMLElement {
  const menu = { 'aria-haspopup': 'true', 'aria-expanded': 'false' };
  const tools = [
    ['Files', words.attach, ICONS.attach],
    ['+link', words.link, ICONS.link],
    ['+emoticon', words.emoji, ICONS.emoji],
    ['docs', words.drive, ICONS.drive],
    ['image', words.photo, ICONS.photo],
    ['locker', words.locker, ICONS.locker],
    ['signature', words.signature, ICONS.pen],
  ] as const;
  const buttons = tools.map(([command, label, path]) =>
    button(label, icon(path), { command, class: 'tool', 'aria-pressed': 'false', ...menu }),
  );
  const file = el('input', { type: 'file', name: 'Filedata', multiple: true, class: 'gone' });
  const cells = [
    el(
      'td',
      { class: 'cell' },
      el(
        'div',
        { class: 'send' },
        button(words.sendKeys, words.send, { class: 'send-now' }, send),
        button(words.moreSend, '▾', { class: 'send-more', ...menu }),
      ),
    ),
    el('td', { class: 'cell' }, el('div', {}, button(words.formatting, icon(ICONS.text), { class: 'tool', ...menu }))),
    el('td', { class: 'cell' }, el('div', { 'aria-hidden': 'true' })),
    el('td', { class: 'cell' }, el('div', { class: 'tools' }, ...buttons, file)),
    el(
      'td',
      { class: 'cell last' },
      el(
        'div',
        { class: 'tools' },
        button(words.more, icon(ICONS.more), { class: 'tool', ...menu }),
        button(words.discard, icon(ICONS.discard), { class: 'tool' }, discard),
      ),
    ),
  ];
  const table = el('table', { role: 'group', class: 'toolbar' }, el('tbody', {}, el('tr', {}, ...cells)));
  return el('div', { class: 'bottom' }, formatting(), table);
}

/** Formatting, opened by its button on the real page; hidden here, as it is at first. */
function formatting(): HTMLElement {
  const tools = [
    ['+bold', 'B', words.bold],
    ['+italic', 'I', words.italic],
  ] as const;
  const buttons = tools.map(([command, sign, label]) => button(label, sign, { command, class: 'tool' }));
  return el('div', { class: 'gone' }, el('div', { role: 'toolbar', 'aria-label': words.formatting }, ...buttons));
}
