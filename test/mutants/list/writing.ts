import type { Mutant } from '../mutant';
import { calendar, e2e, unit } from './kills';

const DELIVER = 'src/adapters/deliver-invitation.ts';
const CLICK = 'src/adapters/meeting-click.ts';
const STANDING = 'src/adapters/standing-meeting.ts';
const GOOGLE = 'src/adapters/pages/google-calendar.ts';
const FOCUS = 'src/adapters/write/give-back-focus.ts';
const KEPT = 'src/adapters/write/until-kept.ts';
const FIELD = 'src/adapters/write/text-field.ts';
const INSERT = 'src/adapters/write/insert-lines.ts';

/** What is written into an event, what is left alone, and what is taken back. */
export const writingMutants: readonly Mutant[] = [
  {
    name: 'what the page kept is not read back',
    file: KEPT,
    find: 'if (isKept()) return true;',
    replace: 'return true;',
    kills: e2e('faults', 'a page that refuses the text (location)'),
  },
  {
    name: 'what was written is believed before the page has settled',
    file: KEPT,
    find: 'const SETTLE_MS = 500;',
    replace: 'const SETTLE_MS = 200;',
    kills: e2e('faults', 'a page that refuses the text (description)'),
  },
  {
    name: 'writing keeps the focus that it took from a title',
    file: FOCUS,
    find: "else if (typedIn?.matches('input,textarea')) typedIn.focus();",
    replace: '',
    kills: calendar('letters typed into the title while the invitation is written'),
  },
  {
    name: 'writing keeps the focus that it took from a description',
    file: FOCUS,
    find: 'if (typedIn && caret) select(typedIn, caret);',
    replace: 'if (typedIn && caret) return;',
    kills: calendar('letters typed into the description while the invitation is written'),
  },
  {
    name: 'the caret of whoever is typing a description stays behind the invitation',
    file: INSERT,
    find: 'if (own) select(editor, own);',
    replace: '',
    kills: calendar('letters typed into the description while the invitation is written'),
  },
  {
    name: 'two writings at once give the focus back in the middle of each other',
    file: FOCUS,
    find: 'if (acting) await acting;',
    replace: 'await acting;',
    kills: calendar('letters typed into the title while the invitation is written'),
  },
  {
    name: 'what is opened keeps the focus that it took from a title',
    file: GOOGLE,
    find: 'await givingBackFocus(() => {',
    replace: 'await (async (act: () => unknown) => act())(() => {',
    kills: calendar('whoever was typing the title of a bubble'),
  },
  {
    name: 'a page that refuses the text loses the invitation',
    file: DELIVER,
    find: "const copied = !isWhole && (await copyText(invitation.lines.join('\\n')));",
    replace: 'const copied = !isWhole;',
    kills: e2e('faults', 'a page that refuses the text (both)'),
  },
  {
    name: 'a page that refuses the text is not told',
    file: DELIVER,
    find: "const isWhole = outcome?.description === 'written' && outcome.location !== 'refused';",
    replace: 'const isWhole = true;',
    kills: e2e('faults', 'a page that refuses the text (description)'),
  },
  {
    name: 'an event that was opened in place of the clicked one is written to',
    file: CLICK,
    find: 'if (signal.aborted) return;',
    replace: '',
    kills: e2e('faults', 'the bubble closed and opened for another slot'),
  },
  {
    name: 'an event that was moved meanwhile is written to',
    file: DELIVER,
    find: 'isSameEvent ? await',
    replace: 'isSameEvent || true ? await',
    kills: e2e('faults', 'the event moved to another time while Webex works'),
  },
  {
    name: 'what the person types into a place meanwhile is written over',
    file: FIELD,
    find: 'value.trim() === replaced,',
    replace: 'value !== text,',
    kills: unit('adapters/text-field', 'a place that is'),
  },
  {
    name: 'text is cut out of an area at places that have moved',
    file: FIELD,
    find: 'value === before,',
    replace: 'value !== text,',
    kills: unit('adapters/text-field', 'a text area that brings our text back'),
  },
  {
    name: 'an event that was closed during the write gets the clipboard written over',
    file: DELIVER,
    find: 'if (signal.aborted) return undefined;',
    replace: '',
    kills: unit('adapters/editor-session', 'an editor that is closed during the write'),
  },
  {
    name: 'an answer counts for the event as it was at the question',
    file: CLICK,
    find: 'timesAtClick = JSON.stringify(when);',
    replace: 'timesAtClick ??= JSON.stringify(when);',
    kills: unit('adapters/editor-session', 'an answer is for the event as it stands then'),
  },
  {
    name: 'a meeting that Webex did not remove is told for a moment only',
    file: STANDING,
    find: `note();
    const removed`,
    replace: 'const removed',
    kills: unit('adapters/editor-session', 'what Webex did not remove'),
  },
  {
    name: 'the field for guests counts as the location',
    file: GOOGLE,
    find: '`#tabEventDetails ',
    replace: '` ',
    kills: calendar('a bubble whose guests are open'),
  },
  {
    name: 'a room in the location is overwritten',
    file: GOOGLE,
    find: "return field.value.trim() === '' ?",
    replace: 'return true ?',
    kills: e2e('main-job', 'a room in the location stays'),
  },
  {
    name: 'a text in the description is overwritten',
    file: INSERT,
    find: '      caret: caretAtEnd(editor),\n      gap: {',
    replace: '      caret: ((all) => (all.selectNodeContents(editor), all))(document.createRange()),\n      gap: {',
    kills: e2e('main-job', 'a room in the location stays'),
  },
  {
    name: 'the first write is believed while the editor still starts',
    file: KEPT,
    find: 'ways.flatMap((each) => [each, each])',
    replace: 'ways.slice(0, 1)',
    kills: calendar('a collapsed description is opened, and written again'),
  },
  {
    name: 'Undo takes text along that the person has edited',
    file: GOOGLE,
    find: 'removeLines(() => descriptionIn(root), lines, signal)',
    replace: 'removeLines(() => descriptionIn(root), [plainText(description)], signal)',
    kills: e2e('main-job', 'an invitation that was edited stays'),
  },
  {
    name: 'Undo removes the meeting though its text stays',
    file: STANDING,
    find: 'if (!keepsText && !(await unwriteAny(adapter, editor(), ours, signal)))',
    replace: 'if (!keepsText && (await unwriteAny(adapter, editor(), ours, signal)) === undefined)',
    kills: e2e('main-job', 'an invitation that was edited stays'),
  },
  {
    name: 'Undo says that a meeting is being made',
    file: 'src/adapters/panel.ts',
    find: "sentences[0] ?? text('button_busy')",
    replace: "text('button_busy')",
    kills: e2e('main-job', 'Undo says that it takes the meeting back'),
  },
  {
    name: 'Undo leaves the link in the location',
    file: GOOGLE,
    find: "if (held() === link) await writeInput(() => locationIn(root), link, '', signal);",
    replace: 'if (held() === link) return true;',
    kills: e2e('main-job', 'undo in the full editor takes our text'),
  },
  {
    name: 'Undo removes the meeting though its link stands in an edited location',
    file: GOOGLE,
    find: 'if (held() !== link && held().includes(link)) return false;',
    replace: 'if (held() !== link && held().includes(link)) return true;',
    kills: e2e('main-job', 'a location that was edited stays'),
  },
  {
    name: 'an event that carries a Webex link is offered another as if it had none',
    file: STANDING,
    find: "if (!found) return open.show('ready'",
    replace: "if (found !== null) return open.show('ready'",
    kills: e2e('main-job', 'an event that carries a Webex link shows it'),
  },
  {
    name: 'a Webex link that stands in a collapsed part is overlooked',
    file: CLICK,
    find: 'if (!isAnother && standing.link()) return standing.show([text(adapter.words.addedHere)]);',
    replace: '',
    kills: e2e('main-job', 'a meeting in a collapsed description is seen'),
  },
  {
    name: 'an event that cannot be written to gets a meeting',
    file: CLICK,
    find: "if (!isWritable) return show('failed', [text(adapter.words.readOnly)]);",
    replace: '',
    kills: e2e('main-job', 'a read-only event gets no meeting'),
  },
  {
    name: 'Undo takes the first meeting instead of the second',
    file: STANDING,
    find: 'ours && texts.includes(ours.link) ? ours.link : findWebexLink(texts)',
    replace: 'findWebexLink(texts)',
    kills: e2e('main-job', 'undo after a second meeting'),
  },
  {
    name: 'a conference that is already there is not mentioned',
    file: 'src/adapters/rivals.ts',
    find: '=> LINKS.find(([, link]) => link.test(text))?.[0]',
    replace: '=> LINKS.slice(3).find(([, link]) => link.test(text))?.[0]',
    kills: e2e('main-job', 'a zoom conference that is already there'),
  },
];
