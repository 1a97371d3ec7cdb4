import { occurrences } from './text';
import { writeUntilKept } from './until-kept';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Puts text into a one-line field, as long as that holds nothing but what the text may replace. */
export const writeInput = (
  find: () => HTMLInputElement | undefined,
  replaced: string,
  text: string,
  signal: AbortSignal,
): Promise<boolean> =>
  replace(
    find,
    ({ value }) => value.trim() === replaced,
    (field) => field.select(),
    text,
    (field) => {
      field.value = text;
    },
    () => find()?.value === text,
    signal,
  );

/** Puts text into a field in place of what stands between two places of it, and leaves the rest alone. */
export function insertIntoField(
  field: TextField,
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  signal: AbortSignal,
): Promise<boolean> {
  const before = field.value;
  const cut = before.slice(from, to);
  return replace(
    () => field,
    // By what the person types meanwhile, the places are others.
    ({ value }) => value === before,
    () => field.setSelectionRange(from, to),
    text,
    () => field.setRangeText(text, from, to, 'end'),
    () =>
      text === ''
        ? occurrences(field.value, cut) < occurrences(before, cut)
        : occurrences(field.value, text) > occurrences(before, text),
    signal,
  );
}

/**
 * Replaces part of a field the way a person types, so that the page takes notice, else by its value.
 * @param mayReplace is asked before each attempt
 * @param select selects what is replaced
 */
function replace<Field extends TextField>(
  find: () => Field | undefined,
  mayReplace: (field: Field) => boolean,
  select: (field: Field) => void,
  text: string,
  set: (field: Field) => void,
  isWritten: () => boolean,
  signal: AbortSignal,
): Promise<boolean> {
  const attempt = (write: (field: Field) => unknown) => () => {
    const field = find();
    if (!field || !mayReplace(field)) return;
    field.focus({ preventScroll: true });
    select(field);
    write(field);
  };
  const type = attempt((field) => field.ownerDocument.execCommand(text === '' ? 'delete' : 'insertText', false, text));
  const put = attempt((field) => {
    set(field);
    // A value that was set is news to a page only by these events.
    for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
  });
  return writeUntilKept([type, put], isWritten, signal);
}
