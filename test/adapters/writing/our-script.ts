import { createField } from '../../../src/adapters/field';
import { pinFocused } from '../../../src/adapters/pin';
import { removeLines } from '../../../src/adapters/write/remove-lines';
import { toldStep } from '../../../src/adapters/write/told-step';
import type { FieldRefusal } from '../../../src/domain/field';

/** What tests ask of our code in a page: the very functions that the extension runs there. */
export interface OurScript {
  insert(lines: readonly string[], link: string): Promise<'inserted' | FieldRefusal>;
  takeOut(lines: readonly string[]): Promise<boolean>;
}

declare global {
  var ourScript: OurScript;
}

const { signal } = new AbortController();

globalThis.ourScript = {
  async insert(lines, link) {
    const field = createField();
    const pinned = field.pin();
    return pinned === 'pinned' ? field.insert('press', lines, link) : pinned;
  },
  async takeOut(lines) {
    const pin = pinFocused(document);
    return typeof pin === 'string' || pin.kind === 'text'
      ? false
      : removeLines(() => pin.field, lines, signal, toldStep);
  },
};
