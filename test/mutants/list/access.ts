import type { Mutant } from '../mutant';
import { unit } from './kills';

const ROWS = 'src/storage/access-requests.ts';
const WORK = 'src/background/access/work.ts';
const PACE = 'src/background/access/pace.ts';
const LIST = 'src/background/access/list-page.ts';
const LOOK = 'src/background/access/look-through.ts';
const REQUESTS = 'src/background/access/requests.ts';
const MATCH = 'src/domain/access-match.ts';
const LINK = 'src/webex/next-page.ts';

/** Access requests: everything once, only of this host, only while asked, at the pace Webex allows. */
export const accessMutants: readonly Mutant[] = [
  {
    name: 'a meeting that is noted again counts twice',
    file: ROWS,
    find: 'one.id === meeting.id);\n        if (!place || !standing) return undefined;',
    replace: 'one.id === meeting.id) ?? meeting;\n        if (!place) return undefined;',
    kills: unit('storage/access-requests', 'the same meeting noted twice'),
  },
  {
    name: 'a page that is noted again counts twice',
    file: ROWS,
    find: 'if (!now || now.waiting.length > 0 || now.window !== read?.window || now.page !== read.page) return undefined;',
    replace: 'if (!now) return undefined;',
    kills: unit('storage/access-requests', 'the same page noted twice'),
  },
  {
    name: 'a request that has ended goes on changing',
    file: ROWS,
    find: "state === 'running' || state === 'stopped'",
    replace: 'state !== undefined',
    kills: unit('storage/access-requests', 'is not begun again'),
  },
  {
    name: 'forgetting one request takes what belongs to another',
    file: ROWS,
    find: "tables[store].list('order', within(id), DELETED_AT_ONCE)",
    replace: "tables[store].list('order', undefined, DELETED_AT_ONCE)",
    kills: unit('background/access-requests', 'what was found for another one stays'),
  },
  {
    name: 'the answer for another account is noted',
    file: WORK,
    find: "if (me.account.id !== accountId) return { code: 'access_account' };",
    replace: '',
    kills: unit('background/access-requests', 'it is not taken for the first account'),
  },
  {
    name: 'a page that Webex no longer knows stops the request',
    file: WORK,
    find: "if (isKept && result.failure.code === 'refused')",
    replace: "if (!isKept && result.failure.code === 'refused')",
    kills: unit('background/access-requests', 'Webex knows no more'),
  },
  {
    name: 'the wait that Webex asks for is kept by one request only',
    file: PACE,
    find: 'const opening = () => Math.max(opensAt, rate.nextAt());',
    replace: 'const opening = () => rate.nextAt();',
    kills: unit('background/access-requests', 'nothing leaves before the time that Webex named'),
  },
  {
    name: 'a request that is put off is given up',
    file: PACE,
    find: 'const MOST_REFUSALS = 10;',
    replace: 'const MOST_REFUSALS = 1;',
    kills: unit('background/access-requests', 'waited for, sent again, nothing lost'),
  },
  {
    name: 'meetings of others are asked for',
    file: LIST,
    find: 'const meetings = within.filter((meeting) => isHostedBy(account, meeting));',
    replace: 'const meetings = within;',
    kills: unit('background/access-requests', 'of no series and no meeting of others'),
  },
  {
    name: 'the host is named to somebody who was handed the role in the meeting',
    file: 'src/domain/access-match.ts',
    find: "host.email === '' ? isHost && !host.id : host.email === email",
    replace: 'isHost || host.email === email',
    kills: unit('domain/access-match', 'handed the host’s role'),
  },
  {
    name: 'a meeting that crosses two parts of the period is found in both',
    file: LIST,
    find: 'const within = listed.filter((meeting) => beginsIn(part, meeting));',
    replace: 'const within = listed;',
    kills: unit('background/access-requests', 'crosses the end of a part'),
  },
  {
    name: 'meetings are given up one by one while Webex is down',
    file: LOOK,
    find: 'other.result?.ok ? failureOf(failure) : other.result && result',
    replace: 'failureOf(failure)',
    kills: unit('background/access-requests', 'goes down in the middle'),
  },
  {
    name: 'it goes on for ever after it was asked once',
    file: REQUESTS,
    find: '(leases.get(id)?.until ?? 0) > clock.now()',
    replace: 'leases.has(id)',
    kills: unit('background/access-requests', 'a page that is closed lets it rest'),
  },
  {
    name: 'each tab has a loop of its own',
    file: REQUESTS,
    find: "if (current || now?.state !== 'running') return now;",
    replace: "if (now?.state !== 'running') return now;",
    kills: unit('background/access-requests', 'two tabs that ask at once'),
  },
  {
    name: 'an address in capitals is somebody else',
    file: 'src/webex/access-calls.ts',
    find: "email: (answer.email ?? '').trim().toLowerCase(),",
    replace: "email: (answer.email ?? '').trim(),",
    kills: unit('background/access-requests', 'finds exactly the meetings'),
  },
  {
    name: 'each return of a person is another person',
    file: MATCH,
    find: 'people.add(one.email || ',
    replace: 'people.add(',
    kills: unit('background/access-requests', 'finds exactly the meetings'),
  },
  {
    name: 'a link is followed to another host',
    file: LINK,
    find: 'next?.origin === here.origin &&',
    replace: 'next !== undefined &&',
    kills: unit('webex/access-calls', 'a link that leads to another host'),
  },
  {
    name: 'a link is followed to another meeting',
    file: LINK,
    find: '(next.searchParams.get(MEETING) ?? here.searchParams.get(MEETING)) === here.searchParams.get(MEETING);',
    replace: 'next.search !== undefined;',
    kills: unit('webex/access-calls', 'a link to another meeting'),
  },
  {
    name: 'a person who is erased stays in the browser’s sync',
    file: 'src/background/erase-person.ts',
    find: 'await (ours ? area.write({ ...ours, at: ours.at + 1 }) : area.remove());',
    replace: '',
    kills: unit('background/erase-person', 'where it was left once: found, cleaned for all browsers'),
  },
  {
    name: 'a browser with the old text writes an erased person back',
    file: 'src/background/erase-person.ts',
    find: 'at: ours.at + 1',
    replace: 'at: ours.at',
    kills: unit('background/erase-person', 'where it was left once: found, cleaned for all browsers'),
  },
  {
    name: 'an access request writes an erased person back',
    file: ROWS,
    find: 'const { title } = standing;',
    replace: 'const { title } = meeting;',
    kills: unit('storage/access-requests', 'a title that was changed while Webex was asked'),
  },
  {
    name: 'what was not searched is told by its title',
    file: 'src/access-request/to-json.ts',
    find: 'const failureOf = ({ meetingId, start, failure }: AccessFailure) => ({',
    replace: 'const failureOf = ({ meetingId, start, title, failure }: AccessFailure) => ({\n    title,',
    kills: unit('access-request/to-json', 'of what was not searched no title is told'),
  },
  {
    name: 'what gave no answer is called looked through',
    file: 'src/domain/access-request.ts',
    find: 'Math.max(0, looked - failures)',
    replace: 'looked',
    kills: unit('access-request/to-json', 'a file says what was asked'),
  },
  {
    name: 'a return with another device is no stay of its own',
    file: 'src/webex/access-calls.ts',
    find: 'devices.length > 0 && devices.every(',
    replace: 'devices.length === 1 && devices.every(',
    kills: unit('background/access-requests', 'finds exactly the meetings'),
  },
  {
    name: 'a running request goes on after it was switched off',
    file: WORK,
    find: "return (await needs.isOn()) ? undefined : { code: 'access_off' };",
    replace: 'return undefined;',
    kills: unit('background/access-requests', 'it is switched off while answers are under way'),
  },
  {
    name: 'a request is begun although it is switched off',
    file: REQUESTS,
    find: "if (!(await needs.isOn())) return failed('access_off');\n      const now",
    replace: 'const now',
    kills: unit('background/access-requests', 'it is switched off: nothing is begun'),
  },
  {
    name: 'a request without its parts is called done',
    file: WORK,
    find: 'if (!windows.ok) return { goesOn: false, why: windows.failure };',
    replace: '',
    kills: unit('background/access-requests', 'its time zone is none any more'),
  },
  {
    name: 'somebody else’s address is cut',
    file: 'src/domain/mentions.ts',
    find: "(?:[_+'’-]|",
    replace: '(?:[_+-]|',
    kills: unit('domain/mentions', 'stays: o'),
  },
  {
    name: 'a pasted address that can never match is looked for',
    file: 'src/domain/email-address.ts',
    find: 'return ADDRESS.test(bare) ? bare : undefined;',
    replace: "return bare.includes('@') ? bare : undefined;",
    kills: unit('domain/email-address', 'is none that could be found'),
  },
];
