import { allVisible } from '../find';

/** Google Calendar's own numbers: default, public, private, and visible to oneself alone (seen in a saved page of 2022). */
const IS_PRIVATE: Readonly<Record<string, boolean>> = { 0: false, 1: false, 2: true, 4: true };

/** The choice itself, and the explanation of what is chosen, which is the one that shows. */
const HOOKS = '[jsname="y3puF"] [aria-selected="true"], [data-privacy]';

/**
 * Whether an event shows its title to its own people only; undefined where that can't be read for certain. What is left
 * to the calendar's own setting counts as not private.
 */
export function readIsPrivate(root: ParentNode): boolean | undefined {
  const [value, ...others] = new Set(
    allVisible(root, HOOKS).map(({ dataset }) => dataset.value ?? dataset.privacy ?? ''),
  );
  return value === undefined || others.length > 0 ? undefined : IS_PRIVATE[value];
}
