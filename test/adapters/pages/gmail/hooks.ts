/**
 * The hooks that the page can be served without, one name each: `name-<value>` and `role-<value>` for these attributes,
 * else the name of an attribute, or `dashes` for the line above a signature.
 */
export const HOOKS = [
  'name-subjectbox',
  'name-composeid',
  'name-draft',
  'name-subject',
  'name-Filedata',
  'role-dialog',
  'role-region',
  'role-textbox',
  'role-group',
  'role-toolbar',
  'g_editable',
  'aria-multiline',
  'command',
  'data-tooltip',
  'data-smartmail',
  'dashes',
  'blockquote',
] as const;

/** Says whether a page served without `lacks` leaves out this attribute with this value. */
export function isLacking(lacks: readonly string[], attribute: string, value: string): boolean {
  return lacks.includes(attribute === 'name' || attribute === 'role' ? `${attribute}-${value}` : attribute);
}
