type Attributes = Readonly<Record<string, string>>;
type Child = Node | string;

/** Makes an element with attributes and children; text stays text, whatever it holds. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => filled(document.createElement(tag), attributes, children);

function filled<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const drawn = (tag: string, attributes: Attributes, ...children: readonly Child[]): Element =>
  filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);

/** Our mark: a camera with a plus, in the colour of the text around it. */
export const mark = (): Element =>
  drawn(
    'svg',
    { viewBox: '0 0 20 20', width: '18', fill: 'currentColor' },
    drawn('path', { 'fill-rule': 'evenodd', d: 'M2 4h12v12H2zm5 2v3H4v2h3v3h2v-3h3V9H9V6zm8 3 3-2v6l-3-2z' }),
  );

export function sheetOf(style: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}
