import type { FieldRefusal } from '../domain/field';

/** What the script for any field on any site offers to the background, in the frame it was injected into. */
export interface FieldApi {
  /**
   * Remembers the focused field and its caret or selection, before anything else happens. It looks into frames of the same
   * site and into open shadow roots.
   */
  pin(): 'pinned' | FieldRefusal;
  /**
   * Puts the text where the pin is: all lines, or only the link in a one-line field.
   * @param press id of the person's press: asked again with the same one, it writes nothing and says what it came to
   */
  insert(press: string, lines: readonly string[], link: string): Promise<'inserted' | FieldRefusal>;
  /** Copies text to the clipboard; only works in the top frame, which has the focus. */
  copy(text: string): Promise<boolean>;
  /** Shows sentences for a while, and tells screen readers; `text` for reading or copying by hand. */
  notify(sentences: readonly string[], text?: string): void;
}

declare global {
  var oneClickField: FieldApi | undefined;
}
