import type { Mutant } from '../mutant';
import { unit } from './kills';

const PARTS = 'src/domain/kept-parts.ts';
const INVENTORY = 'src/background/kept-inventory.ts';
const EXPORT = 'src/background/export-kept.ts';
const ERASE = 'src/background/erase-kept.ts';
const NOTED = 'src/background/noted-actions.ts';
const LOG = 'src/storage/activity.ts';

const erased = (grep: string) => unit('background/erase-kept', grep);
const logged = (grep: string) => unit('background/activity', grep);
const stored = (grep: string) => unit('storage/activity', grep);

/** What is told of what is kept, what leaves in a file, what is erased, and what is noted. */
export const keptMutants: readonly Mutant[] = [
  {
    name: 'a stored field is missing in what is told',
    file: PARTS,
    find: "'eventId', 'goneAt', 'written[]'",
    replace: "'goneAt', 'written[]'",
    kills: unit('domain/kept', 'names every field that can stand in the database'),
  },
  {
    name: 'a field is told of that is not stored',
    file: PARTS,
    find: "'eventId', 'goneAt', 'written[]'",
    replace: "'eventId', 'hostKey', 'goneAt', 'written[]'",
    kills: unit('domain/kept', 'names every field that can stand in the database'),
  },
  {
    name: 'the client secret is no secret',
    file: PARTS,
    find: "secret: ['clientSecret'],",
    replace: '',
    kills: unit('background/kept', 'holds no secret, and names those that it leaves out'),
  },
  {
    name: 'a file holds whatever a sign-in brings later',
    file: EXPORT,
    find: 'fields.includes(name) && !secret.includes(name)',
    replace: '!secret.includes(name)',
    kills: unit('background/kept', 'leaves out what nobody has said to be no secret'),
  },
  {
    name: 'a file leaves rows out',
    file: EXPORT,
    find: 'isRowStore(name) ? rows[name] : undefined',
    replace: "isRowStore(name) && name !== 'journal' ? rows[name] : undefined",
    kills: unit('background/kept', 'holds everything else, as it stands in the stores'),
  },
  {
    name: 'all rows are read to count them',
    file: 'src/storage/kept-store.ts',
    find: "tables.meetings.list('madeAt', undefined, 1)",
    replace: "tables.meetings.list('madeAt')",
    kills: unit('background/kept', 'reads one row of 10,000 and not all'),
  },
  {
    name: 'a record that can’t be read counts as none',
    file: INVENTORY,
    find: 'value !== undefined &&',
    replace: 'value !== undefined && value !== null &&',
    kills: unit('background/kept', 'a record that can’t be read is there all the same'),
  },
  {
    name: 'erasing everything in memory leaves the database',
    file: 'src/storage/kept-store.ts',
    find: 'if (left) await clearDatabase(left);',
    replace: '',
    kills: unit('storage/stores', 'goes with everything, and so no old sign-in comes back'),
  },
  {
    name: 'Disconnect in memory leaves a sign-in in the database',
    file: 'src/storage/stores.ts',
    find: 'if (await inMemory()) await createAuthRecords(sealed)',
    replace: 'if (!(await inMemory())) await createAuthRecords(sealed)',
    kills: unit('storage/stores', 'is signed out by Disconnect as well'),
  },
  {
    name: 'what was erased is not looked for again',
    file: ERASE,
    find: 'if (left.length > 0 ||',
    replace: 'if (left.length < 0 ||',
    kills: erased('what is still there is a failure'),
  },
  {
    name: 'what came since counts as left behind',
    file: ERASE,
    find: '(oldest === undefined || oldest <= began)',
    replace: 'began > 0',
    kills: erased('a click that came since is none of it'),
  },
  {
    name: 'tokens stay valid at Webex when everything is erased',
    file: ERASE,
    find: 'const taken = await connection.takeBack({ leaveUnclear });',
    replace: 'const taken = done({ revoked: "yes" } as const);',
    kills: erased('everything has Webex take its tokens back'),
  },
  {
    name: 'unclear clicks are erased without a word',
    file: ERASE,
    find: 'if (!leaveUnclear && (await connection.wouldStrand()))',
    replace: 'if (!leaveUnclear && known.length < 0)',
    kills: erased('clicks waits for them, unless told to go on'),
  },
  {
    name: 'a copy of settings stays in the browser’s sync',
    file: ERASE,
    find: 'await needs.area.remove().finally(() => kept.clearAll());',
    replace: 'await kept.clearAll();',
    kills: erased('nothing is left: no row, no record, no key, nothing in the sync'),
  },
  {
    name: 'a sync that can’t be emptied keeps everything here',
    file: ERASE,
    find: 'await needs.area.remove().finally(() => kept.clearAll());',
    replace: 'await needs.area.remove(); await kept.clearAll();',
    kills: erased('holds up nothing else'),
  },
  {
    name: 'erased settings go on being synced',
    file: 'src/background/sync-settings.ts',
    find: 'if (await store.readSync()) await store.writeSync(undefined);',
    replace: '',
    kills: erased('the copy in the browser’s sync is gone and stays so'),
  },
  {
    name: 'open tabs don’t follow erased pages',
    file: ERASE,
    find: "if (what === 'everything' || what === 'pages')",
    replace: "if (what === 'everything')",
    kills: erased('pages are where they are at first'),
  },
  {
    name: 'the list of actions has no end',
    file: LOG,
    find: 'for (const { id } of all.slice(0, -MOST_ACTIVITY)) await activity.delete(id);',
    replace: '',
    kills: stored('keeps the last 200'),
  },
  {
    name: 'switched off, actions are noted all the same',
    file: LOG,
    find: 'if (await activity.get(OFF.id)) return;',
    replace: '',
    kills: stored('switched off, what was noted is gone'),
  },
  {
    name: 'switched off, what was noted stays',
    file: LOG,
    find: '        if (isOn) return activity.delete(OFF.id);\n        await activity.clear();',
    replace: '        if (isOn) return activity.delete(OFF.id);',
    kills: stored('switched off, what was noted is gone'),
  },
  {
    name: 'erasing the list switches it on',
    file: LOG,
    find: 'if (off) await activity.put(off);',
    replace: '',
    kills: stored('erased, it stays switched as it was: false'),
  },
  {
    name: 'a follow-up that changed nothing is noted',
    file: NOTED,
    find: 'reply.ok && reply.value.changed.length === 0 ? undefined',
    replace: 'reply.ok && reply.value.changed.length < 0 ? undefined',
    kills: logged('an ordinary day'),
  },
  {
    name: 'the words of a failure are noted',
    file: NOTED,
    find: "? 'done' : result.failure.code",
    replace: "? 'done' : (JSON.stringify(result.failure) as never)",
    kills: logged('whatever the inputs say'),
  },
  {
    name: 'an action from the menu is not noted',
    file: 'src/background/assemble.ts',
    find: "if (origin === 'menu') activity.note",
    replace: "if (origin === 'page') activity.note",
    kills: logged('an invitation from the menu'),
  },
  {
    name: 'erasing everything leaves what was allowed in the browser',
    file: ERASE,
    find: 'needs.optionalPermissions.giveBack(),',
    replace: '',
    kills: erased('what was allowed in the browser, the number of a sign-in window'),
  },
  {
    name: 'what the browser keeps allowed is not looked for',
    file: ERASE,
    find: "(what === 'everything' && (await needs.optionalPermissions.areGranted()))",
    replace: "(what === 'everything' && began < 0)",
    kills: erased('what the browser keeps allowed is told of'),
  },
  {
    name: 'Disconnect leaves the alarm that renews',
    file: 'src/background/connection-state.ts',
    find: 'await needs.signedOut().catch(() => undefined);',
    replace: '',
    kills: erased('ends the alarm and the note too'),
  },
];
