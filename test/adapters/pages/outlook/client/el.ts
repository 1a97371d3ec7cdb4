import { createElement, type Props, type ReactNode } from '../../shared/client/react';
import { isLacking } from '../hooks';
import { settings } from './context';

/** An element with the hooks that this page is served with. */
export function el(name: string, props: Props = {}, ...children: readonly ReactNode[]): ReactNode {
  const kept = Object.entries(props).filter(([key, value]) => !isLacking(settings.lacks, key, String(value)));
  return createElement(name, Object.fromEntries(kept), ...children);
}

const ICONS = {
  title: 'M4 6h12M4 10h12M4 14h8',
  people: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17c0-3 3-5 6-5s6 2 6 5',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4l3 2',
  repeat: 'M4 9a5 5 0 0 1 9-3l2 2M16 11a5 5 0 0 1-9 3l-2-2',
  place: 'M10 17s5-5 5-9A5 5 0 0 0 5 8c0 4 5 9 5 9zM10 9.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
  text: 'M4 5h12M4 9h12M4 13h12M4 17h7',
  send: 'M3 4l14 6-14 6 3-6z',
} as const;

/** A row of a form: its icon, then what it holds. */
export function row(icon: keyof typeof ICONS, ...children: readonly ReactNode[]): ReactNode {
  return el('div', { className: 'row' }, picture(icon), el('div', { className: 'cell' }, ...children));
}

export const picture = (icon: keyof typeof ICONS): ReactNode =>
  el('svg', { viewBox: '0 0 20 20', className: 'icon', 'aria-hidden': 'true' }, el('path', { d: ICONS[icon] }));
