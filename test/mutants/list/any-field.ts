import type { Mutant, Selection } from '../mutant';
import { e2e, unit } from './kills';

const FIELD = 'src/adapters/field.ts';
const PIN = 'src/adapters/pin.ts';
const INTO_PAGE = 'src/background/insert-into-page.ts';
const PAGE = 'src/platform/opened-page.ts';
const INSERT = 'src/adapters/write/insert-at-caret.ts';
const REMOVE = 'src/adapters/write/remove-lines.ts';

/** A real editor that our own code writes into. */
const editor = (grep: string): Selection => ({ kind: 'adapters', grep, file: 'adapters/editors-writing.spec' });
const inserting = (grep: string): Selection => unit('background/insert-into-page', grep);

/** Writing where the person is, on any site, by the menu, by keys and from the popup. */
export const anyFieldMutants: readonly Mutant[] = [
  {
    name: 'a field in a frame that was taken out is still there',
    file: FIELD,
    find: 'isConnected && ownerDocument.defaultView !== null;',
    replace: 'isConnected && ownerDocument !== null;',
    kills: e2e('menu', 'a frame that goes while the meeting is made'),
  },
  {
    name: 'the menu does not pin the field',
    file: FIELD,
    find: "if (!pin || !isThere(pin.field)) return 'gone';",
    replace: `const again = pinFocused(document);
      pin = typeof again === 'string' ? undefined : again;
      if (!pin || !isThere(pin.field)) return 'gone';`,
    kills: e2e('menu', 'the field is pinned at the click'),
  },
  {
    name: 'the menu writes at the end instead of at the caret',
    file: 'src/adapters/write/text-field.ts',
    find: 'field.setSelectionRange(from, to),',
    replace: 'field.setSelectionRange(field.value.length, field.value.length),',
    kills: e2e('menu', 'a text area gets the invitation at the caret'),
  },
  {
    name: 'the menu writes into a field for secrets',
    file: PIN,
    find: "password: 'password',",
    replace: "password: 'pinned',",
    kills: e2e('menu', 'a field that takes no invitation (Secret)'),
  },
  {
    name: "the menu writes into a field that can't be changed",
    file: PIN,
    find: "if (field.readOnly || field.disabled) return 'read_only';",
    replace: '',
    kills: e2e('menu', 'a field that takes no invitation (Fixed)'),
  },
  {
    name: 'the menu puts half a link into a short field',
    file: FIELD,
    find: "if (text.length > room) return 'too_short';",
    replace: '',
    kills: e2e('menu', 'a field that is too short for the link'),
  },
  {
    name: 'the menu does not fall back to the clipboard',
    file: INTO_PAGE,
    find: "const isCopied = outcome !== 'inserted' && (await page.copy(text));",
    replace: 'const isCopied = false;',
    kills: e2e('menu-closed-frames', 'a sandboxed frame'),
  },
  {
    name: 'the menu copies from the frame it may not enter',
    file: PAGE,
    find: 'injectCall(top, copy, text)',
    replace: 'injectCall(clicked, copy, text)',
    kills: e2e('menu-closed-frames', 'a frame of another site'),
  },
  {
    name: 'the menu writes into a frame that was closed to us',
    file: INTO_PAGE,
    find: "return pin === 'pinned' ? page.insert(press, lines, link) : pin;",
    replace: 'return page.insert(press, lines, link);',
    kills: inserting('in a frame that is closed to us is not written to'),
  },
  {
    name: 'a meeting is made for a field that takes none',
    file: INTO_PAGE,
    find: "if (pin !== 'pinned' && isKnownBefore(pin)) return",
    replace: 'if (pin === null) return',
    kills: inserting('makes nothing for a field that is no place for it'),
  },
  {
    name: 'the popup makes a meeting for a field that takes none',
    file: INTO_PAGE,
    find: "if (!page || (pin !== 'pinned' && !isRepeated))",
    replace: 'if (!page)',
    kills: inserting('nothing is made for a field that takes none'),
  },
  {
    name: 'an insertion that is asked for again is written again',
    file: INTO_PAGE,
    find: "const isRepeated = what.kind === 'new' &&",
    replace: 'const isRepeated = false &&',
    kills: inserting('asked for twice with one key stands there once'),
  },
  {
    name: 'an insertion from the popup is not noted',
    file: INTO_PAGE,
    find: "if (outcome === 'inserted' && key) await needs.delivered(key);",
    replace: '',
    kills: inserting('a new meeting, which the page says nothing about'),
  },
  {
    name: 'the keys do not look into frames of the same site',
    file: PIN,
    find: "element?.localName === 'iframe' ? frameOf(element as HTMLIFrameElement) : element?.shadowRoot",
    replace: 'element?.shadowRoot',
    kills: e2e('menu', 'the keyboard command finds the field in a frame'),
  },
  {
    name: 'open shadow roots are not looked into',
    file: PIN,
    find: ': element?.shadowRoot',
    replace: ': null',
    kills: editor('shadow-textarea, empty'),
  },
  {
    name: 'an editor in a shadow root is written to by the selection of its page',
    file: 'src/adapters/write/selection.ts',
    find: 'root.getSelection?.() ?? element.ownerDocument.getSelection()',
    replace: 'element.ownerDocument.getSelection()',
    kills: editor('shadow-contenteditable, in the middle: written'),
  },
  {
    name: 'an invitation is written behind all text instead of at the caret',
    file: INSERT,
    find: 'asked && editor.contains(asked.commonAncestorContainer) ? asked : caretAtEnd(editor)',
    replace: 'caretAtEnd(editor)',
    kills: editor('prosemirror, in the middle: written'),
  },
  {
    name: 'an invitation is written into the line that the caret is in',
    file: INSERT,
    find: '(standsBeside(editor, caret, isBefore) ? BLANK_LINE : 0)',
    replace: '(isBefore === null ? BLANK_LINE : 0)',
    kills: editor('quill, in the middle: written'),
  },
  {
    name: 'an editor that keeps a model of its own is not told beforehand',
    file: 'src/adapters/write/told-step.ts',
    find: 'const isTaken = editor.matches(TOLD_BEFOREHAND) &&',
    replace: 'const isTaken = false &&',
    kills: editor('lexical, in the middle: written'),
  },
  {
    name: 'line breaks of ours stay where an invitation was taken out',
    file: REMOVE,
    find: 'gapOf(lines) ?? { before: 1, after: 0 }',
    replace: '{ before: 0, after: 0 }',
    kills: editor('rooster, in the middle: taken out'),
  },
];
