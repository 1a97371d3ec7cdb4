import { text } from '../../i18n/text';
import { make } from '../element';
import { type PanelLayout, rowLayout } from '../panel';
import overlayStyle from './overlay.css?inline';

/** A sheet of our own above the page, for what has no place in the page's own nodes. */
export const overlayLayout: PanelLayout = {
  style: overlayStyle,
  arrange: (parts) => {
    const { nodes, focus } = rowLayout.arrange(parts);
    const sheet = make('div', { class: 'sheet', role: 'group', 'aria-label': text('app_name') }, ...nodes);
    return { nodes: [sheet], focus };
  },
};

/** Lets our sheet look like what it belongs to; the browser's own colours stand in for those of something transparent. */
export function dressLike(element: HTMLElement, other: Element): void {
  const { backgroundColor, color, fontFamily } = getComputedStyle(other);
  const isClear = /^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor);
  setOwn(element, { font: fontFamily, ...(isClear ? {} : { sheet: backgroundColor, ink: color }) });
}

/** Values that our style takes up, and that the page's can't overrule. */
export function setOwn(element: HTMLElement, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values))
    element.style.setProperty(`--oneclick-webex-${name}`, value, 'important');
}
