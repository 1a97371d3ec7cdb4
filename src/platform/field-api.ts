/** What the script injected by the context menu offers to the background, in the frame that was clicked. */
export interface FieldApi {
  /** Remembers the focused field and its caret or selection, before anything else happens. */
  pin(): PinOutcome;
  /** Puts the text where the pin is: all lines, or only the link in a one-line field. */
  insert(lines: readonly string[], link: string): Promise<InsertOutcome>;
  /** Copies text to the clipboard; only works in the top frame, which has the focus. */
  copy(text: string): Promise<boolean>;
  /** Shows a sentence for a while, and tells screen readers; `text` for reading or copying by hand. */
  notify(sentence: string, text?: string): void;
}

export type PinOutcome = 'pinned' | 'no_field';
export type InsertOutcome = 'inserted' | 'refused' | 'gone';

declare global {
  var oneClickField: FieldApi | undefined;
}
