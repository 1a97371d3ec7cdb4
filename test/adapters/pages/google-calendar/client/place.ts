const GAP = 12;

/** Puts a fixed card beside a rectangle, where there is room for it, and inside the window. */
export function placeBeside(card: HTMLElement, beside: DOMRect): void {
  const { width, height } = card.getBoundingClientRect();
  const right = beside.right + GAP;
  const left = right + width <= innerWidth - GAP ? right : beside.left - GAP - width;
  card.style.left = `${Math.min(Math.max(GAP, left), Math.max(GAP, innerWidth - width - GAP))}px`;
  card.style.top = `${Math.max(GAP, Math.min(beside.top - 40, innerHeight - height - GAP))}px`;
}

/** Moves a card up when it grows past the window's lower edge. */
export function keepInside(card: HTMLElement): void {
  new ResizeObserver(() => {
    const { top, height } = card.getBoundingClientRect();
    const highest = Math.max(GAP, innerHeight - height - GAP);
    if (height > 0 && top > highest) card.style.top = `${highest}px`;
  }).observe(card);
}
