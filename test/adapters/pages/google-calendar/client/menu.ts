import { el } from '../../shared/client/dom';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
}

let open: HTMLElement | undefined;

/** A menu over the page, until one of its items or Escape is pressed, or another menu opens. */
export function openMenu(items: readonly MenuItem[], x: number, y: number): void {
  open?.remove();
  const entries = items.map(({ label, run }) => {
    const press = (): void => {
      menu.remove();
      run();
    };
    const onkeydown = (key: Event): void => {
      if (!(key instanceof KeyboardEvent)) return;
      if (key.key === 'Enter') press();
      if (key.key === 'Escape') menu.remove();
      if (key.key === 'Escape') key.stopPropagation();
    };
    return el('li', { role: 'menuitem', tabindex: '0', class: 'menu-item', onclick: press, onkeydown }, label);
  });
  const menu = el('ul', { role: 'menu', class: 'menu' }, ...entries);
  menu.style.left = `${x}px`;
  menu.style.top = `${y}px`;
  open = menu;
  document.body.append(menu);
  entries[0]?.focus();
}
