/** A real editor on a page for tests. */
export interface MountedEditor {
  /** What a person types in. */
  readonly field: HTMLElement;
  /** What the editor itself believes that it holds, a line each; asked of its own model and not of the page. */
  read(): string;
}

/** Puts an editor into a place of the page, with a line of text each. */
export type MountEditor = (place: HTMLElement, lines: readonly string[]) => MountedEditor | Promise<MountedEditor>;

/** The lines as HTML blocks, for editors that start from what stands in the page. */
export function blocksOf(lines: readonly string[], page: Document = document): DocumentFragment {
  const blocks = page.createDocumentFragment();
  for (const line of lines) {
    const block = page.createElement('div');
    block.append(line === '' ? page.createElement('br') : line);
    blocks.append(block);
  }
  return blocks;
}

/** An empty element in the place. */
export function fieldIn<Name extends keyof HTMLElementTagNameMap>(
  place: HTMLElement,
  name: Name,
): HTMLElementTagNameMap[Name] {
  const field = place.ownerDocument.createElement(name);
  field.setAttribute('aria-label', 'Editor');
  place.append(field);
  return field;
}

/** As a screen shows it: a line each, the last break of the editor's own left out. */
export const linesOf = (text: string): string =>
  text
    .replaceAll('\u00A0', ' ')
    .replace(/\u200B/g, '')
    .replace(/\n$/, '');
