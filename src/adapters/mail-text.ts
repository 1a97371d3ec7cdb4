import { waitFor } from './find';
import { type OwnPart, ownPart } from './mail-body';
import type { Editor, PageAdapter } from './page-adapter';
import { insertAtCaret } from './write/insert-at-caret';
import { removeLines } from './write/remove-lines';
import { caretIn } from './write/selection';
import { holdsAnyLine } from './write/text';

/** How long a new mail takes until its body can be edited. */
const EDITABLE_WITHIN_MS = 2000;

/** Where the person was writing, and in which node that was. */
interface Caret {
  readonly range: Range;
  readonly node: Node;
}

/**
 * What becomes of a mail's body, whatever page it stands in. It is read only once the person has pressed our button in
 * that mail, and only their own part of it; the invitation goes where their caret was then, else below what they wrote.
 * @param isForeign tells by the page's own marks where a signature or quoted text begins
 */
export function mailText(
  bodyIn: (root: ParentNode) => HTMLElement | undefined,
  isForeign: (node: Node) => boolean,
): Pick<PageAdapter, 'open' | 'texts' | 'write' | 'unwrite'> {
  /** Keys of mails in which our button was pressed, each with the caret that the person had in the body then. */
  const pressed = new Map<string, Caret | undefined>();
  const own = (body: HTMLElement): OwnPart => ownPart(body, isForeign);

  /** Where the person was writing, if that is in their own part of the body. */
  function ownCaretIn(body: HTMLElement): Caret | undefined {
    const range = caretIn(body);
    // What is selected stays.
    range?.collapse(false);
    if (!range || !own(body).range.isPointInRange(range.startContainer, range.startOffset)) return undefined;
    return { range, node: range.startContainer };
  }

  /** A page that has made its text anew since then has left the range somewhere else. */
  function liveCaret(key: string, body: HTMLElement): Range | undefined {
    const { range, node = null } = pressed.get(key) ?? {};
    return body.contains(node) && range?.startContainer === node ? range : undefined;
  }

  return {
    async open({ root, key }, signal) {
      const body = await waitFor(() => bodyIn(root), EDITABLE_WITHIN_MS, signal);
      pressed.set(key, body && ownCaretIn(body));
      // Another mail may have the same key once this one is closed.
      signal.addEventListener('abort', () => pressed.delete(key));
      return body !== undefined;
    },

    texts({ root, key }: Editor) {
      const body = pressed.has(key) ? bodyIn(root) : undefined;
      return body ? own(body).text : '';
    },

    async write({ root, key }, invitation, signal) {
      const at = (body: HTMLElement) => liveCaret(key, body) ?? own(body).end;
      const isWritten = await insertAtCaret(() => bodyIn(root), invitation, at, signal);
      return { location: 'missing', description: isWritten ? 'written' : 'refused' };
    },

    async unwrite({ root }, invitation, signal) {
      const body = bodyIn(root);
      const isLeft = body && holdsAnyLine(own(body).text, invitation);
      return !isLeft || removeLines(() => bodyIn(root), invitation.lines, signal);
    },
  };
}
