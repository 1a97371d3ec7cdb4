/** What kind of field a selector is meant to find; a wrapper around exactly one such field counts as it. */
const KINDS = {
  input: 'input',
  editable: '[contenteditable="true"]',
  area: 'textarea',
} as const;

export type FieldKind = keyof typeof KINDS;

/**
 * The first selector, in order, that finds exactly one visible, enabled field of the right kind inside the root.
 * Several independent selectors keep a part found when the page changes one hook.
 */
export function findField(root: ParentNode, kind: 'input', selectors: readonly string[]): HTMLInputElement | undefined;
export function findField(
  root: ParentNode,
  kind: 'area',
  selectors: readonly string[],
): HTMLTextAreaElement | undefined;
export function findField(root: ParentNode, kind: FieldKind, selectors: readonly string[]): HTMLElement | undefined;
export function findField(root: ParentNode, kind: FieldKind, selectors: readonly string[]): HTMLElement | undefined {
  for (const selector of selectors) {
    const found = new Set<HTMLElement>();
    for (const element of root.querySelectorAll<HTMLElement>(selector)) {
      const fields = element.matches(KINDS[kind]) ? [element] : element.querySelectorAll<HTMLElement>(KINDS[kind]);
      for (const field of fields) if (isUsable(field)) found.add(field);
    }
    const [only, second] = found;
    if (only && !second) return only;
  }
  return undefined;
}

/** The first selector, in order, that finds a visible element inside the root. */
export function findVisible(root: ParentNode, selectors: readonly string[]): HTMLElement | undefined {
  for (const selector of selectors) {
    for (const element of root.querySelectorAll<HTMLElement>(selector)) if (isVisible(element)) return element;
  }
  return undefined;
}

/** All that is visible of what a selector finds inside the root. */
export const allVisible = <Found extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Found[] =>
  [...root.querySelectorAll<Found>(selector)].filter(isVisible);

export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

function isUsable(field: HTMLElement): boolean {
  const blocked = field.closest('[aria-hidden="true"],[inert]') || field.matches(':disabled,:read-only');
  return !blocked && isVisible(field);
}

/** Resolves with what `find` gives: once that is something, else when the time is over; with undefined after an abort. */
export async function waitFor<T>(find: () => T, withinMs: number, signal: AbortSignal): Promise<T | undefined> {
  for (let left = withinMs; left > 0 && !signal.aborted; left -= STEP_MS) {
    const found = find();
    if (found) return found;
    await pause(STEP_MS);
  }
  return signal.aborted ? undefined : find();
}

const STEP_MS = 50;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
