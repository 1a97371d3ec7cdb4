import { el } from '../../shared/client/dom';
import type { Place } from '../settings';
import { bodyOf } from './body';
import { later, words } from './context';
import { formOf } from './form';
import { forget, type Message, model } from './model';
import { toolbarOf } from './toolbar';
import { shellOf } from './windows';

/** Where windows go: pop-ups side by side at the bottom, one message over the whole page, replies in the conversation. */
export interface Places {
  readonly popups: HTMLElement;
  readonly fullscreen: HTMLElement;
  readonly reply: HTMLElement;
  readonly window: HTMLElement;
}

export interface Compose {
  readonly message: Message;
  /** Saves and closes, as the cross does. */
  close(): void;
  minimise(): void;
  fullScreen(): void;
  /** A reply becomes a pop-up: everything is made anew, the message is the same. */
  popOut(): void;
  /** It goes on in a window of its own, which is another document. */
  ownWindow(): void;
  /** Makes parts anew that the page makes anew by itself. */
  rerender(part: 'title' | 'toolbar' | 'form'): void;
}

/** One message that is being written. */
export function compose(message: Message, places: Places, onGone: (gone: Compose) => void): Compose {
  const container = (place: Place) => places[place === 'popup' ? 'popups' : place];
  let cancelSave = (): void => {};
  let nodes = build(null);

  function changed(): void {
    cancelSave();
    cancelSave = later('draft', save);
  }

  function save(): void {
    message.saved = { subject: message.subject, body: message.body };
    message.saves += 1;
    const number = nodes.form.querySelector<HTMLInputElement>('[name="draft"]');
    if (number) number.value = message.draft;
    nodes.shell?.retitle();
  }

  function build(content: Node[] | null) {
    const body = bodyOf(message, content, changed);
    const form = formOf(message, changed);
    const toolbar = toolbarOf({ send, discard: end });
    const cells = [
      el('tr', {}, el('td', {}, el('div', { class: 'scroll' }, body.element))),
      el('tr', {}, el('td', {}, toolbar)),
    ];
    const inner = el('td', {}, form, el('table', { class: 'lower' }, el('tbody', {}, ...cells)));
    const outer = el('table', { class: 'upper' }, el('tbody', {}, el('tr', {}, inner)));
    const region = el(
      'div',
      { role: 'region', 'aria-label': words.newMessage, class: 'region', onkeydown: keys },
      outer,
    );
    const hasShell = message.place === 'popup' || message.place === 'fullscreen';
    const shell = hasShell ? shellOf(message, region, { minimise, fullScreen, close }) : null;
    const element = shell?.element ?? region;
    container(message.place).append(element);
    later('body', () => {
      if (element.isConnected) body.start();
    });
    return { element, shell, form, toolbar, body };
  }

  function keys(press: Event): void {
    if (!(press instanceof KeyboardEvent)) return;
    if (press.key === 'Enter' && (press.ctrlKey || press.metaKey)) send();
    if (press.key === 'Escape' && message.place !== 'window') close();
  }

  function send(): void {
    model.sent.push({ subject: message.subject, body: message.body });
    end();
  }

  function end(): void {
    cancelSave();
    nodes.element.remove();
    forget(message);
    onGone(made);
  }

  function close(): void {
    save();
    model.drafts.push({ subject: message.subject, body: message.body });
    end();
  }

  function minimise(): void {
    if (!nodes.shell) return;
    message.minimised = !message.minimised;
    nodes.shell.fold(message.minimised);
  }

  /** Moves the very same nodes. */
  function fullScreen(): void {
    if (!nodes.shell) return;
    message.place = message.place === 'popup' ? 'fullscreen' : 'popup';
    container(message.place).append(nodes.element);
    nodes.shell.retitle();
  }

  function popOut(): void {
    if (message.place !== 'reply') return;
    const written = nodes.element.querySelector('[hidefocus]');
    const content = [...(written?.childNodes ?? [])].map((node) => node.cloneNode(true));
    nodes.element.remove();
    message.place = 'popup';
    later('rerender', () => {
      if (model.messages.includes(message)) nodes = build(content);
    });
  }

  function ownWindow(): void {
    const { subject, body } = message;
    const query = new URLSearchParams({ view: 'cm', fs: '1', su: subject, body });
    window.open(`?${query}`, '_blank', 'popup,width=720,height=640');
    end();
  }

  function rerender(part: 'title' | 'toolbar' | 'form'): void {
    if (part === 'title') nodes.shell?.retitle();
    const other = part === 'form' ? formOf(message, changed) : toolbarOf({ send, discard: end });
    if (part === 'form') nodes.form.replaceWith(other);
    if (part === 'toolbar') nodes.toolbar.replaceWith(other);
    if (part !== 'title') nodes = { ...nodes, [part]: other };
  }

  const made: Compose = { message, close, minimise, fullScreen, popOut, ownWindow, rerender };
  return made;
}
