import type { FieldRefusal } from '../domain/field';
import type { FieldApi } from '../platform/field-api';
import { copyText } from './clipboard';
import { showCopy, showNotice } from './notice';
import { type Pin, pinFocused } from './pin';
import { insertAtCaret } from './write/insert-at-caret';
import { insertIntoField } from './write/text-field';

/** A person's click is the one thing that this is for; nothing takes it back. */
const { signal } = new AbortController();

/** Writes into whatever field the person was in, on any page. Knows nothing of the page around it. */
export function createField(): FieldApi {
  let pin: Pin | undefined;
  let last: { readonly press: string; readonly outcome: Promise<'inserted' | FieldRefusal> } | undefined;
  return {
    pin() {
      const found = pinFocused(document);
      pin = typeof found === 'string' ? undefined : found;
      return typeof found === 'string' ? found : 'pinned';
    },
    insert(press, lines, link) {
      if (last?.press !== press) last = { press, outcome: insertAt(pin, lines, link) };
      return last.outcome;
    },
    copy: copyText,
    notify: (sentences, words) => (words ? showCopy(sentences, words) : showNotice(sentences)),
  };
}

async function insertAt(pin: Pin | undefined, lines: readonly string[], link: string) {
  if (!pin || !isThere(pin.field)) return 'gone';
  return pin.kind === 'text' ? insertText(pin, lines, link) : insertRich(pin, lines, link);
}

/** A frame that was taken out keeps its document, and its fields are connected to that. */
const isThere = ({ isConnected, ownerDocument }: HTMLElement): boolean =>
  isConnected && ownerDocument.defaultView !== null;

async function insertText(
  pin: Extract<Pin, { kind: 'text' }>,
  lines: readonly string[],
  link: string,
): Promise<'inserted' | FieldRefusal> {
  const { field, from, to } = placeNow(pin);
  const text =
    field.localName === 'textarea' ? ownLines(lines, field.value.slice(0, from), field.value.slice(to)) : link;
  const room = field.maxLength < 0 ? Number.POSITIVE_INFINITY : field.maxLength - field.value.length + (to - from);
  if (text.length > room) return 'too_short';
  return (await insertIntoField(field, text, { from, to }, signal)) ? 'inserted' : 'refused';
}

/** Where the person has written on meanwhile, what they had selected is no more, and their caret says where they are. */
function placeNow({ field, from, to, before }: Extract<Pin, { kind: 'text' }>) {
  if (field.value.startsWith(before)) return { field, from, to };
  const caret = field.selectionEnd ?? field.value.length;
  return { field, from: caret, to: caret };
}

/** Text on the same line is held apart by a blank line. */
function ownLines(lines: readonly string[], before: string, after: string): string {
  const isBeside = (line = '') => line.trim() !== '';
  const [above, below] = [before.split('\n').at(-1), after.split('\n')[0]];
  return `${isBeside(above) ? '\n\n' : ''}${lines.join('\n')}${isBeside(below) ? '\n\n' : ''}`;
}

async function insertRich(
  { field, caret }: Extract<Pin, { kind: 'rich' }>,
  lines: readonly string[],
  link: string,
): Promise<'inserted' | FieldRefusal> {
  const find = () => (isThere(field) ? field : undefined);
  return (await insertAtCaret(find, { lines, link }, () => caret, signal)) ? 'inserted' : 'refused';
}
