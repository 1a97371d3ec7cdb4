import { mountGoogEditor } from './goog-editor';
import { mountLexical } from './lexical';
import type { MountEditor, MountedEditor } from './mounted-editor';
import { EDITOR_NAMES, type EditorName } from './names';
import { mountContentEditable, mountDesignMode, mountFrame, mountShadow, mountTextarea } from './plain-fields';
import { mountProseMirror } from './prosemirror';
import { mountQuill } from './quill';
import { mountReactInput, mountReactTextarea } from './react-fields';
import { mountRooster } from './rooster';
import { mountSquire } from './squire';

const EDITORS: Readonly<Record<EditorName, MountEditor>> = {
  contenteditable: mountContentEditable,
  textarea: mountTextarea,
  'react-input': mountReactInput,
  'react-textarea': mountReactTextarea,
  'goog-editor': mountGoogEditor,
  rooster: mountRooster,
  squire: mountSquire,
  quill: mountQuill,
  prosemirror: mountProseMirror,
  lexical: mountLexical,
  'frame-contenteditable': mountFrame(mountContentEditable),
  'frame-rooster': mountFrame(mountRooster),
  'frame-design-mode': mountDesignMode,
  'shadow-contenteditable': mountShadow(mountContentEditable),
  'shadow-textarea': mountShadow(mountTextarea),
};

declare global {
  interface Window {
    /** The one editor of this page. */
    editor?: MountedEditor;
  }
}

const address = new URL(location.href);
const name = EDITOR_NAMES.find((one) => address.pathname === `/${one}`);
const place = document.querySelector<HTMLElement>('#place');
if (!name || !place) throw new Error(`no editor of that name: ${address.pathname}`);
window.editor = await EDITORS[name](place, address.searchParams.getAll('line'));
document.body.dataset.ready = '';
