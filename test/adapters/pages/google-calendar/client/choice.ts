import { type Attribute, el, icon, put } from '../../shared/client/dom';
import { ICONS } from './icons';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/**
 * A drop-down as the page builds them: every option stands in the DOM all the time, `aria-selected` tells which is chosen,
 * and beside them lies an empty pop-up with a jsname that other lists use too.
 */
export function choice(
  attributes: Record<string, Attribute>,
  options: readonly Option[],
  chosen: string,
  onChoose: (value: string) => void = () => {},
  isMenu = false,
): HTMLElement {
  const items = options.map(({ value, label }) =>
    el(
      isMenu ? 'li' : 'div',
      {
        ...{ jsname: 'wQNmvb', role: 'option', tabindex: '-1', 'data-value': value },
        'aria-selected': String(value === chosen),
        onclick: () => choose(value),
      },
      el('span', {}, label),
    ),
  );
  const box = el(
    'div',
    { role: 'listbox', 'aria-expanded': 'false', tabindex: '0', ...attributes, class: 'choice', onclick: toggle },
    el(
      'div',
      { jsname: 'LgbsSe', role: 'presentation' },
      isMenu
        ? el('div', { jsname: 'xl07Ob', class: 'choices' }, el('ul', {}, ...items))
        : el('div', { jsname: 'd9BH4c', role: 'presentation', class: 'choices' }, ...items),
    ),
    el('div', { jsname: 'V68bde', role: 'presentation', class: 'gone' }),
    icon(ICONS.down),
  );

  function toggle(): void {
    put(box, 'aria-expanded', String(box.getAttribute('aria-expanded') !== 'true'));
  }

  function choose(value: string): void {
    if (box.getAttribute('aria-expanded') !== 'true') return;
    for (const item of items) put(item, 'aria-selected', String(item.dataset.value === value));
    onChoose(value);
  }
  // A press on an option moves the focus to it, which is not away from the list.
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) put(box, 'aria-expanded', 'false');
  });
  return box;
}
