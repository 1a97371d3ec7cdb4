import type { Mutant } from '../mutant';
import { e2e, unit } from './kills';

const WATCH = 'src/adapters/follow/watch-editor.ts';
const GESTURE = 'src/adapters/follow/gesture.ts';
const ATTEMPT = 'src/adapters/follow/save-attempt.ts';
const AFTER = 'src/adapters/follow/after-saving.ts';
const EVENTS = 'src/adapters/follow/follow-events.ts';
const CALENDAR = 'src/adapters/follow/google-calendar.ts';

/** An event that carries a meeting: saved is seen by outcome, and doubt counts as not saved. */
export const followMutants: readonly Mutant[] = [
  {
    name: 'a copy offers to remove the meeting of another event',
    file: 'src/adapters/standing-meeting.ts',
    find: 'join === lent ? []',
    replace: 'false ? []',
    kills: e2e('follow-copies', 'a copy offers no Undo'),
  },
  {
    name: 'a sign-in window is opened twice',
    file: 'src/messaging/client.ts',
    find: ' || isSentOnce?.(call)',
    replace: '',
    kills: unit('messaging/client', 'is not asked for a second window'),
  },
  {
    name: 'each key reads the event',
    file: WATCH,
    find: "if (gesture === 'save') check();",
    replace: 'check();',
    kills: e2e('follow-leaves', 'typing asks for no reading'),
  },
  {
    name: 'an editor that goes after a discard counts as saved',
    file: WATCH,
    find: "if (gesture === 'save' || gesture === 'other') forget();",
    replace: "if (gesture === 'save') forget();",
    kills: e2e('follow', 'times that the page refuses to save, then discarded'),
  },
  {
    name: 'a question that is taken back still leads to saving',
    file: GESTURE,
    find: "if (key === 'Escape') return 'other';",
    replace: '',
    kills: e2e('follow-series', 'a question taken back, and the event discarded'),
  },
  {
    name: 'a reload over an edited event counts as saved',
    file: WATCH,
    find: '      if (isLeft) return;\n      tellUnsaved(meetings, call);',
    replace:
      '      if (isLeft) return;\n      void followSaved(meetings, { reading: undefined, before: undefined, texts: page.texts(editor), scope: undefined }, call);',
    kills: e2e('follow-made', 'a page that is reloaded or closed over a new meeting'),
  },
  {
    name: 'an update sends what was never saved',
    file: WATCH,
    find: '    opened,\n',
    replace:
      '    opened: { then: (known: never, wrong: never) => page.peek(editor, signal).then(known, wrong) } as never,\n',
    kills: e2e('follow', 'is no part of an update that the person asks for'),
  },
  {
    name: 'a browser without network counts as saving',
    file: WATCH,
    find: "if (gesture === 'save' && navigator.onLine)",
    replace: "if (gesture === 'save')",
    kills: e2e('follow', 'a network that is lost at the press on Save'),
  },
  {
    name: 'a save whose request is lost counts as saved',
    file: ATTEMPT,
    find: 'isRefused || isLost || !navigator.onLine',
    replace: 'isRefused',
    kills: e2e('follow', 'a save whose request never arrives'),
  },
  {
    name: 'a save that the server refuses counts as saved',
    file: ATTEMPT,
    find: 'isRefused ||= responseStatus >= 400;',
    replace: '',
    kills: e2e('follow', 'a server that refuses after the editor has gone'),
  },
  {
    name: 'Enter in the title saves, and nobody sees it',
    file: GESTURE,
    find: "key === 'Enter' && !isComposing && (isSave || target.matches(page.title))",
    replace: 'false',
    kills: e2e('follow', 'saved by Enter in the title'),
  },
  {
    name: 'Ctrl+S saves, and nobody sees it',
    file: GESTURE,
    find: "(ctrlKey || metaKey) && (key === 's' || code === 'KeyS')",
    replace: 'false',
    kills: e2e('follow', 'saved by Ctrl+S'),
  },
  {
    name: 'the page’s own clicks count as a person’s',
    file: GESTURE,
    find: '!event.isTrusted || ',
    replace: '',
    kills: e2e('follow', 'Save pressed by a script of the page'),
  },
  {
    name: 'an answer to the page’s question throws the wish to save away',
    file: GESTURE,
    find: "return question.querySelector(page.choice) ? 'choice' : 'answer';",
    replace: "return 'other';",
    kills: e2e('follow', 'in en: followed once the question is answered'),
  },
  {
    name: 'which dates are meant is not read',
    file: WATCH,
    find: "if (attempt && gesture === 'choice') attempt.scope = scopeIn(event, page);",
    replace: '',
    kills: e2e('follow-series', 'saved for this event with new times'),
  },
  {
    name: 'a question of another shape is read all the same',
    file: GESTURE,
    find: 'answers.length === scopes.length && ',
    replace: '',
    kills: e2e('follow-series', 'a question with another number of answers'),
  },
  {
    name: 'the answers mean something else than they stand for',
    file: CALENDAR,
    find: "['this', 'following', 'all']",
    replace: "['all', 'following', 'this']",
    kills: e2e('follow-series', 'saved for this event, in en'),
  },
  {
    name: 'the question whether all dates move answers itself',
    file: AFTER,
    find: 'return send(changed.isConfirmed);',
    replace: 'return send(true);',
    kills: e2e('follow-series', 'new times are sent when the person presses'),
  },
  {
    name: 'an event out of step is followed when it is saved',
    file: AFTER,
    find: "kind !== 'differs' && eventOf(meeting, reading)",
    replace: 'eventOf(meeting, reading)',
    kills: e2e('follow', 'out of step on opening, changed and saved without that click'),
  },
  {
    name: 'an event that could not be compared is passed over in silence',
    file: WATCH,
    find: "known({ ...named, kind: 'doubtful', words: whyNot(failure) })",
    replace: 'undefined',
    kills: e2e('follow-series', 'a Webex that does not answer while an event is opened'),
  },
  {
    name: 'a copy moves the meeting of the event it was copied from',
    file: AFTER,
    find: "kind === 'copied' || kind === 'parted' || ",
    replace: '',
    kills: e2e('follow-copies', 'a copied event says so'),
  },
  {
    name: 'the browser’s own buttons for back and forward are passed over',
    file: EVENTS,
    find: '(event as NavigateEvent).userInitiated && watch.forget()',
    replace: 'undefined',
    kills: e2e('follow', 'a question taken back by Escape, and the editor left'),
  },
  {
    name: 'a press on our notice counts whoever makes it',
    file: 'src/adapters/notice.ts',
    find: 'if (!isGenuineClick(event, host, answer, document.documentElement)) return;',
    replace: '',
    kills: e2e('follow-series', 'a press that the page makes for the person'),
  },
];
