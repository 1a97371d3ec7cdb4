import { el } from '../../shared/client/dom';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
}

let open: HTMLElement | undefined;

/** A menu over the page, until one of its items or anything else is pressed. */
export function openMenu(items: readonly MenuItem[], x: number, y: number): void {
  open?.remove();
  const entries = items.map(({ label, run }) =>
    el(
      'li',
      {
        ...{ role: 'menuitem', tabindex: '0', class: 'menu-item' },
        onclick: () => {
          menu.remove();
          run();
        },
      },
      label,
    ),
  );
  const menu = el('ul', { role: 'menu', class: 'menu' }, ...entries);
  menu.style.left = `${x}px`;
  menu.style.top = `${y}px`;
  open = menu;
  document.body.append(menu);
  entries[0]?.focus();
}
