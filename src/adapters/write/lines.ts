import type { Gap } from './gaps';
import { SEEN } from './line';
import { LETTER, lettersIn, occurrences } from './text';

/** How often lines stand in an editor, unchanged and one below the other. */
export const countLines = (editor: HTMLElement | undefined, lines: readonly string[]): number =>
  occurrences(lettersOf(editor), lettersIn(lines.join('')));

const lettersOf = (editor: HTMLElement | undefined): string => lettersIn(editor?.textContent ?? '');

/**
 * The last place where lines stand unchanged, with the blanks of a gap up to what stands above and below them. White space
 * is left out of the comparison: pages turn line breaks into blocks and links into elements. Lines with something between
 * them that isn't ours don't count.
 */
export function findLines(editor: HTMLElement, lines: readonly string[], gap: Gap): Range | undefined {
  const page = editor.ownerDocument;
  const walker = page.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  const letters: { readonly node: Text; readonly offset: number }[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    for (const { index: offset } of node.data.matchAll(LETTER)) letters.push({ node, offset });
  const wanted = lettersIn(lines.join(''));
  const index = lettersOf(editor).lastIndexOf(wanted);
  const end = index + wanted.length;
  const [above, from, last, below] = [index - 1, index, end - 1, end].map((at) => letters[at]);
  if (!from || !last) return undefined;
  let range = page.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(last.node, last.offset + 1);
  if (holdsOthers(range)) return undefined;
  /** As far as there is nothing else on the way. */
  const widen = (edge: 'setStart' | 'setEnd', node: Text, offset: number): void => {
    const wide = range.cloneRange();
    wide[edge](node, offset);
    if (!holdsOthers(wide)) range = wide;
  };
  // Blanks at the edge of a text belong to it.
  if (gap.before && above)
    widen('setStart', above.node, above.node === from.node ? above.offset + 1 : above.node.length);
  if (gap.after && below) widen('setEnd', below.node, below.node === last.node ? below.offset : 0);
  return range;
}

/** Whether there is anything but text and line breaks. */
const holdsOthers = (range: Range): boolean => range.cloneContents().querySelector(SEEN) !== null;
