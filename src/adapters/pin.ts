import type { FieldRefusal } from '../domain/field';
import { caretIn } from './write/selection';

/** Where a person was writing, and where in it their caret or selection was. */
export type Pin =
  | {
      readonly kind: 'text';
      readonly field: HTMLInputElement | HTMLTextAreaElement;
      readonly from: number;
      readonly to: number;
      /** What stood there up to the end of the selection. */
      readonly before: string;
    }
  | { readonly kind: 'rich'; readonly field: HTMLElement; readonly caret: Range | undefined };

/** What the types of `<input>` are for; those that take any text are 'pinned', and the rest take none at all. */
const TYPES: Readonly<Record<string, 'pinned' | FieldRefusal>> = {
  text: 'pinned',
  search: 'pinned',
  url: 'pinned',
  password: 'password',
  email: 'email',
  tel: 'phone',
  number: 'number',
  range: 'number',
  date: 'date',
  'datetime-local': 'date',
  month: 'date',
  week: 'date',
  time: 'date',
};

/** Pins the field that has the focus in this frame, or says why it can't be written to. */
export function pinFocused(page: Document): Pin | FieldRefusal {
  const element = focusedElement(page);
  if (element === 'closed') return element;
  const name = element?.localName;
  if (name === 'input' || name === 'textarea') return pinOfField(element as HTMLInputElement | HTMLTextAreaElement);
  if (element && isEditable(element as HTMLElement)) {
    const field = element as HTMLElement;
    return { kind: 'rich', field, caret: caretIn(field) };
  }
  // A custom element without an open root may hold the field in one that is closed to us.
  return name?.includes('-') ? 'closed' : 'none';
}

/** The element that has the focus, through open shadow roots and frames of the same site. */
function focusedElement(page: Document): Element | null | 'closed' {
  let element = page.activeElement;
  for (;;) {
    const inner = element?.localName === 'iframe' ? frameOf(element as HTMLIFrameElement) : element?.shadowRoot;
    if (inner === 'closed') return inner;
    if (!inner?.activeElement) return element;
    element = inner.activeElement;
  }
}

const frameOf = (frame: HTMLIFrameElement): Document | 'closed' => frame.contentDocument ?? 'closed';

const isEditable = (element: HTMLElement): boolean =>
  element.isContentEditable || element.ownerDocument.designMode === 'on';

function pinOfField(field: HTMLInputElement | HTMLTextAreaElement): Pin | FieldRefusal {
  const kind = field.localName === 'textarea' ? 'pinned' : (TYPES[field.type] ?? 'none');
  if (kind !== 'pinned') return kind;
  if (field.readOnly || field.disabled) return 'read_only';
  const end = field.value.length;
  const [from, to] = [field.selectionStart ?? end, field.selectionEnd ?? end];
  return { kind: 'text', field, from, to, before: field.value.slice(0, to) };
}
