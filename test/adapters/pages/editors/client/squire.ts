import Squire from 'squire-rte';
import { blocksOf, fieldIn, linesOf, type MountEditor } from './mounted-editor';

/** Squire, the editor of Fastmail. */
export const mountSquire: MountEditor = (place, lines) => {
  const element = fieldIn(place, 'div');
  const editor = new Squire(element, { sanitizeToDOMFragment: parse });
  const holder = document.createElement('div');
  holder.append(blocksOf(lines));
  editor.setHTML(holder.innerHTML);
  let held = lines.join('\n');
  editor.addEventListener('input', () => {
    held = textOf(editor.getHTML());
  });
  return { field: element, read: () => held };
};

function parse(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return document.adoptNode(fragment);
}

/** Squire keeps a block for each line. */
function textOf(html: string): string {
  const blocks = [...parse(html).children];
  return linesOf(blocks.map((block) => block.textContent ?? '').join('\n'));
}
