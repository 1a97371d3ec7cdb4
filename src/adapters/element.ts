type Attributes = Readonly<Record<string, string>>;
type Child = Node | string;

/** Makes an element with attributes and children; text stays text, whatever it holds. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Our mark: a camera with a plus, in the colour of the text around it. */
export function mark(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 20 20',
    width: '18',
    fill: 'currentColor',
  })) {
    svg.setAttribute(name, value);
  }
  path.setAttribute('fill-rule', 'evenodd');
  path.setAttribute('d', 'M2 4h12v12H2zm5 2v3H4v2h3v3h2v-3h3V9H9V6zm8 3 3-2v6l-3-2z');
  svg.append(path);
  return svg;
}
