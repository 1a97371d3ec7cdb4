import { BLANK_LINE, insertLines, type Words } from './insert-lines';
import { standsBeside } from './line';
import { caretAtEnd } from './selection';
import { toldStep } from './told-step';

/**
 * Writes an invitation into a rich text editor at a caret, or in place of a selection. `caretIn` is asked before each
 * attempt; a range that the editor holds no more, or none, means the editor's end. True once it can be read back.
 */
export const insertAtCaret = (
  find: () => HTMLElement | undefined,
  words: Words,
  caretIn: (editor: HTMLElement) => Range | undefined,
  signal: AbortSignal,
): Promise<boolean> =>
  insertLines(
    find,
    words,
    (editor) => {
      const asked = caretIn(editor);
      const caret = asked && editor.contains(asked.commonAncestorContainer) ? asked : caretAtEnd(editor);
      const breaks = (isBefore: boolean) => (standsBeside(editor, caret, isBefore) ? BLANK_LINE : 0);
      return { caret, gap: { before: breaks(true), after: breaks(false) } };
    },
    signal,
    toldStep,
  );
