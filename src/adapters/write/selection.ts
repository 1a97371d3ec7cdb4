/**
 * The selection that an element's caret belongs to: its frame's, and inside a shadow root the root's own, which Chromium
 * keeps apart (developer.mozilla.org/docs/Web/API/ShadowRoot/getSelection).
 */
function selectionOf(element: Element): Selection | null {
  const root = element.getRootNode() as { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}

/** The caret or selection in an editor, as a range that stays with the text around it. */
export function caretIn(editor: Element): Range | undefined {
  const selection = selectionOf(editor);
  const range = selection?.rangeCount && selection.getRangeAt(0);
  return range && editor.contains(range.commonAncestorContainer) ? range.cloneRange() : undefined;
}

export function select(editor: HTMLElement, range: Range): void {
  editor.focus({ preventScroll: true });
  selectionOf(editor)?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/** The end of an editor, inside its last block: a caret behind it would make stray text beside the blocks. */
export function caretAtEnd(element: Element): Range {
  let block = element;
  while (block.lastElementChild?.matches('div,p,li,ul,ol,blockquote')) block = block.lastElementChild;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(block);
  // A lone <br> keeps an empty line open; the caret belongs before it.
  range.collapse(block.childNodes.length === 1 && block.firstElementChild?.localName === 'br');
  return range;
}
