import { findField } from './find';

/** The rich text of an event or a mail. People's names are typed into editable nodes too, but of one line. */
export const BODY = [
  '[id^="editorParent_"] [contenteditable="true"]',
  '[data-testid="rooster-editor-focus-trap-zone"] [contenteditable="true"]',
  '[contenteditable="true"][data-ms-editor]',
  '[contenteditable="true"][aria-multiline="true"]',
];

export const bodyIn = (root: ParentNode): HTMLElement | undefined => findField(root, 'editable', BODY);
