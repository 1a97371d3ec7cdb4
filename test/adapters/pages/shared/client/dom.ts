export type Attribute = string | true | undefined | ((event: Event) => void);
export type Child = Node | string | null;

const own = new WeakSet<Node>();
let isLeftOut = (_attribute: string, _value: string): boolean => false;

/** Tells which attributes this page is served without. */
export function leaveOut(isLacking: (attribute: string, value: string) => boolean): void {
  isLeftOut = isLacking;
}

/** True for a node that this page made; anything else came from an extension. */
export function isOwn(node: EventTarget | null): boolean {
  return node instanceof Node && (own.has(node) || node.nodeType === Node.TEXT_NODE);
}

/** Makes an element without any HTML parser: `on…` listens, `class` and all others are attributes; lacking hooks are left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  own.add(element);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== undefined) put(element, name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Sets an attribute unless this page is served without it. */
export function put(element: Element, name: string, value: string): void {
  if (!isLeftOut(name, value)) element.setAttribute(name, value);
}

export function show(element: HTMLElement, visible: boolean): void {
  element.style.display = visible ? '' : 'none';
}

/** Replaces what the page itself put into `parent`; foreign children stay, as they do in a node that is used again. */
export function refill(parent: Element, ...children: Child[]): void {
  for (const child of [...parent.childNodes]) if (isOwn(child)) child.remove();
  parent.prepend(...children.filter((child) => child !== null));
}

/** Enter, unless it ends what an input method composes. */
export const isEnter = (press: Event): boolean =>
  press instanceof KeyboardEvent && press.key === 'Enter' && !press.isComposing;

const SVG = 'http://www.w3.org/2000/svg';

/** A line icon on a 24 by 24 field. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  own.add(svg);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const line = document.createElementNS(SVG, 'path');
  own.add(line);
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
