/**
 * The hooks that the page can be served without, one name each: an id as it stands or up to its number, an attribute
 * name, `role-<value>`, `section-<value>` (of `data-app-section`) or `testid-<value>`.
 */
export const HOOKS = [
  'section-Form_Content',
  'role-dialog',
  'location-suggestions-picker-input',
  'role-combobox',
  'aria-haspopup',
  'aria-expanded',
  'aria-autocomplete',
  'role-listitem',
  'editorParent_',
  'role-textbox',
  'aria-multiline',
  'data-ms-editor',
  'role-switch',
  'testid-ComposeSendButton',
  'testid-rooster-editor-focus-trap-zone',
  'splitButton-',
  'discardCompose',
  'ReadingPaneContainerId',
  'docking_InitVisiblePart_',
  '_TO',
  'section-MailReadCompose',
  'role-toolbar',
  'placeholder',
  'aria-label',
] as const;

/** Says whether a page served without `lacks` leaves out this attribute with this value. */
export function isLacking(lacks: readonly string[], attribute: string, value: string): boolean {
  return lacks.includes(hookName(attribute, value));
}

function hookName(attribute: string, value: string): string {
  if (attribute === 'id')
    return value.endsWith('_TO') ? '_TO' : value.replace(/(_|^splitButton-)(\d+|r\d+__.*)$/, '$1');
  if (attribute === 'role') return `role-${value}`;
  if (attribute === 'data-app-section') return `section-${value}`;
  if (attribute === 'data-testid') return `testid-${value}`;
  return attribute;
}
