import { createElement, type Props, type ReactNode } from '../../shared/client/react';
import { kept } from '../hooks';
import type { Word } from '../languages';
import { settings, word } from './context';

/** An element with the hooks that this page is served with. */
export function el(name: string, props: Props = {}, ...children: readonly ReactNode[]): ReactNode {
  const left = Object.entries(props).map(([key, value]) => [
    key,
    typeof value === 'function' || typeof value === 'object'
      ? value
      : kept(settings.lacks, key, String(value)) === undefined
        ? undefined
        : key === 'className'
          ? kept(settings.lacks, key, String(value))
          : value,
  ]);
  return createElement(name, Object.fromEntries(left), ...children);
}

/** A row of the form: a label with an icon, tied to the field of that id, and what it holds. */
export function iconRow(id: string, title: Word, ...children: readonly ReactNode[]): ReactNode {
  const icon = el('svg', { viewBox: '0 0 16 16', width: 16, role: 'img', 'aria-label': word(title) });
  return el('div', { className: 'row' }, el('label', { htmlFor: id }, icon), el('div', {}, ...children));
}
