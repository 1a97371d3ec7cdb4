import { occurrences } from './text';
import { writeUntilKept } from './until-kept';

type TextField = HTMLInputElement | HTMLTextAreaElement;

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
    field.ownerDocument.execCommand(value === '' ? 'delete' : 'insertText', false, value);
  };
  const set = () => {
    const field = find();
    if (!field) return;
    field.focus({ preventScroll: true });
    field.value = value;
    tell(field);
  };
  return writeUntilKept([type, set], () => find()?.value === value, signal);
}

/** Puts text into a field in place of what stands between two places of it, and leaves the rest alone. */
export function insertIntoField(
  field: TextField,
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  signal: AbortSignal,
): Promise<boolean> {
  const wanted = field.value.slice(0, from) + text + field.value.slice(to);
  const before = occurrences(field.value, text);
  const isWritten = () => field.value === wanted || occurrences(field.value, text) > before;
  const type = () => {
    if (isWritten()) return;
    field.focus({ preventScroll: true });
    field.setSelectionRange(from, to);
    field.ownerDocument.execCommand('insertText', false, text);
  };
  const set = () => {
    if (isWritten()) return;
    field.focus({ preventScroll: true });
    field.setRangeText(text, from, to, 'end');
    tell(field);
  };
  return writeUntilKept([type, set], isWritten, signal);
}

/** A value that was set is news to a page only by these events. */
function tell(field: TextField): void {
  for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
}
