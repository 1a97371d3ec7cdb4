import { byBrowser, type Step } from './type';

/** Editors that write into their own model first, and undo what the browser does. The mark is the library's own. */
const TOLD_BEFOREHAND = '[data-lexical-editor]';

/** A step that such editors are told before, as a browser does for a person's key; they render before the next one. */
export const toldStep: Step = async (editor, command, data) => {
  const inputType = command === 'delete' ? 'deleteContentBackward' : command;
  const event = new InputEvent('beforeinput', {
    bubbles: true,
    cancelable: true,
    composed: true,
    inputType,
    data: data ?? null,
  });
  const isTaken = editor.matches(TOLD_BEFOREHAND) && !editor.dispatchEvent(event);
  if (!isTaken) byBrowser(editor, command, data);
  await Promise.resolve();
};
