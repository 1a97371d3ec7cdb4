import type { Mutant } from '../mutant';
import { e2e, ui, unit } from './kills';

const PRACTICE = 'src/ui/welcome/use-practice.ts';
const REMINDER = 'src/background/reminder.ts';
const LINE = 'src/background/typed-line.ts';

/** The first steps of a person, the notification before a meeting, and the keyword in the address bar. */
export const welcomeMutants: readonly Mutant[] = [
  {
    name: 'a person is reminded again by the next background',
    file: REMINDER,
    find: 'remindedOf === start || ',
    replace: '',
    kills: unit('background/reminder', 'not again after the background was started anew'),
  },
  {
    name: 'counts that overlap remind twice',
    file: REMINDER,
    find: '      told.add(name);',
    replace: '',
    kills: unit('background/reminder', 'once however often the minutes are counted'),
  },
  {
    name: 'a reminder does not ask whether notifications are allowed',
    file: REMINDER,
    find: ' || !(await mayNotify())',
    replace: '',
    kills: unit('background/reminder', 'not without permission'),
  },
  {
    name: 'a meeting that was moved is not told again',
    file: REMINDER,
    find: 'remindedOf === start',
    replace: 'remindedOf !== undefined',
    kills: unit('background/reminder', 'moved to another start'),
  },
  {
    name: 'the number of a meeting made here does not lead to it',
    file: LINE,
    find: 'return known ? ',
    replace: 'return known && false ? ',
    kills: unit('background/typed-line', 'as good as its link'),
  },
  {
    name: 'a line is put into an address as it was typed',
    file: LINE,
    find: 'new URLSearchParams({ title, ...(date && time ? { date, time } : {}) })',
    replace: 'title',
    kills: unit('background/typed-line', 'a hostile line leads to our own page'),
  },
  {
    name: 'a bare number is taken for a time',
    file: 'src/domain/asked-line.ts',
    find: ' || (minute === undefined && !half)',
    replace: '',
    kills: unit('domain/asked-line', 'has no time, which is not guessed'),
  },
  {
    name: 'a time of the day that has passed is not tomorrow',
    file: 'src/domain/slot.ts',
    find: 'today : here.add({ days: 1 })',
    replace: 'today : here',
    kills: unit('background/typed-line', 'today where it is ahead, else tomorrow'),
  },
  {
    name: 'a line in the address bar is markup',
    file: 'src/platform/omnibox.ts',
    find: 'description: asMarkup(words)',
    replace: 'description: words',
    kills: e2e('address-bar', 'a line is text to the browser'),
  },
  {
    name: 'an update opens the welcome page',
    file: 'entrypoints/background.ts',
    find: 'if (isFirst) void',
    replace: 'void',
    kills: e2e('welcome', 'opened once by the first installation'),
  },
  {
    name: 'two presses make two practice meetings',
    file: PRACTICE,
    find: "      if (state.kind === 'making') return;\n",
    replace: '',
    kills: ui('welcome', 'two presses on the button make one meeting'),
  },
  {
    name: 'Undo of the practice event forgets the words in it',
    file: PRACTICE,
    find: "      setDescription((typed) => typed.replace(wordsOf(invitation), () => '').trimEnd());\n",
    replace: '',
    kills: ui('welcome', 'what was written is taken away by Undo'),
  },
  {
    name: 'a place that was typed is written over',
    file: PRACTICE,
    find: 'typed || invitation.link',
    replace: 'invitation.link || typed',
    kills: ui('welcome', 'a place that the person typed is left as it is'),
  },
  {
    name: 'the step of the welcome page is not kept',
    file: 'src/ui/welcome/welcome.tsx',
    find: '    keepStep(to);\n',
    replace: '',
    kills: ui('welcome', 'the step is kept until the page is opened again'),
  },
  {
    name: 'notifications that were taken away are shown as on',
    file: 'src/ui/options/reminder.tsx',
    find: 'useOnReturn(() => !asking.current && void notifications.areAllowed().then(setOn));',
    replace: 'useState(() => void notifications.areAllowed().then(setOn));',
    kills: e2e('settings-states', 'taken away in the browser’s own settings: shown as off'),
  },
];
