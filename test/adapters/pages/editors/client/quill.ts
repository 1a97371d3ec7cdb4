import Quill from 'quill';
import { fieldIn, linesOf, type MountEditor } from './mounted-editor';

export const mountQuill: MountEditor = (place, lines) => {
  const editor = new Quill(fieldIn(place, 'div'));
  editor.setText(lines.join('\n'), 'silent');
  editor.history.clear();
  return { field: editor.root, read: () => linesOf(editor.getText()) };
};
