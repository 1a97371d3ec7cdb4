type Command = 'insertText' | 'insertParagraph' | 'delete';

/** One step of typing at the caret. */
export type Step = (editor: HTMLElement, command: Command, data?: string) => unknown;

/** What a person's key does, done by the browser; editors hear of it as of a key. */
export const byBrowser: Step = (editor, command, data) => editor.ownerDocument.execCommand(command, false, data);

/** Types lines one below the other: line by line is the one way that every editor takes into its own model. */
export async function typeLines(editor: HTMLElement, lines: readonly string[], step: Step): Promise<void> {
  for (const [index, line] of lines.entries()) {
    if (index > 0) await step(editor, 'insertParagraph');
    if (line !== '') await step(editor, 'insertText', line);
  }
}

/** Nodes that were changed are news to an editor only by this event. */
export const tellInput = (editor: HTMLElement): unknown =>
  editor.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
