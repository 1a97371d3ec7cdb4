import type { Mutant, Selection } from '../mutant';
import { e2e, unit } from './kills';

const GMAIL = 'src/adapters/pages/gmail.ts';
const TEXT = 'src/adapters/mail-text.ts';
const TOOLBAR = 'src/adapters/toolbar-layout.ts';
const mail = (grep: string): Selection => e2e('gmail', grep);
const panel = (grep: string): Selection => e2e('gmail-panel', grep);

/** What makes Gmail's messages right, and the panel at home in a toolbar. */
export const gmailMutants: readonly Mutant[] = [
  {
    name: 'a mail body is read before the person has pressed',
    file: TEXT,
    find: 'const body = pressed.has(key) ? bodyIn(root) : undefined;',
    replace: 'const body = bodyIn(root);',
    kills: mail('what stands in a body is not read before'),
  },
  {
    name: 'the caret in a mail is forgotten',
    file: TEXT,
    find: 'pressed.set(key, body && ownCaretIn(body));',
    replace: 'pressed.set(key, undefined);',
    kills: mail('the invitation goes where the caret was'),
  },
  {
    name: 'quoted text counts as the own part of a mail',
    file: GMAIL,
    find: 'isSignatureDashes(node) ||',
    replace: 'isSignatureDashes(node); const isQuote = (node: Node): boolean =>',
    kills: mail('a reply: above the quoted text'),
  },
  {
    name: 'a signature counts as the own part of a mail',
    file: 'src/adapters/mail-body.ts',
    find: 'if (isForeign(node)) {',
    replace: 'if (false) {',
    kills: mail('a link in the signature is no meeting'),
  },
  {
    name: 'two messages share a key',
    file: 'src/adapters/node-keys.ts',
    find: "if (!key) for (key = names[0]; used.has(key); ) key += '+';",
    replace: 'key ??= names[0];',
    kills: { kind: 'adapters', grep: 'messages without numbers of their own', file: 'adapters/gmail.spec' },
  },
  {
    name: 'a body is read because our button was pressed in a message that is closed by now',
    file: TEXT,
    find: 'pressed.delete(key)',
    replace: 'undefined',
    kills: unit('adapters/node-keys', 'a mail is not read because'),
  },
  {
    name: 'a draft that was not saved yet has the number undefined',
    file: GMAIL,
    find: "value && value !== 'undefined' && value !== 'null' ?",
    replace: 'value ?',
    kills: mail('a form that is made anew once the draft is saved'),
  },
  {
    name: 'the person’s own indented lines count as quoted text',
    file: GMAIL,
    find: ':not([style*="40px"])',
    replace: '',
    kills: mail('lines that the person has indented'),
  },
  {
    name: 'the button stands behind the page in the order of focus',
    file: GMAIL,
    find: 'if (send) element.tabIndex = send.tabIndex;',
    replace: '',
    kills: panel('by keyboard alone'),
  },
  {
    name: 'Escape goes on to the page while our bubble is open',
    file: TOOLBAR,
    find: 'event.stopPropagation();',
    replace: '',
    kills: panel('Escape in the body closes our bubble'),
  },
  {
    name: 'the bubble stays when the person turns to the page',
    file: TOOLBAR,
    find: "if (target !== here && (state === 'ready' || state === 'added')) turn(false);",
    replace: '',
    kills: panel('by keyboard alone'),
  },
  {
    name: 'the focus that a page gives us is on our button',
    file: TOOLBAR,
    find: 'nodes: [decoy, toggle, ',
    replace: 'nodes: [toggle, decoy, ',
    kills: panel('a page that puts the focus on our button'),
  },
  {
    name: "the panel's style is lost when the page moves it",
    file: 'src/adapters/panel.ts',
    find: "root.adoptedStyleSheets = [panelStyle, layout.style ?? ''].map(sheetOf);",
    replace: "for (const style of [panelStyle, layout.style ?? '']) root.append(make('style', {}, style));",
    kills: mail('over the whole page, moved there while asking'),
  },
];
