import { GMAIL_APPEARS } from '../appears';
import { findField } from '../find';
import { isElement, isSignatureDashes } from '../mail-body';
import { mailText } from '../mail-text';
import { nextHalfHour } from '../mail-time';
import { nodeKeys } from '../node-keys';
import type { Editor, PageAdapter } from '../page-adapter';
import { mailWords } from '../page-words';
import { toolbarLayout } from '../toolbar-layout';

/** The form of a message: recipients, subject and what Gmail itself has to know. The body stands outside of it. */
const FORM = ['input[name="subjectbox"]', 'input[name="composeid"]', 'input[name="draft"]'].join();
/** Parts of the bottom row; `command` names its tools, untranslated. */
const TOOLS = ['[command="Files"]', 'input[name="Filedata"]', 'table[role="group"] td'];
const SUBJECT = ['[name="subjectbox"]', 'form input:not([role], [type="hidden"])'];
const BODY = ['[g_editable="true"]', '[role="textbox"][aria-multiline="true"]', '[contenteditable="true"]'];
const SIGNATURE = '[data-smartmail="gmail_signature"]';

/** Gmail's numbers of draft and window. A draft has none before it is saved, and says so in a word. */
const keysOf = nodeKeys((form) => {
  const numbers = ['draft', 'composeid'].flatMap((name) => {
    const value = form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value;
    return value && value !== 'undefined' && value !== 'null' ? [name + value] : [];
  });
  return [numbers[0] ?? 'message', ...numbers.slice(1)];
});

const bodyIn = (root: ParentNode) => findField(root, 'editable', BODY);

/** Quoted text; what the person has indented themselves is a block of that kind too, with the margin of an indent. */
const QUOTE = 'blockquote:not([style*="40px"])';

/** Signature and quoted text: the latter in a block with a line that says who wrote it. */
const isForeign = (node: Node): boolean =>
  isSignatureDashes(node) ||
  (isElement(node) && (node.matches(`${SIGNATURE}, ${QUOTE}`) || node.lastElementChild?.matches(QUOTE) === true));

export const gmail: PageAdapter = {
  ...mailText(bodyIn, isForeign),
  appears: GMAIL_APPEARS,
  layout: toolbarLayout,
  words: mailWords,
  parts: { place: TOOLS, title: SUBJECT, body: BODY },
  suggestion: nextHalfHour,
  editors(page) {
    const forms = new Set([...page.querySelectorAll(FORM)].flatMap((input) => input.closest('form') ?? []));
    return [...keysOf(forms)].flatMap(([form, key]): Editor[] => {
      const root = surfaceOf(form);
      return root ? [{ root, key }] : [];
    });
  },

  mount({ root }, element) {
    const row = toolRowIn(root);
    const send = row?.querySelector<HTMLElement>('[role="button"]');
    // Gmail's own buttons come first in its order of focus: ours goes among them.
    if (send) element.tabIndex = send.tabIndex;
    row?.insertBefore(element, row.lastElementChild);
    return row !== undefined;
  },

  async read({ root }) {
    const subject = findField(root, 'input', SUBJECT) ?? root.querySelector<HTMLInputElement>(SUBJECT[0] ?? '');
    return { title: subject?.value, when: undefined };
  },

  rival: () => undefined,
};

/** The smallest part of the page that holds form and tools, if it holds one message only. */
function surfaceOf(form: Element): HTMLElement | undefined {
  let surface = form.parentElement;
  while (surface && !toolRowIn(surface)) surface = surface.parentElement;
  const forms = new Set([...(surface?.querySelectorAll(FORM) ?? [])].map((input) => input.closest('form')));
  return surface && forms.size === 1 ? surface : undefined;
}

function toolRowIn(root: ParentNode): HTMLElement | undefined {
  const rows = TOOLS.map((selector) => root.querySelector(selector)?.closest('tr'));
  return (
    rows.find((row) => row?.querySelector('[role="button"]') && !row.querySelector('form, [contenteditable]')) ??
    undefined
  );
}

/*
 * Notes
 * A message: a form with recipients, subject and hidden fields; beside it, not in it, the body and a row of tools. Full screen
 * moves the nodes, minimising folds them, a reply that is popped out is made anew.
 * Replies hide the subject, which is the conversation's; it is taken as the title all the same.
 * People who write without formatting have a plain text field for a body, and the editable one is hidden: not written to.
 * Never select on: class names (generated), labels and tooltips (translated, and with the keys of the system).
 * Last seen to work: never on the live page; on the test page of 2026-11-26.
 */
