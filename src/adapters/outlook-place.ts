import { allVisible, isVisible, pause, waitFor } from './find';
import { placeIn } from './outlook-fields';
import type { PartOutcome } from './page-adapter';
import { givingBackFocus } from './write/give-back-focus';
import { writeInput } from './write/text-field';

/** What stands around a place without being one. */
const NO_PLACE = 'label,[aria-live],[role="listbox"],[role="alert"]';

/** How long the page takes to offer places for what was typed, and to settle what was left. */
const OFFERS_WITHIN_MS = 1000;
const SETTLES_MS = 300;

/** What stands as the event's place: the text in its field, and rooms beside it. */
export function placeText(root: ParentNode): string {
  const field = placeIn(root);
  if (!field) return '';
  let picker: Element = field;
  while (picker.parentElement?.querySelectorAll('input,[contenteditable]').length === 1) picker = picker.parentElement;
  const rooms = [...picker.querySelectorAll('*')]
    .filter((part) => !part.firstElementChild && isVisible(part) && !part.closest(NO_PLACE))
    .map((part) => part.textContent);
  return [field.value, ...rooms].join(' ').trim();
}

/** Writes an empty place, and settles it: offers are closed and the field is left, or the page would drop its text. */
export async function writePlace(root: ParentNode, link: string, signal: AbortSignal): Promise<PartOutcome> {
  const place = () => placeIn(root);
  if (!place()) return 'missing';
  if (placeText(root) !== '') return 'kept';
  const others = countLists();
  await givingBackFocus(async () => {
    for (const _ of [1, 2]) {
      // Whose focus it has already is not given back before the place is settled.
      place()?.focus();
      await writeInput(place, '', link, signal);
      const isOffered = () => offers(place(), others);
      // Escape is the form's where nothing is offered, and would close it.
      if (await waitFor(isOffered, OFFERS_WITHIN_MS, signal))
        place()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }));
      // The page takes notice of a key before it takes notice of the next thing.
      await pause(SETTLES_MS);
      place()?.blur();
      await pause(SETTLES_MS);
      if (signal.aborted || placeText(root) !== '') return;
    }
  });
  return placeText(root) === link ? 'written' : 'refused';
}

const countLists = (): number => allVisible(document, '[role="listbox"]').length;

/**
 * Whether places are offered for what stands in the field.
 * @param others how many lists the page showed before
 */
const offers = (field: HTMLElement | undefined, others: number): boolean =>
  field?.ariaExpanded ? field.ariaExpanded === 'true' : countLists() > others;
