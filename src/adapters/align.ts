/** Lets our element begin where the page's own field begins, in either direction of writing. */
export function alignWith(element: HTMLElement, field: Element | undefined): void {
  if (!field) return;
  const [ours, theirs] = [element.getBoundingClientRect(), field.getBoundingClientRect()];
  const isRtl = getComputedStyle(field).direction === 'rtl';
  element.style.setProperty('--indent', `${isRtl ? ours.right - theirs.right : theirs.left - ours.left}px`);
}
