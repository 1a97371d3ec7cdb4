import type { Mutant } from '../mutant';
import { e2e, unit } from './kills';

const POPUP = 'src/ui/popup/popup.tsx';
const FIELD = 'src/adapters/field.ts';
const MENU = 'src/background/insert-from-menu.ts';
const PAGE = 'src/platform/clicked-page.ts';

/** What the toolbar popup and the context menu promise. */
export const popupAndMenuMutants: readonly Mutant[] = [
  {
    name: 'the popup does not notice that nobody is connected',
    file: POPUP,
    find: '{account ? body(connection) : <NotConnected',
    replace: '{true ? body(connection) : <NotConnected',
    kills: e2e('popup', 'not connected: says what to do'),
  },
  {
    name: "the popup's clipboard does not wait for the answer",
    file: 'src/ui/popup/use-popup.ts',
    find: 'const copied = copyWhenReady(reply.then((made) => invitationText(made, ({ invitation }) => invitation)));',
    replace:
      'const copied = reply.then((made) => copyWhenReady(invitationText(made, ({ invitation }) => invitation)));',
    kills: e2e('popup', 'an answer after seven seconds'),
  },
  {
    name: 'the popup forgets the creation that is under way',
    file: 'src/ui/popup/use-popup.ts',
    find: 'return takeUp(reply.value);',
    replace: "return setView({ kind: 'form' });",
    kills: e2e('popup', 'closed and opened again in between'),
  },
  {
    name: 'the popup does not say why it failed',
    file: 'src/ui/popup/meet-form.tsx',
    find: '{failure && !isOverBySignIn(failure) && (',
    replace: '{false && (',
    kills: e2e('popup', 'a failure keeps the title'),
  },
  {
    name: 'what was put away comes back',
    file: 'src/background/recent-creations.ts',
    find: 'if (dismissed) return false;',
    replace: '',
    kills: unit('background/recent-creations', 'with its invitation, until it is put away'),
  },
  {
    name: 'the menu does not pin the field',
    file: FIELD,
    find: "if (!pin?.field.isConnected) return 'gone';",
    replace: "pin = pinOf(focusedElement());\n      if (!pin?.field.isConnected) return 'gone';",
    kills: e2e('menu', 'the field is pinned at the click'),
  },
  {
    name: 'the menu writes at the end instead of at the caret',
    file: FIELD,
    find: 'field.setSelectionRange(from, to);',
    replace: 'field.setSelectionRange(field.value.length, field.value.length);',
    kills: e2e('menu', 'a text area gets the invitation at the caret'),
  },
  {
    name: 'the menu writes into a field for secrets',
    file: FIELD,
    find: 'if (element instanceof HTMLInputElement && !TEXT_TYPES.has(element.type)) return undefined;',
    replace: '',
    kills: e2e('menu', "a field that can't take it (Secret)"),
  },
  {
    name: 'the menu puts half a link into a short field',
    file: FIELD,
    find: 'if (words.length > room) return false;',
    replace: '',
    kills: e2e('menu', "a field that can't take it (Short)"),
  },
  {
    name: 'the menu does not fall back to the clipboard',
    file: MENU,
    find: 'if (await page.copy(text)) {',
    replace: 'if (false) {',
    kills: e2e('menu', 'a sandboxed frame'),
  },
  {
    name: 'the menu copies from the frame it may not enter',
    file: PAGE,
    find: 'injectCall(top, copy, text)',
    replace: 'injectCall(clicked, copy, text)',
    kills: e2e('menu', 'a frame of another site'),
  },
  {
    name: 'the menu writes into a frame that was closed to us',
    file: MENU,
    find: 'if (pinned && (',
    replace: 'if ((',
    kills: unit('background/insert-from-menu', 'in a frame that is closed to us is not written to'),
  },
];
