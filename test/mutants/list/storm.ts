import type { Mutant } from '../mutant';
import { unit } from './kills';

const CREATE = 'src/background/create-meeting.ts';
const LOOK_UP = 'src/background/look-up.ts';

const storm = unit('faults/storm', 'in none of these storms');

/** What holds a click to one meeting, taken away under random faults. */
export const stormMutants: readonly Mutant[] = [
  {
    name: 'storm: what a look-up finds is not taken',
    file: LOOK_UP,
    find: 'const [meeting] = found.value;',
    replace: 'const [meeting] = found.value.slice(0, 0);',
    kills: storm,
  },
  {
    name: 'storm: twins are not looked for',
    file: LOOK_UP,
    find: '...(await unchecked()).map(removeTwins)',
    replace: '',
    kills: storm,
  },
  {
    name: 'storm: a known key sends again',
    file: CREATE,
    find: 'if (known) return resume(known);',
    replace: "if (known?.state === 'sent' || known?.state === 'unclear') return send(known);",
    kills: storm,
  },
  {
    name: 'storm: no look-up after the background was stopped',
    file: LOOK_UP,
    find: "journal.inState(['created', 'sent', 'unclear'])",
    replace: "journal.inState(['created'])",
    kills: storm,
  },
];
