import type { ComponentChildren } from 'preact';

/** HTML to look at: of all that may stand in it only text, line breaks and links are shown, and the links lead nowhere. */
export function RichText({ html }: { readonly html: string }) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return <>{[...body.childNodes].map(shown)}</>;
}

function shown(node: ChildNode): ComponentChildren {
  if (!(node instanceof Element)) return node.textContent;
  if (node.localName === 'br') return '\n';
  return node.localName === 'a' ? <span class="link">{node.textContent}</span> : node.textContent;
}
