/** Edges in the window, in CSS pixels. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

interface Docking {
  readonly card: Box;
  /** How large our panel is. */
  readonly width: number;
  readonly height: number;
  readonly window: { readonly width: number; readonly height: number };
  /** What has to stay in reach. */
  readonly controls: readonly Box[];
}

const GAP = 8;

/** How finely a free part of the card is looked for. */
const STEP = 4;

/**
 * Where a panel goes that belongs to a card: below it, above it, at its sides; in a narrow window on a part of the card
 * that holds none of its controls. Undefined where there is no such place.
 */
export function dock({ card, width, height, window, controls }: Docking): Box | undefined {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  const around = [
    at(card.left, card.bottom + GAP),
    at(card.left, card.top - GAP - height),
    at(card.right + GAP, card.top),
    at(card.left - GAP - width, card.top),
  ];
  const steps = Math.max(0, Math.floor((card.bottom - card.top - height) / STEP));
  const within = Array.from({ length: steps }, (_, step) => at(card.left, card.bottom - height - step * STEP));
  const isFree = (box: Box) => !controls.some((control) => overlap(box, control));
  const isInside = ({ left, top, right, bottom }: Box) =>
    left >= 0 && top >= 0 && right <= window.width && bottom <= window.height;
  return [...around, ...within.filter(isFree)].find(isInside);
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
