/** The hooks that the page can be served without, one name each: a test id, an id inside the frame, or `title` (of it). */
export const HOOKS = [
  'composer:subject',
  'composer:footer',
  'composer:send-button',
  'composer:delete-draft-button',
  'composer:attachment-button',
  'composer:show-toolbar-button',
  'rooster-iframe',
  'editor-textarea',
  'composer-id',
  'rooster-editor',
] as const;

/** Says whether a page served without `lacks` leaves out this attribute with this value. */
export function isLacking(lacks: readonly string[], attribute: string, value: string): boolean {
  if (attribute !== 'data-testid' && attribute !== 'id') return false;
  return lacks.includes(/^\d+$/.test(value) ? 'composer-id' : value);
}
