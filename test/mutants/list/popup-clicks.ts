import type { Mutant } from '../mutant';
import { e2e, ui, unit } from './kills';

const POPUP = 'src/ui/popup/popup.tsx';

/** What the toolbar popup promises about clicks. */
export const popupClickMutants: readonly Mutant[] = [
  {
    name: 'the popup does not notice that nobody is connected',
    file: POPUP,
    find: '{account ? (\n        <MeetForm',
    replace: '{true ? (\n        <MeetForm',
    kills: e2e('signed-out', 'not connected: says what to do'),
  },
  {
    name: "the popup's clipboard does not wait for the answer",
    file: 'src/ui/popup/use-clicks.ts',
    find: 'copyWhenReady(reply.then((made) => textOf(made, ({ invitation }) => invitation)))',
    replace: 'reply.then((made) => copyWhenReady(Promise.resolve(textOf(made, ({ invitation }) => invitation))))',
    kills: e2e('popup', 'an answer after seven seconds'),
  },
  {
    name: 'the popup forgets the creation that is under way',
    file: 'src/ui/popup/use-clicks.ts',
    find: 'const clicks = reply.value.map(clickOf);',
    replace: "const clicks = reply.value.map(clickOf).filter(({ waits }) => waits !== 'under_way');",
    kills: e2e('popup', 'closed and opened again in between'),
  },
  {
    name: 'the time of an event is lost when its click is taken up again',
    file: 'src/ui/popup/use-form.ts',
    find: "if (schedule && draft.when.kind !== 'now')",
    replace: "if (schedule && draft.when.kind === 'at')",
    kills: ui('popup', 'with the time, zone and options of its event'),
  },
  {
    name: 'a private event is private no more once its click is taken up again',
    file: 'src/ui/popup/use-form.ts',
    find: '...(isPrivate() ? { isPrivate: true } : {}),',
    replace: '',
    kills: ui('popup', 'which stays private'),
  },
  {
    name: 'a held key presses what the focus goes to',
    file: 'src/ui/keep-focus.ts',
    find: 'event.repeat && isPress && isOnPart',
    replace: 'false',
    kills: ui('popup', 'a second or held Enter'),
  },
  {
    name: 'the popup does not say why it failed',
    file: 'src/ui/popup/click-card.tsx',
    find: '{bad ? (',
    replace: '{false ? (',
    kills: e2e('popup', 'a failure keeps the title'),
  },
  {
    name: 'the popup does not say why nothing was inserted',
    file: 'src/ui/insert-button.tsx',
    find: "else if (outcome && outcome !== 'inserted')",
    replace: 'else if (false)',
    kills: ui('popup', 'password: the card says why nothing was inserted'),
  },
  {
    name: 'one press inserts twice when the background was stopped',
    file: 'src/adapters/field.ts',
    find: 'if (last?.press !== press) last =',
    replace: 'last =',
    kills: e2e('popup-insert', 'once for each press'),
  },
  {
    name: 'a link is inserted in its wrappings',
    file: 'src/background/insert-into-page.ts',
    find: 'const webLink = pastedLink(what.link);',
    replace: 'const webLink = what.link;',
    kills: unit('background/insert-into-page', 'a link, taken out of what it was wrapped in'),
  },
  {
    name: 'the popup has no diagnosis to copy where a page has given up',
    file: 'src/ui/popup/page-line.tsx',
    find: 'return report ? <CopyButton',
    replace: 'return report.length > 9999 ? <CopyButton',
    kills: ui('popup', 'page-given-up: one line'),
  },
];
