/** A button smaller or larger than laid out by more than this was scaled by the page. */
const SCALE_TOLERANCE = 0.1;

/** Below this the person can hardly have seen what they pressed. */
const LEAST_OPACITY = 0.5;

/**
 * Whether a click is a person's, on a button they could see, where we put it. A page can fake events, and move, scale,
 * fade or cover what stands in it; what remains possible stands in SECURITY.md.
 * @param host our element, as the page sees it
 * @param button the button inside its closed root
 * @param parent where we mounted the element
 */
export function isGenuineClick(
  event: MouseEvent,
  host: HTMLElement,
  button: HTMLElement,
  parent: Node | null,
): boolean {
  return (
    event.isTrusted &&
    host.parentNode === parent &&
    !isDefinedByPage(host) &&
    isUnscaled(host) &&
    opacityOf(host) >= LEAST_OPACITY &&
    isOnTop(event, host, button)
  );
}

/** A page that defines an element of ours can reach into its root; plain elements can't be defined. */
const isDefinedByPage = (host: HTMLElement): boolean => host.localName.includes('-') && host.matches(':defined');

function isUnscaled(host: HTMLElement): boolean {
  const { width, height } = host.getBoundingClientRect();
  const scales = [width / host.offsetWidth, height / host.offsetHeight];
  return scales.every((scale) => Math.abs(scale - 1) <= SCALE_TOLERANCE);
}

function opacityOf(element: Element): number {
  let opacity = 1;
  for (let each: Element | null = element; each; each = each.parentElement) {
    const { opacity: own, filter } = getComputedStyle(each);
    opacity *= filter.includes('opacity(') ? 0 : Number(own);
  }
  return opacity;
}

/**
 * The hit test finds nothing that is hidden, detached or covered. A key press has no place of its own, so the middle of
 * the button stands for it, once it has been brought to where it can be seen.
 */
function isOnTop({ detail, clientX, clientY }: MouseEvent, host: HTMLElement, button: HTMLElement): boolean {
  const isHit = () => {
    const box = button.getBoundingClientRect();
    const [x, y] = detail === 0 ? [box.x + box.width / 2, box.y + box.height / 2] : [clientX, clientY];
    return document.elementFromPoint(x, y) === host;
  };
  if (detail === 0 && !isHit()) button.scrollIntoView({ block: 'center' });
  return isHit();
}
