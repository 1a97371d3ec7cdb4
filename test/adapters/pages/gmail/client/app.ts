import { el } from '../../shared/client/dom';
import type { Place } from '../settings';
import { type Compose, compose, type Places } from './compose';
import { later, settings } from './context';
import { conversationOf, mailbox } from './mailbox';
import { newMessage } from './model';
import { listenToShortcuts } from './shortcuts';
import { sidePanel } from './side-panel';

export interface App {
  /** Opens a window for a new message, or a reply. */
  open(place: Place): void;
  /** Open messages, in the order they were opened. */
  readonly composes: readonly Compose[];
}

/** Puts the whole page together. */
export function startApp(): App {
  const place = (name: string) => el('div', { class: name });
  const places: Places = {
    popups: place('popups'),
    fullscreen: place('fullscreen'),
    reply: place('reply'),
    window: el('div', { role: 'main', class: 'own-window' }),
  };
  const composes: Compose[] = [];

  function open(where: Place): void {
    later('mount', () => {
      const subject = where === 'reply' ? `Re: ${settings.su}` : settings.su;
      composes.push(compose(newMessage(where, subject), places, gone));
    });
  }

  function gone(closed: Compose): void {
    composes.splice(composes.indexOf(closed), 1);
  }

  const conversation =
    settings.open === 'reply' ? conversationOf(settings.su, places.reply, () => open('reply')) : null;
  if (settings.open === 'window') document.body.append(places.window);
  else
    document.body.append(
      mailbox(() => open('popup'), conversation),
      places.popups,
      places.fullscreen,
    );
  document.body.classList.add(settings.theme);
  if (settings.calendar) document.body.append(sidePanel());
  listenToShortcuts(() => open('popup'));
  if (settings.open !== 'nothing') open(settings.open);
  return { open, composes };
}
