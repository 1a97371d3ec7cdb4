import type { Invitation } from '../domain/invitation';
import { pause } from './find';

/** How long pages take to bring back their own value after a write they don't like, or to lose one while mounting. */
const SETTLE_MS = 500;

/**
 * Tries each way of writing, each twice because editors lose the first write while they mount, until the page has
 * kept the text. A way's own word is never trusted, only what can be read back after the page has settled.
 */
async function writeUntilKept(
  ways: readonly (() => void)[],
  isKept: () => boolean,
  signal: AbortSignal,
): Promise<boolean> {
  for (const way of ways.flatMap((each) => [each, each])) {
    if (signal.aborted) return false;
    way();
    await pause(SETTLE_MS);
    if (isKept()) return true;
  }
  return false;
}

/** Puts text into a one-line field in place of what it holds, the way a person types, so that the page takes notice. */
export function writeInput(
  find: () => HTMLInputElement | undefined,
  value: string,
  signal: AbortSignal,
): Promise<boolean> {
  const type = () => {
    const field = find();
    if (!field) return;
    field.focus({ preventScroll: true });
    field.select();
    document.execCommand(value === '' ? 'delete' : 'insertText', false, value);
  };
  const set = () => {
    const field = find();
    if (!field) return;
    field.focus({ preventScroll: true });
    field.value = value;
    for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
  };
  return writeUntilKept([type, set], () => find()?.value === value, signal);
}

/** Appends an invitation to a rich text editor, below what stands there; never a second time, even if the page changed it. */
export function appendLines(
  find: () => HTMLElement | undefined,
  { lines, link }: Pick<Invitation, 'lines' | 'link'>,
  signal: AbortSignal,
): Promise<boolean> {
  const type = () => {
    const editor = find();
    const before = plainText(editor);
    if (!editor || before.includes(link)) return;
    caretAtEnd(editor);
    if (before !== '') for (const _ of [1, 2]) document.execCommand('insertParagraph');
    typeLines(lines);
  };
  const append = () => {
    const editor = find();
    if (!editor || plainText(editor).includes(link)) return;
    editor.focus({ preventScroll: true });
    for (const line of lines) {
      const block = document.createElement('div');
      block.textContent = line;
      editor.append(block);
    }
    editor.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  };
  return writeUntilKept([type, append], () => hasLines(find(), lines), signal);
}

/** Types lines at the caret, wherever it is. */
export function typeLines(lines: readonly string[]): boolean {
  let typed = true;
  lines.forEach((line, index) => {
    if (index > 0) typed = document.execCommand('insertParagraph') && typed;
    if (line !== '') typed = document.execCommand('insertText', false, line) && typed;
  });
  return typed;
}

/** Takes lines out of a rich text editor again if they stand there unchanged, one below the other. */
export async function removeLines(
  find: () => HTMLElement | undefined,
  lines: readonly string[],
  signal: AbortSignal,
): Promise<boolean> {
  const editor = find();
  if (!editor || !hasLines(editor, lines)) return false;
  const cut = () => {
    const now = find();
    const range = now && rangeOfLines(now, lines);
    if (!now || !range) return;
    now.focus({ preventScroll: true });
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    document.execCommand('delete');
  };
  return writeUntilKept([cut], () => !hasLines(find(), lines), signal);
}

/** The visible words of an editor with every run of white space as one space. */
export function plainText(element: HTMLElement | undefined): string {
  return (element?.innerText ?? '').replace(/[\s\u200B\uFEFF]+/g, ' ').trim();
}

function hasLines(editor: HTMLElement | undefined, lines: readonly string[]): boolean {
  return editor !== undefined && rangeOfLines(editor, lines) !== undefined;
}

/** Inside the last block: a caret behind it would make stray text beside the blocks. */
function caretAtEnd(editor: HTMLElement): void {
  editor.focus({ preventScroll: true });
  let block: Element = editor;
  while (block.lastElementChild?.matches('div, p, li, ul, ol, blockquote')) block = block.lastElementChild;
  const selection = document.getSelection();
  selection?.selectAllChildren(block);
  selection?.collapseToEnd();
}

/**
 * Where the lines stand, from the end of what is written above them, so that the blank lines we set go with them.
 * White space is left out of the comparison: pages turn line breaks into blocks and links into elements.
 */
function rangeOfLines(editor: HTMLElement, lines: readonly string[]): Range | undefined {
  const letters = lettersOf(editor);
  const wanted = lines.join('').replace(BLANK, '');
  const index = letters
    .map(({ letter }) => letter)
    .join('')
    .lastIndexOf(wanted);
  const [before, first, last] = [letters[index - 1], letters[index], letters[index + wanted.length - 1]];
  if (index < 0 || !first || !last) return undefined;
  const range = document.createRange();
  if (before) range.setStart(before.node, before.at + 1);
  else range.setStart(first.node, first.at);
  range.setEnd(last.node, last.at + 1);
  return range;
}

const BLANK = /[\s\u200B\uFEFF]/g;

/** Every UTF-16 unit of the text that is no white space, with its place. */
function lettersOf(root: HTMLElement): { readonly letter: string; readonly node: Text; readonly at: number }[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const letters: { letter: string; node: Text; at: number }[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let at = 0; at < node.data.length; at += 1) {
      const letter = node.data.charAt(at);
      if (letter.search(BLANK) < 0) letters.push({ letter, node, at });
    }
  }
  return letters;
}
