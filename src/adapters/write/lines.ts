import { SEEN } from './line';
import { lettersIn } from './text';

/** A place between two characters of a text. */
interface Point {
  readonly node: Text;
  readonly offset: number;
}

/** Where lines stand: from their first letter to their last, and where what is above them ends and what is below begins. */
export interface Stretch {
  readonly above: Point | undefined;
  readonly from: Point;
  readonly to: Point;
  readonly below: Point | undefined;
}

/** How often lines stand in an editor, unchanged and one below the other. */
export function countLines(editor: HTMLElement | undefined, lines: readonly string[]): number {
  const text = editor ? textsOf(editor).map(({ data }) => data) : [];
  return lettersIn(text.join('')).split(lettersIn(lines.join(''))).length - 1;
}

/**
 * The last place where lines stand unchanged. White space is left out of the comparison: pages turn line breaks into
 * blocks and links into elements. Lines with something between them that isn't ours don't count.
 */
export function findLines(editor: HTMLElement, lines: readonly string[]): Stretch | undefined {
  const texts: { readonly node: Text; readonly from: number }[] = [];
  let letters = '';
  for (const node of textsOf(editor)) {
    texts.push({ node, from: letters.length });
    letters += lettersIn(node.data);
  }
  const wanted = lettersIn(lines.join(''));
  const index = letters.lastIndexOf(wanted);
  const pointAt = (at: number): Point | undefined => {
    const text = at < letters.length ? texts.findLast(({ from }) => from <= at) : undefined;
    return text && { node: text.node, offset: offsetOfLetter(text.node.data, at - text.from) };
  };
  const [above, from, last, below] = [index - 1, index, index + wanted.length - 1, index + wanted.length].map(pointAt);
  if (index < 0 || !from || !last) return undefined;
  const stretch = {
    above: above && { node: above.node, offset: withBlanks(above.node.data, above.offset + 1) },
    from,
    to: { node: last.node, offset: last.offset + 1 },
    below: below && { node: below.node, offset: lettersIn(below.node.data.slice(0, below.offset)) ? below.offset : 0 },
  };
  return holdsOthers(from, stretch.to) ? undefined : stretch;
}

export function rangeBetween(from: Point, to: Point): Range {
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Whether anything but text and line breaks lies between two places. */
export const holdsOthers = (from: Point, to: Point): boolean =>
  rangeBetween(from, to).cloneContents().querySelector(SEEN) !== null;

/** Blanks at the end of a text belong to it. */
const withBlanks = (data: string, offset: number): number => (lettersIn(data.slice(offset)) ? offset : data.length);

const offsetOfLetter = (data: string, letter: number): number => {
  let offset = 0;
  while (lettersIn(data.slice(0, offset + 1)).length <= letter) offset += 1;
  return offset;
};

function textsOf(editor: HTMLElement): Text[] {
  const walker = editor.ownerDocument.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}
