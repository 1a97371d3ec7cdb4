/** The person's own part of a mail's body: what stands above the signature and quoted text. */
export interface OwnPart {
  /** Its text, one line for each piece that stands in the page. */
  readonly text: string;
  /** From the beginning of the body to what is not the person's own. */
  readonly range: Range;
  /** A caret behind its last letter; where nothing is written yet, in its first line. */
  readonly end: Range;
}

/**
 * Reads no further than to the first node that is not the person's own.
 * @param isForeign tells by the page's own marks where a signature or quoted text begins
 */
export function ownPart(body: HTMLElement, isForeign: (node: Node) => boolean): OwnPart {
  const pieces: string[] = [];
  const page = body.ownerDocument;
  const range = page.createRange();
  range.selectNodeContents(body);
  const end = page.createRange();
  end.setStart(firstLine(body, isForeign), 0);
  const walker = page.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isForeign(node)) {
      range.setEndBefore(node);
      break;
    }
    if (!isText(node) || node.data.trim() === '') continue;
    pieces.push(node.data);
    end.setStart(node, node.data.trimEnd().length);
  }
  end.collapse(true);
  return { text: pieces.join('\n'), range, end };
}

/** The first block, as far in as it goes: a caret before it would make stray text beside the blocks. */
function firstLine(body: HTMLElement, isForeign: (node: Node) => boolean): Element {
  let line: Element = body;
  for (let first = line.firstElementChild; first?.matches('div, p'); first = line.firstElementChild) {
    if (first !== line.firstChild || isForeign(first)) break;
    line = first;
  }
  return line;
}

/** The dashes of a signature: a line of two hyphens and a blank (RFC 3676, 4.3), the same in every language. */
export const isSignatureDashes = (node: Node): boolean => isText(node) && /^--\s$/.test(node.data);

/** A body may stand in a frame, whose nodes are of classes of its own. */
export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
