import { el, icon } from '../../shared/client/dom';
import { GRACE, OWNER, settings, words } from './context';
import { ICONS } from './icons';

/** Everything around messages that are being written: folders, the list of conversations, or one conversation. */
export function mailbox(onCompose: () => void, conversation: HTMLElement | null): HTMLElement {
  const folders = [
    [words.inbox, ICONS.inbox],
    [words.starred, ICONS.star],
    [words.sent, ICONS.sent],
    [words.drafts, ICONS.file],
  ] as const;
  const create = { role: 'button', tabindex: '0', class: 'create', onclick: onCompose };
  return el(
    'div',
    { class: 'mailbox' },
    el(
      'header',
      { class: 'top' },
      icon(ICONS.menu),
      el('span', { class: 'brand' }, words.mail),
      el('input', { class: 'search', 'aria-label': words.search, placeholder: words.search }),
      el('span', { class: 'avatar', title: OWNER.email }, 'A'),
    ),
    el(
      'nav',
      { class: 'folders' },
      el('div', create, icon(ICONS.pen), words.compose),
      ...folders.map(([name, path]) => el('div', { class: 'folder' }, icon(path), name)),
    ),
    el('div', { role: 'main', class: 'main' }, conversation ?? list()),
  );
}

const SUBJECTS = ['Quarterly review', 'Notes from Tuesday', 'Room for the workshop', 'Invoice 2027-031', 'Lunch?'];

function list(): HTMLElement {
  const rows = SUBJECTS.map((subject) =>
    el('tr', { class: 'conversation' }, el('td', {}, GRACE.name), el('td', {}, subject), el('td', {}, '10:12')),
  );
  return el('table', { class: 'list' }, el('tbody', {}, ...rows));
}

/** A conversation with one message, and the place for a reply below it. */
export function conversationOf(subject: string, reply: HTMLElement, onReply: () => void): HTMLElement {
  const head = el('div', { class: 'from' }, el('span', { class: 'avatar' }, 'G'), GRACE.name);
  const said = settings.quote.split('\n').map((line) => el('div', {}, line));
  const press = { role: 'button', tabindex: '0', class: 'reply-button', onclick: onReply };
  return el(
    'div',
    { class: 'thread' },
    el('h2', { class: 'thread-subject' }, subject),
    head,
    el('div', { class: 'said' }, ...said),
    reply,
    el('div', press, icon(ICONS.reply), words.reply),
  );
}
