import { caretIn, select } from './selection';

/** Does in a page what takes the focus, as all writing does, and gives it back to whoever is typing into another field. */
export async function givingBackFocus(act: () => unknown): Promise<void> {
  const typedIn = document.activeElement as HTMLElement | null;
  const caret = typedIn?.isContentEditable && caretIn(typedIn);
  const acting = act();
  // What is done at once is over before anything else begins to write.
  if (acting) await acting;
  if (document.activeElement === typedIn) return;
  if (typedIn && caret) select(typedIn, caret);
  else if (typedIn?.matches('input,textarea')) typedIn.focus();
}
