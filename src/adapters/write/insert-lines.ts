import type { Invitation } from '../../domain/invitation';
import { type Gap, rememberGap } from './gaps';
import { countLines } from './lines';
import { caretAtEnd, caretIn, select } from './selection';
import { occurrences, plainText } from './text';
import { byBrowser, type Step, tellInput, typeLines } from './type';
import { writeUntilKept } from './until-kept';

/** What is written, and the link by which it is told whether it stands there already. */
export type Words = Pick<Invitation, 'lines' | 'link'>;

/** Text beside ours is held apart by a blank line. */
export const BLANK_LINE = 2;

/** Where lines go in an editor, in place of what is selected there. */
export interface Place {
  readonly caret: Range;
  /** Line breaks to set between them and what stands there. */
  readonly gap: Gap;
  /** The person's own caret, to which they are led back. */
  readonly own?: Range | undefined;
}

/**
 * Writes an invitation into a rich text editor, on lines of its own; `placeIn` is asked before each attempt. An attempt
 * whose link has come to stand there is never repeated, even if the page changed its text. True once it can be read back.
 */
export function insertLines(
  find: () => HTMLElement | undefined,
  { lines, link }: Words,
  placeIn: (editor: HTMLElement) => Place,
  signal: AbortSignal,
  step: Step = byBrowser,
): Promise<boolean> {
  const before = { lines: countLines(find(), lines), links: occurrences(plainText(find()), link) };
  const attempt = (write: (editor: HTMLElement, caret: Range, whole: readonly string[]) => unknown) => async () => {
    const editor = find();
    if (!editor || occurrences(plainText(editor), link) > before.links) return;
    const { caret, gap, own } = placeIn(editor);
    rememberGap(lines, gap);
    await write(editor, caret.cloneRange(), [...blank(gap.before), ...lines, ...blank(gap.after)]);
    if (own) select(editor, own);
  };
  const type = attempt(async (editor, caret, whole) => {
    select(editor, caret);
    if (!caret.collapsed) await step(editor, 'delete');
    await typeLines(editor, whole, step);
  });
  const put = attempt((editor, caret, whole) => {
    editor.focus({ preventScroll: true });
    caret.deleteContents();
    const nodes = whole.flatMap((line) => [editor.ownerDocument.createElement('br'), line]);
    const fragment = editor.ownerDocument.createDocumentFragment();
    fragment.append(...nodes.slice(1));
    caret.insertNode(fragment);
    tellInput(editor);
  });
  return writeUntilKept([type, put], () => countLines(find(), lines) > before.lines, signal);
}

/** Writes an invitation below all that stands in an editor; whoever is typing in it goes on where they were. */
export const appendLines = (find: () => HTMLElement | undefined, words: Words, signal: AbortSignal): Promise<boolean> =>
  insertLines(
    find,
    words,
    (editor) => ({
      caret: caretAtEnd(editor),
      gap: { before: plainText(editor) ? BLANK_LINE : 0, after: 0 },
      own: caretIn(editor),
    }),
    signal,
  );

const blank = (breaks: number): string[] => Array<string>(breaks).fill('');
