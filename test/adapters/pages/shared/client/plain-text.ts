const BLOCKS = new Set(['DIV', 'P', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'PRE']);

/** The text of a rich field as the page keeps it: one line per block or line break, no formatting. */
export function plainText(root: Node): string {
  let text = '';
  const newLine = (): void => {
    if (!text.endsWith('\n')) text += '\n';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) text += node.textContent?.replaceAll('\u00a0', ' ') ?? '';
    else if (node.nodeName === 'BR') text += '\n';
    else {
      const block = node !== root && BLOCKS.has(node.nodeName);
      if (block && text !== '') newLine();
      for (const child of node.childNodes) walk(child);
      if (block) newLine();
    }
  };
  walk(root);
  return text.replace(/\n$/, '');
}
