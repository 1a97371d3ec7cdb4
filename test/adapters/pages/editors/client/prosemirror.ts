import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { linesOf, type MountEditor } from './mounted-editor';

export const mountProseMirror: MountEditor = (place, lines) => {
  const paragraphs = lines.map((line) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]));
  const state = EditorState.create({
    doc: schema.node('doc', null, paragraphs.length > 0 ? paragraphs : [schema.node('paragraph')]),
    plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
  });
  const view = new EditorView(place, { state, attributes: { 'aria-label': 'Editor' } });
  return {
    field: view.dom,
    read: () => linesOf(view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n')),
  };
};
