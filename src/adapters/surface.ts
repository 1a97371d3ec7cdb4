/** The colour that stands behind an element of the page: the nearest background that lets nothing through. */
export function surfaceBehind(element: Element): { readonly color: string; readonly isDark: boolean } {
  for (let each = element.parentElement; each; each = each.parentElement) {
    const color = getComputedStyle(each).backgroundColor;
    const [red = 0, green = 0, blue = 0, ...alpha] = (color.match(/[\d.]+/g) ?? []).map(Number);
    if (color.startsWith('rgb(') && alpha.length === 0) return { color, isDark: red + green + blue < 300 };
  }
  return { color: 'Canvas', isDark: false };
}
