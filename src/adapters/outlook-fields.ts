import { allVisible, findField, isVisible } from './find';
import { numbersIn } from './read-clock';
import { isTime, isZoneLabel } from './read-form-times';

export const LOCATION = ['#location-suggestions-picker-input', 'input[role="combobox"][aria-autocomplete]'];
/** No combobox: neither an id nor any word tells the title. */
export const TITLE = 'input[type="text"]:not([role="combobox"])';

const textFieldsIn = (root: ParentNode) => allVisible<HTMLInputElement>(root, 'input[type="text"]');

export const titleIn = (root: ParentNode) => textFieldsIn(root).find((field) => field.matches(TITLE));

export const placeIn = (root: ParentNode): HTMLInputElement | undefined =>
  findField(root, 'input', LOCATION) ?? oneLeft(root);

/** The only field beside the title that holds no time. */
function oneLeft(root: ParentNode): HTMLInputElement | undefined {
  const [, only, second] = textFieldsIn(root).filter(
    ({ value }, index) => index === 0 || (!isTime(value) && !isZoneLabel(value)),
  );
  return second || only?.matches(':disabled,:read-only') ? undefined : only;
}

export function timesIn(root: ParentNode): HTMLInputElement[] {
  const others = [titleIn(root), placeIn(root)];
  return textFieldsIn(root).filter((field) => !others.includes(field) && isTime(field.value));
}

/** The line that tells date and times together, and opens their fields when it is clicked. */
export function timeLine(root: ParentNode): HTMLElement | undefined {
  const isLine = (part: HTMLElement) =>
    !part.querySelector('input,button,[contenteditable]') &&
    numbersIn(part.textContent ?? '').length > 2 &&
    isVisible(part) &&
    !part.isContentEditable;
  return ['button', '[role="button"]', 'span,div']
    .flatMap((kind) => [...root.querySelectorAll<HTMLElement>(kind)])
    .find(isLine);
}
