import { lettersIn } from './text';

/** Where a line begins or ends. */
const BREAKS = 'br, div, p, li, blockquote, pre, td, h1, h2, h3';

/** What stands in a text without being text. */
export const SEEN = 'img,hr,table,[contenteditable="false"]';

/** Whether words, or something else to see, stand on the same line before or after a range in an editor. */
export function standsBeside(editor: Element, range: Range, isBefore: boolean): boolean {
  const edge = isBefore ? range.startContainer : range.endContainer;
  const found = (edge.nodeType === Node.ELEMENT_NODE ? (edge as Element) : edge.parentElement)?.closest(BREAKS);
  const block = found && editor.contains(found) ? found : editor;
  const beside = range.cloneRange();
  beside.selectNodeContents(block);
  if (isBefore) beside.setEnd(edge, range.startOffset);
  else beside.setStart(edge, range.endOffset);
  const line = beside.cloneContents();
  const end = [...line.querySelectorAll(BREAKS)].at(isBefore ? -1 : 0);
  if (end) {
    const rest = range.cloneRange();
    rest.selectNodeContents(line);
    if (isBefore) rest.setEndAfter(end);
    else rest.setStartBefore(end);
    rest.deleteContents();
  }
  const words = (line.textContent ?? '').split('\n').at(isBefore ? -1 : 0);
  return lettersIn(words ?? '') !== '' || line.querySelector(SEEN) !== null;
}
