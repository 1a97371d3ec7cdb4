import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const STOPS = 'a, button';

/**
 * Makes a list of rows with buttons one stop of the Tab key: arrow keys move among the buttons, Home and End to those of
 * the first and last row (w3.org/WAI/ARIA/apg/patterns/toolbar). A form in a row keeps its keys.
 */
export function useRoving(): { readonly ref: RefObject<HTMLDivElement | null>; onKeyDown(event: KeyboardEvent): void } {
  const ref = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement>(undefined);

  useLayoutEffect(() => arrange());

  function arrange(): void {
    const stops = ref.current ? rowsOf(ref.current).flat() : [];
    const current = last.current && stops.includes(last.current) ? last.current : stops[0];
    for (const stop of stops) stop.tabIndex = stop === current ? 0 : -1;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!ref.current) return;
    const to = goal(rowsOf(ref.current), event);
    if (!to) return;
    event.preventDefault();
    last.current = to;
    arrange();
    to.focus();
  }

  return { ref, onKeyDown };
}

type Rows = readonly (readonly HTMLElement[])[];

const rowsOf = (list: HTMLElement): Rows =>
  [...list.querySelectorAll('li')].map((row) =>
    [...row.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => !stop.closest('form, fieldset')),
  );

/** Where a key leads from the button that has the focus; undefined where it does something else. */
function goal(rows: Rows, { target, key }: KeyboardEvent): HTMLElement | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const row = rows.findIndex((stops) => stops.includes(target));
  const column = rows[row]?.indexOf(target) ?? 0;
  if (row < 0) return undefined;
  const inRow = (at: number) => rows[at]?.[Math.min(column, rows[at].length - 1)];
  const forward = getComputedStyle(target).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case 'ArrowDown':
      return inRow(row + 1);
    case 'ArrowUp':
      return inRow(row - 1);
    case 'Home':
      return inRow(0);
    case 'End':
      return inRow(rows.length - 1);
    case 'ArrowLeft':
    case 'ArrowRight':
      return rows[row]?.[column + (key === forward ? 1 : -1)];
    default:
      return undefined;
  }
}
