import { gapOf } from './gaps';
import { countLines, findLines, holdsOthers, rangeBetween, type Stretch } from './lines';
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
  const attempt = (remove: (editor: HTMLElement, range: Range) => unknown) => async () => {
    const editor = find();
    const stretch = editor && countLines(editor, lines) === before ? findLines(editor, lines) : undefined;
    if (editor && stretch) await remove(editor, withBreaks(stretch, lines));
  };
  const cut = attempt((editor, range) => {
    select(editor, range);
    return step(editor, 'delete');
  });
  const take = attempt((editor, range) => {
    range.deleteContents();
    tellInput(editor);
  });
  if (before === 0) return false;
  return writeUntilKept([cut, take], () => countLines(find(), lines) < before, signal);
}

/** With the blank lines that we set; where that isn't known any more, with those above. */
function withBreaks({ above, from, to, below }: Stretch, lines: readonly string[]): Range {
  const { before, after } = gapOf(lines) ?? { before: 1, after: 0 };
  const start = before && above && !holdsOthers(above, from) ? above : from;
  const end = after && below && !holdsOthers(to, below) ? below : to;
  return rangeBetween(start, end);
}
