import type { Mutant } from '../mutant';
import { ui, unit } from './kills';

const HARMLESS = 'src/access-request/harmless.ts';
const CSV = 'src/access-request/to-csv.ts';
const JSON_FILE = 'src/access-request/to-json.ts';
const MENTIONS = 'src/domain/mentions.ts';
const ROWS = 'src/storage/person-rows.ts';
const ERASE = 'src/background/erase-person.ts';
const GOING_ON = 'src/ui/access-request/use-going-on.ts';
const QUESTION = 'src/ui/access-request/question-problem.ts';

const csv = (grep: string) => unit('access-request/to-csv', grep);
const erasing = (grep: string) => unit('background/erase-person', grep);
const page = (grep: string) => ui('access-request', grep);

/** What leaves as a file, what is erased, and what the page for access requests asks for by itself. */
export const accessPageMutants: readonly Mutant[] = [
  {
    name: 'a cell may begin a formula',
    file: HARMLESS,
    find: 'FORMULA.test(text) ?',
    replace: 'FORMULA.test("") ?',
    kills: csv('no cell begins a formula'),
  },
  {
    name: 'a cell may begin a formula behind a separator of other countries',
    file: HARMLESS,
    find: '(at > 0 ? marked(piece) : piece)',
    replace: 'at < 0 ? marked(piece) : piece',
    kills: csv('nor does one where a spreadsheet takes another separator'),
  },
  {
    name: 'a cell may begin with a tab',
    file: HARMLESS,
    find: "&& !/^'*[\\t\\r\\n]/.test(text) ",
    replace: '',
    kills: csv('no cell begins a formula'),
  },
  {
    name: 'a quotation mark ends a cell',
    file: CSV,
    find: `.replaceAll('"', '""')`,
    replace: '',
    kills: csv('whatever stands in a meeting is read back as it was'),
  },
  {
    name: 'a time is believed to be one',
    file: CSV,
    find: 'TIMES.has(field) && ISO_TIME.test(text)',
    replace: 'TIMES.has(field)',
    kills: csv('a time that is none is a text like any other'),
  },
  {
    name: 'a meeting without a stay is missing from a table',
    file: CSV,
    find: ': [rowOf()]',
    replace: ': []',
    kills: csv('whatever stands in a meeting is read back as it was'),
  },
  {
    name: 'a file keeps back how many meetings others hosted',
    file: JSON_FILE,
    find: '      hosted_by_others: progress.hostedByOthers,\n',
    replace: '',
    kills: unit('access-request/to-json', 'a file says what was asked'),
  },
  {
    name: 'an address is looked for in small letters only',
    file: MENTIONS,
    find: "'giu'",
    replace: "'gu'",
    kills: erasing('afterwards no stored row holds the address'),
  },
  {
    name: 'another address that ends the same is erased too',
    file: MENTIONS,
    find: 'String.raw`[\\p{L}\\p{N}](?:',
    replace: 'String.raw`[#](?:',
    kills: unit('domain/mentions', 'another address that only holds it'),
  },
  {
    name: 'what was found for an erased person stays',
    file: ROWS,
    find: 'for (const { order } of found.matches) await tables.accessMatches.delete(order);',
    replace: '',
    kills: erasing('only that person is'),
  },
  {
    name: 'a line of an invitation keeps an erased address',
    file: ROWS,
    find: "(isIn(line) ? '' : line)",
    replace: 'line',
    kills: erasing('only that person is'),
  },
  {
    name: 'looking for a person erases them',
    file: ERASE,
    find: 'find: async (email) => done(await find(email)),',
    replace:
      'find: async (email) => {\n      const found = await find(email);\n      await people.erase(email);\n      return done(found);\n    },',
    kills: erasing('what would go is told before'),
  },
  {
    name: 'an erasing that left something is a success',
    file: ERASE,
    find: "left.erased + left.changed > 0 ? failed('storage') : done(found)",
    replace: 'left.erased < 0 ? failed("storage") : done(found)',
    kills: erasing('what is still there afterwards is a failure'),
  },
  {
    name: 'a question about days to come is asked',
    file: QUESTION,
    find: "    if (day > today) return { field, words: 'access_day_future' };\n",
    replace: '',
    kills: unit('ui/question-problem', 'of a question that can be asked'),
  },
  {
    name: 'a part of a file is left out',
    file: 'src/ui/access-request/result/make-file.ts',
    find: 'while (after !== undefined)',
    replace: 'while (false)',
    kills: unit('ui/make-file', 'is made of every part in turn'),
  },
  {
    name: 'a file is made although a part is missing',
    file: 'src/ui/access-request/result/make-file.ts',
    find: 'if (!lost.ok) return lost;',
    replace: '',
    kills: unit('ui/make-file', 'is none where a part'),
  },
  {
    name: 'a request goes on by itself when the page is opened',
    file: GOING_ON,
    find: 'useState(atOnce)',
    replace: 'useState(true)',
    kills: page('nothing is asked of Webex, begun or erased before a press'),
  },
  {
    name: 'a paused request goes on',
    file: GOING_ON,
    find: '      clearTimeout(timer);\n',
    replace: '',
    kills: page('rests once it is paused'),
  },
  {
    name: 'progress is said aloud each second',
    file: 'src/ui/access-request/progress.tsx',
    find: 'Math.floor(share * 4) / 4',
    replace: 'share',
    kills: page('says aloud a quarter at a time'),
  },
  {
    name: 'whoever was in no meeting gets no file',
    file: 'src/ui/access-request/request-card.tsx',
    find: "  state === 'done' || progress.matches + progress.failures > 0;",
    replace: '  progress.matches + progress.failures > 0;',
    kills: page('that found nothing can be answered with a file'),
  },
  {
    name: 'a share is shown of what nobody has counted',
    file: 'src/ui/access-request/progress-share.ts',
    find: 'if (windowsDone === 0) return undefined;',
    replace: 'if (windows === 0) return 0;',
    kills: page('shows no share while the first part is listed'),
  },
];
