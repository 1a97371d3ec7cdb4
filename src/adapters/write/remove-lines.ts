import { gapOf } from './gaps';
import { countLines, findLines } from './lines';
import { select } from './selection';
import { byBrowser, type Step, tellInput } from './type';
import { writeUntilKept } from './until-kept';

/**
 * Takes lines out of a rich text editor again if they stand there unchanged, one below the other, and with them the
 * breaks that were set around them. False where nothing was taken, or not for certain.
 */
export async function removeLines(
  find: () => HTMLElement | undefined,
  lines: readonly string[],
  signal: AbortSignal,
  step: Step = byBrowser,
): Promise<boolean> {
  const before = countLines(find(), lines);
  // The blank lines that we set; where that isn't known any more, those above.
  const gap = gapOf(lines) ?? { before: 1, after: 0 };
  const attempt = (remove: (editor: HTMLElement, range: Range) => unknown) => async () => {
    const editor = find();
    const range = editor && countLines(editor, lines) === before ? findLines(editor, lines, gap) : undefined;
    if (!editor || !range) return;
    select(editor, range);
    await remove(editor, range);
  };
  const cut = attempt((editor) => step(editor, 'delete'));
  const take = attempt((editor, range) => {
    range.deleteContents();
    tellInput(editor);
  });
  if (before === 0) return false;
  return writeUntilKept([cut, take], () => countLines(find(), lines) < before, signal);
}
