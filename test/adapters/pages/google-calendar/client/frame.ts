import { el, icon, refill } from '../../shared/client/dom';
import { OWNER, words } from './context';
import { monthText } from './format';
import { ICONS } from './icons';
import { openMenu } from './menu';
import { monthTable } from './month';

export interface Frame {
  readonly element: HTMLElement;
  /** Shows a grid under the heading of its month. */
  show(grid: HTMLElement, first: string): void;
}

interface Callbacks {
  readonly onCreate: () => void;
  readonly onToday: () => void;
  /** By how many weeks to move. */
  readonly onMove: (weeks: number) => void;
  readonly onView: (view: 'day' | 'week') => void;
}

/** Everything around the grid: the bar on top, and the column with the small month. */
export function frame({ onCreate, onToday, onMove, onView }: Callbacks): Frame {
  const heading = el('h1', { class: 'heading' });
  const content = el('div', { class: 'content' });
  const small = el('div');
  const round = (path: string, label: string, run: () => void): HTMLElement =>
    el('button', { type: 'button', class: 'round', 'aria-label': label, onclick: run }, icon(path));
  const openViews = (press: Event): void => {
    const { left, bottom } = (press.currentTarget as HTMLElement).getBoundingClientRect();
    const views = (['day', 'week'] as const).map((view) => ({ label: words[view], run: () => onView(view) }));
    openMenu(views, left, bottom);
  };
  const views = { type: 'button', class: 'outlined', 'aria-haspopup': 'menu', onclick: openViews } as const;
  const bar = el(
    'header',
    { class: 'bar' },
    round(ICONS.menu, words.menu, () => {}),
    el('span', { class: 'brand' }, el('span', { class: 'brand-mark' }, icon(ICONS.calendar)), words.calendar),
    el('button', { type: 'button', class: 'outlined', onclick: onToday }, words.today),
    el(
      'span',
      { class: 'turn' },
      round(ICONS.back, words.previous, () => onMove(-1)),
      round(ICONS.forward, words.next, () => onMove(1)),
    ),
    heading,
    el('span', { class: 'gap' }),
    round(ICONS.search, words.search, () => {}),
    el('button', views, words.week, icon(ICONS.down)),
    el('span', { class: 'avatar', 'aria-hidden': 'true' }, OWNER.name.charAt(0)),
  );
  const calendars = el(
    'section',
    { class: 'calendars' },
    el('h2', { class: 'side-title' }, words.myCalendars),
    el('div', { class: 'calendar-line' }, el('span', { class: 'dot' }), OWNER.name),
    el('div', { class: 'calendar-line' }, el('span', { class: 'dot second' }), words.task),
  );
  const create = el('button', { type: 'button', class: 'create', onclick: onCreate }, icon(ICONS.plus), words.create);
  const element = el(
    'div',
    { class: 'frame' },
    bar,
    el('aside', { class: 'aside' }, create, small, calendars),
    content,
  );
  return {
    element,
    show(grid, first) {
      heading.textContent = monthText(first);
      refill(small, monthTable(first));
      refill(content, grid);
    },
  };
}
