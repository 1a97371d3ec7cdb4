import goog from 'closure:goog.editor.SeamlessField';
import { plainText } from '../../shared/client/plain-text';
import { blocksOf, fieldIn, linesOf, type MountEditor } from './mounted-editor';

let made = 0;

/**
 * The closure-library's SeamlessField, the editor of Gmail's body and Google Calendar's description. Its model is the
 * text it last took over, which it does 250 ms after a change that it has noticed.
 */
export const mountGoogEditor: MountEditor = async (place, lines) => {
  const element = fieldIn(place, 'div');
  made += 1;
  element.id = `goog-editor-${made}`;
  element.append(blocksOf(lines));
  const field = new goog.editor.SeamlessField(element.id);
  let held = lines.join('\n');
  goog.events.listen(field, goog.editor.Field.EventType.DELAYEDCHANGE, () => {
    held = linesOf(plainText(field.getElement()));
  });
  const loaded = new Promise((resolve) => goog.events.listenOnce(field, goog.editor.Field.EventType.LOAD, resolve));
  field.makeEditable();
  await loaded;
  return { field: field.getElement(), read: () => held };
};
