/** Every editor of this site, by the path of its page. */
export const EDITOR_NAMES = [
  'contenteditable',
  'textarea',
  'react-input',
  'react-textarea',
  'goog-editor',
  'rooster',
  'squire',
  'quill',
  'prosemirror',
  'lexical',
  'frame-contenteditable',
  'frame-rooster',
  'frame-design-mode',
  'shadow-contenteditable',
  'shadow-textarea',
] as const;

export type EditorName = (typeof EDITOR_NAMES)[number];
