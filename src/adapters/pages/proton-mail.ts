import type { Invitation } from '../../domain/invitation';
import { PROTON_MAIL_APPEARS } from '../appears';
import { allVisible, findField, findVisible } from '../find';
import { nextHalfHour } from '../mail-time';
import type { Editor, PageAdapter, PartOutcome } from '../page-adapter';
import { mailWords } from '../page-words';
import { rivalIn } from '../rivals';
import { toolbarLayout } from '../toolbar-layout';
import { gapOf, rememberGap } from '../write/gaps';
import { insertAtCaret } from '../write/insert-at-caret';
import { removeLines } from '../write/remove-lines';
import { caretIn } from '../write/selection';
import { holdsAnyLine, plainText } from '../write/text';
import { insertIntoField } from '../write/text-field';

const SUBJECT = ['[data-testid="composer:subject"]'];
const FOOTER = ['[data-testid="composer:footer"]', 'footer:has([data-testid="composer:send-button"])'];
/** Buttons of the footer whose row takes ours too, the first that is there. */
const BESIDE = [
  '[data-testid="composer:show-toolbar-button"]',
  '[data-testid="composer:delete-draft-button"]',
  '[data-testid="composer:attachment-button"]',
  '[data-testid="composer:send-button"]',
];
const FRAME = ['iframe[data-testid="rooster-iframe"]', 'iframe'];
const PLAIN = ['[data-testid="editor-textarea"]', 'textarea'];
/** Inside the frame. */
const RICH = ['#rooster-editor', '[contenteditable="true"]'];

/** Keys of mails in which our button was pressed: what stands in others is not read. */
const pressed = new Set<string>();

export const protonMail: PageAdapter = {
  appears: PROTON_MAIL_APPEARS,
  layout: toolbarLayout,
  words: mailWords,
  parts: { place: BESIDE, title: SUBJECT, body: [...FRAME, ...PLAIN] },

  suggestion: nextHalfHour,

  editors(page) {
    const roots = allVisible(page, FOOTER.join()).map(composerOf);
    return [...new Set(roots)].flatMap((root) => (root ? [{ root, key: keyOf(root) }] : []));
  },

  mount({ root }, element) {
    const [beside] = BESIDE.flatMap((selector) => allVisible(root, selector));
    const row = beside && groupOf(beside);
    row?.append(element);
    return row !== undefined;
  },

  read: async ({ root }) => ({ title: findField(root, 'input', SUBJECT)?.value, when: undefined }),

  async open({ root, key }) {
    pressed.add(key);
    return bodyIn(root) !== undefined;
  },

  texts,

  rival: (editor) => rivalIn(texts(editor)),

  async write({ root }, invitation, signal) {
    return { location: 'missing', description: await writeBody(root, invitation, signal) };
  },

  async unwrite({ root }, invitation, signal) {
    const { lines } = invitation;
    const body = bodyIn(root);
    if (!body || !holdsAnyLine(textIn(root), invitation)) return true;
    if (body.matches('textarea')) return removeFromArea(body as HTMLTextAreaElement, lines, signal);
    return removeLines(() => richIn(root), lines, signal);
  },
};

/** The smallest part of the page that holds a footer and a body to write in. */
function composerOf(footer: HTMLElement): HTMLElement | undefined {
  let part: HTMLElement | null = footer;
  while (part && !part.querySelector([...FRAME, ...PLAIN].join())) part = part.parentElement;
  return part === document.body || !part ? undefined : part;
}

const keys = new WeakMap<HTMLElement, string>();
let last = 0;

/** Composers have no name of their own that a page could not give twice. */
function keyOf(root: HTMLElement): string {
  if (!keys.has(root)) {
    last += 1;
    keys.set(root, String(last));
  }
  return keys.get(root) ?? '';
}

/** The group of buttons that a button stands in: some of them are wrapped. */
function groupOf(button: HTMLElement): HTMLElement | null {
  const parent = button.parentElement;
  return parent?.childElementCount === 1 ? parent.parentElement : parent;
}

const areaIn = (root: ParentNode) => findField(root, 'area', PLAIN);

/** The page's scripts work on the frame from outside, and so do ours. */
function richIn(root: ParentNode): HTMLElement | undefined {
  const frame = findVisible(root, FRAME);
  const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
  return inside ? findField(inside, 'editable', RICH) : undefined;
}

const bodyIn = (root: ParentNode): HTMLElement | undefined => richIn(root) ?? areaIn(root);

const textIn = (root: ParentNode): string => areaIn(root)?.value ?? plainText(richIn(root));

function texts({ root, key }: Editor): string {
  return pressed.has(key) ? textIn(root) : '';
}

async function writeBody(root: ParentNode, invitation: Invitation, signal: AbortSignal): Promise<PartOutcome> {
  const area = areaIn(root);
  if (!area && !richIn(root)) return 'missing';
  const isKept = area
    ? insertIntoArea(area, invitation, signal)
    : insertAtCaret(
        () => richIn(root),
        invitation,
        (body) => caretBehind(body) ?? startOf(body),
        signal,
      );
  return (await isKept) ? 'written' : 'refused';
}

/** What is selected stays. */
function caretBehind(body: HTMLElement): Range | undefined {
  const range = caretIn(body);
  range?.collapse(false);
  return range;
}

/** Where nobody has clicked, a mail begins: signature and quoted mail stand at its end. */
function startOf(body: HTMLElement): Range {
  const range = body.ownerDocument.createRange();
  range.selectNodeContents(body.firstElementChild ?? body);
  range.collapse(true);
  return range;
}

/** On lines of its own, at the caret. What is selected stays. */
function insertIntoArea(area: HTMLTextAreaElement, { lines }: Invitation, signal: AbortSignal): Promise<boolean> {
  const { value, selectionEnd: at } = area;
  const [before, after] = [breaks(value.slice(0, at), /\n*$/), breaks(value.slice(at), /^\n*/)];
  rememberGap(lines, { before: before.length, after: after.length });
  return insertIntoField(area, before + lines.join('\n') + after, { from: at, to: at }, signal);
}

/** What is missing to a blank line between our text and another, if there is another. */
function breaks(text: string, edge: RegExp): string {
  const there = edge.exec(text)?.[0].length ?? 0;
  return there === text.length ? '' : '\n'.repeat(Math.max(0, 2 - there));
}

/** With the line breaks that were set around it, as long as they stand there. */
async function removeFromArea(
  area: HTMLTextAreaElement,
  lines: readonly string[],
  signal: AbortSignal,
): Promise<boolean> {
  const text = lines.join('\n');
  const at = area.value.lastIndexOf(text);
  if (at < 0) return false;
  const { before, after } = gapOf(lines) ?? { before: 0, after: 0 };
  const [from, to] = [at - before, at + text.length + after];
  const isOurs = area.value.slice(from, to) === '\n'.repeat(before) + text + '\n'.repeat(after);
  return insertIntoField(area, '', isOurs ? { from, to } : { from: at, to: at + text.length }, signal);
}

/*
 * Notes
 * Re-used by the page: nothing; each composer has nodes of its own, and closes with them.
 * The body is RoosterJS in a frame of the page's own origin in which no script runs; plain mails have a text area.
 * Never select on: class names, labels. Each composer's own `data-testid` is a number, and no hook.
 * Quick replies have no footer of this kind, so they get no button; the context menu works there.
 * From ProtonMail/WebClients (Composer, ComposerMeta, ComposerActions, RoosterEditor, PlainTextEditor), read in 2026.
 * Last seen to work: never on the live page; on the test page of 2026-11-26.
 */
