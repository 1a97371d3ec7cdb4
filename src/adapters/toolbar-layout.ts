import { text } from '../i18n/text';
import { make, mark } from './element';
import type { PanelLayout, PanelState } from './panel';
import { surfaceBehind } from './surface';
import toolbarStyle from './toolbar.css?inline';

/**
 * In a toolbar there is room for one button. Everything else of the panel opens in a bubble above the page, which goes when
 * the person turns to the page again, unless it asks something.
 */
export const toolbarLayout: PanelLayout = {
  style: toolbarStyle,
  delegatesFocus: true,
  arrange({ status, body, isGenuine, main }) {
    // What the page gives the focus to is our first part, and the keys of whoever is typing then press nothing.
    const decoy = make('span', { tabindex: '-1', class: 'unseen' });
    const toggle = make('button', { type: 'button', class: 'toggle', 'aria-expanded': 'false' }, mark());
    // What is said aloud has to be there before the bubble is; the bubble shows it as well.
    const words = make('div');
    const bubble = make('div', { popover: 'manual', class: 'bubble', role: 'dialog' }, words, body);
    bubble.setAttribute('aria-label', text('app_name'));
    status.className = 'unseen';
    let state: PanelState['state'] = 'ready';
    let open: AbortController | undefined;
    const isOpen = () => bubble.matches(':popover-open');

    function turn(on: boolean): void {
      if (bubble.isConnected && isOpen() !== on) bubble.togglePopover(on);
    }

    /** Also where the page moves or removes us, which closes the bubble. */
    bubble.addEventListener('toggle', () => {
      toggle.setAttribute('aria-expanded', String(isOpen()));
      open?.abort();
      open = isOpen() ? watchPage() : undefined;
    });

    function watchPage(): AbortController {
      const watching = new AbortController();
      const here = (toggle.getRootNode() as ShadowRoot).host;
      const options = { capture: true, signal: watching.signal };
      const leave = ({ target }: Event) => {
        if (target !== here && (state === 'ready' || state === 'added')) turn(false);
      };
      // What lies on top is closed first: the page would close what is written.
      const key = (event: KeyboardEvent) => {
        if (event.key !== 'Escape') return leave(event);
        event.stopPropagation();
        event.preventDefault();
        turn(false);
        if (event.target === here) toggle.focus({ preventScroll: true });
      };
      addEventListener('pointerdown', leave, options);
      addEventListener('keydown', key, options);
      return watching;
    }

    function name(label: string): void {
      toggle.setAttribute('aria-label', label);
      toggle.title = label;
    }

    toggle.addEventListener('click', (event) => {
      if (state !== 'ready') turn(!isOpen());
      else if (isGenuine(event, toggle)) main();
    });
    name(text('button_add'));
    return {
      nodes: [decoy, toggle, bubble, status],
      shown(now) {
        state = now;
        toggle.dataset.state = now;
        name(text(now === 'ready' ? 'button_add' : 'button_panel'));
        words.replaceChildren(...[...status.childNodes].map((sentence) => sentence.cloneNode(true)));
        const { host } = toggle.getRootNode() as ShadowRoot;
        const { color, isDark } = surfaceBehind(host);
        bubble.style.setProperty('--surface', color);
        bubble.style.colorScheme = isDark ? 'dark' : 'light';
        turn(now !== 'ready' || words.hasChildNodes());
      },
      focus: () => (isOpen() ? body.querySelector<HTMLElement>('button, a') : toggle)?.focus({ preventScroll: true }),
    };
  },
};
