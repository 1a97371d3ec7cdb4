/** Runs in the page: parts that stick out of it at either side, where it can be scrolled sideways. */
export function sticksOut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const isOutside = (part: Element) => {
    const { left, right } = part.getBoundingClientRect();
    return left < -1 || right > clientWidth + 1;
  };
  return [...document.querySelectorAll('body *')].filter(isOutside).map((part) => part.outerHTML.slice(0, 80));
}
