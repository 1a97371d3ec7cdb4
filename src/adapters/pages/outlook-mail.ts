import { OUTLOOK_FORM, OUTLOOK_MAIL_APPEARS } from '../appears';
import { allVisible, findVisible } from '../find';
import { isElement, isSignatureDashes } from '../mail-body';
import { mailText } from '../mail-text';
import { nextHalfHour } from '../mail-time';
import { nodeKeys } from '../node-keys';
import { BODY, bodyIn } from '../outlook-body';
import { TITLE, titleIn } from '../outlook-fields';
import type { Editor, PageAdapter } from '../page-adapter';
import { mailWords } from '../page-words';
import { rivalIn } from '../rivals';
import { toolbarLayout } from '../toolbar-layout';

const SEND = [
  '[data-testid="ComposeSendButton"]',
  '[id^="splitButton-"][id$="__primaryActionButton"]',
  '#discardCompose',
];
/** What only an event's form has, which may be sent as well. */
const EVENT = OUTLOOK_FORM.join();

/** What Outlook itself puts below a mail's text: the signature, and the mail that is answered or forwarded. */
const BELOW = [
  '#Signature',
  '#appendonsend',
  '#mail-editor-reference-message-container',
  'hr:has(+ #divRplyFwdMsg)',
  '#divRplyFwdMsg',
].join();

/** Outlook's number of the mail. */
const keysOf = nodeKeys((body) => [body.closest('[id^="editorParent_"]')?.id ?? 'mail']);

const isForeign = (node: Node): boolean => isSignatureDashes(node) || (isElement(node) && node.matches(BELOW));

const text = mailText(bodyIn, isForeign);

export const outlookMail: PageAdapter = {
  ...text,
  part: 'mail',
  appears: OUTLOOK_MAIL_APPEARS,
  layout: toolbarLayout,
  words: mailWords,
  parts: { send: SEND, title: [TITLE], body: BODY },
  suggestion: nextHalfHour,
  editors(page) {
    const bodies = allVisible(page, BODY.join());
    return [...keysOf(bodies)].flatMap(([body, key]): Editor[] => {
      const root = mailAround(body);
      return root ? [{ root, key }] : [];
    });
  },

  mount({ root }, element) {
    let send: Element | undefined = findVisible(root, SEND);
    // A button with a menu of its own is one thing.
    while (send?.nextElementSibling?.matches('[aria-haspopup]')) send = send.parentElement ?? undefined;
    send?.after(element);
    return send !== undefined;
  },

  read: async ({ root }) => ({ title: titleIn(root)?.value, when: undefined }),

  rival: (editor) => rivalIn(text.texts(editor)),
};

/** The smallest part of the page that holds a mail's text and its Send, no other text, and no event. */
function mailAround(body: Element): HTMLElement | undefined {
  let root = body.parentElement;
  while (root && bodyIn(root) && !findVisible(root, SEND)) root = root.parentElement;
  const isMail = root && bodyIn(root) && !root.closest(EVENT) && !root.querySelector(EVENT);
  return isMail ? (root ?? undefined) : undefined;
}

/*
 * Notes
 * Re-used by the page: nothing known; each mail has a number of its own, in the id around its text.
 * The toolbar is made anew when a mail is docked or popped out. Send is a wrapper with a button and a menu, or the button.
 * A reply has no field for a subject, so its meeting has no title of its own.
 * Mails in plain text have no rich text, and get no button.
 * Never select on: class names (generated), labels and placeholders (translated). Never presses Send or Discard.
 * Last seen to work: never on the live page; on the test page of 2026-11-26.
 */
