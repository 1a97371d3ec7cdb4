import type { FieldApi, InsertOutcome } from '../platform/field-api';
import { copyText } from './clipboard';
import { showNotice } from './notice';
import { typeLines } from './write';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Where the person was writing when they clicked. */
type Pin =
  | { readonly kind: 'text'; readonly field: TextField; readonly from: number; readonly to: number }
  | { readonly kind: 'rich'; readonly field: HTMLElement; readonly range: Range | undefined };

/** Fields that take any text; those for addresses, numbers or secrets are refused. */
const TEXT_TYPES = new Set(['text', 'search', 'url', '']);

/** Writes into whatever field the person clicked, on any page. Knows nothing of the page around it. */
export function createField(): FieldApi {
  let pin: Pin | undefined;
  return {
    pin() {
      pin = pinOf(focusedElement());
      return pin ? 'pinned' : 'no_field';
    },
    async insert(lines, link): Promise<InsertOutcome> {
      if (!pin?.field.isConnected) return 'gone';
      return (pin.kind === 'text' ? insertText(pin, lines, link) : insertRich(pin, lines)) ? 'inserted' : 'refused';
    },
    copy: copyText,
    notify: showNotice,
  };
}

/** The element that has the focus, through open shadow roots. */
function focusedElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

function pinOf(element: Element | null): Pin | undefined {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
    if (element instanceof HTMLInputElement && !TEXT_TYPES.has(element.type)) return undefined;
    if (element.readOnly || element.disabled) return undefined;
    const end = element.value.length;
    return { kind: 'text', field: element, from: element.selectionStart ?? end, to: element.selectionEnd ?? end };
  }
  if (!(element instanceof HTMLElement) || !element.isContentEditable) return undefined;
  const selection = document.getSelection();
  return {
    kind: 'rich',
    field: element,
    range: selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined,
  };
}

function insertText(
  { field, from, to }: Extract<Pin, { kind: 'text' }>,
  lines: readonly string[],
  link: string,
): boolean {
  const words = field instanceof HTMLTextAreaElement ? lines.join('\n') : link;
  const room = field.maxLength < 0 ? Number.POSITIVE_INFINITY : field.maxLength - field.value.length + (to - from);
  if (words.length > room) return false;
  field.focus({ preventScroll: true });
  field.setSelectionRange(from, to);
  document.execCommand('insertText', false, words);
  if (field.value.includes(words)) return true;
  field.setRangeText(words, from, to, 'end');
  for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
  return field.value.includes(words);
}

function insertRich({ field, range }: Extract<Pin, { kind: 'rich' }>, lines: readonly string[]): boolean {
  field.focus({ preventScroll: true });
  const selection = document.getSelection();
  if (range && selection) {
    selection.removeAllRanges();
    selection.addRange(range);
  }
  typeLines(lines);
  return lines.every((line) => field.innerText.includes(line));
}
