import type { Mutant } from '../mutant';
import { e2e, unit } from './kills';

const CREATE = 'src/background/create-meeting.ts';
const LOOK_UP = 'src/background/look-up.ts';

/** One click makes one meeting, whatever breaks on the way, and mails nobody. */
export const exactlyOnceMutants: readonly Mutant[] = [
  {
    name: 'the same key sends twice',
    file: CREATE,
    find: 'if (running) return running;',
    replace: '',
    kills: unit('background/create-meeting', 'asked for many times at once'),
  },
  {
    name: 'a second background sends again for a row of the first',
    file: CREATE,
    find: 'added.isNew && !failure ? send(row) : resume(added.row)',
    replace: 'failure ? resume(row) : send(row)',
    kills: unit('background/create-meeting', 'asked of two backgrounds at the same time'),
  },
  {
    name: 'the journal does not note that the request leaves',
    file: CREATE,
    find: "await journal.change(row.key, { state: 'sent', sentAt: clock.now() });",
    replace: '',
    kills: unit('background/stopped-background', 'and Webex has acted: the same key finds the meeting'),
  },
  {
    name: 'the journal does not note that Webex refused',
    file: CREATE,
    find: "await journal.change(row.key, { state: 'failed', failure: outcome.failure, endedAt: clock.now() });",
    replace: '',
    kills: unit('background/create-meeting', 'refused by Webex gives the same failure again'),
  },
  {
    name: 'host pages may make meetings without end',
    file: CREATE,
    find: "origin === 'page' ? PAGE_CAPS : []",
    replace: '[]',
    kills: unit('background/page-caps', 'host pages get five meetings a minute'),
  },
  {
    name: 'the click asks Webex for more than the meeting',
    file: CREATE,
    find: 'const outcome = await post(row);',
    replace: 'await webex.readMe();\n    const outcome = await post(row);',
    kills: e2e('main-job', 'one click in the full editor'),
  },
  {
    name: 'Webex mails about a new meeting',
    file: 'src/webex/new-meeting.ts',
    find: 'integrationTags: tags,\n    sendEmail: false,',
    replace: 'integrationTags: tags,',
    kills: unit('webex/client.test', 'makes the meeting with one POST, and mails nobody'),
  },
  {
    name: 'Webex mails about a removed meeting',
    file: 'src/webex/meeting-calls.ts',
    find: '?sendEmail=false',
    replace: '',
    kills: unit('webex/client.test', 'deletes, mails nobody'),
  },
  {
    name: 'a POST without an answer is sent again',
    file: 'src/webex/requests.ts',
    find: "if (answer === 'no_answer' || answer.status !== 401) return done({ answer, api });",
    replace: "if (answer !== 'no_answer' && answer.status !== 401) return done({ answer, api });",
    kills: unit('webex/client-faults', 'the connection dies before Webex acts'),
  },
  {
    name: 'a 5xx counts as not made',
    file: 'src/webex/new-meeting.ts',
    find: "if (answer.status >= 500) return { kind: 'unclear' };",
    replace: '',
    kills: unit('webex/client-faults', 'an outcome nobody knows: unclear, and nothing is sent again 503'),
  },
  {
    name: 'no answer counts as not made',
    file: 'src/webex/meeting-calls.ts',
    find: "if (sent.value === 'no_answer') return { kind: 'unclear' };",
    replace: "if (sent.value === 'no_answer') return { kind: 'not_made', failure: { code: 'webex_down' } };",
    kills: unit('webex/client-faults', 'the connection dies after Webex has acted'),
  },
  {
    name: 'an answer that cannot be read counts as not made',
    file: 'src/webex/new-meeting.ts',
    find: "meeting: meetingFrom(body.data) } : { kind: 'unclear' };",
    replace: "meeting: meetingFrom(body.data) } : { kind: 'not_made', failure: { code: 'webex_down' } };",
    kills: unit('webex/client-faults', 'an answer that is not JSON'),
  },
  {
    name: 'the look-up sees the next week only',
    file: 'src/webex/meeting-calls.ts',
    find: 'integrationTag: tag,\n        from: daysFrom(schedule.start, -1),\n        to: daysFrom(schedule.end, 1),',
    replace: 'integrationTag: tag,',
    kills: unit('webex/client.test', 'finds one that lies months ahead'),
  },
  {
    name: 'the tag of the click is misspelt',
    file: 'src/webex/new-meeting.ts',
    find: 'integrationTags: tags,',
    replace: 'integrationTag: tags,',
    kills: unit('webex/client.test', 'makes the meeting with one POST'),
  },
  {
    name: 'a look-up that fails counts as a proof',
    file: LOOK_UP,
    find: 'if (!found.ok) return missed(row);\n    const [meeting]',
    replace:
      "if (!found.ok) return change(row, { state: 'failed', failure: { code: 'not_made' } });\n    const [meeting]",
    kills: unit('background/lost-answers', 'a look-up that fails proves nothing'),
  },
  {
    name: 'look-ups that keep failing never end',
    file: LOOK_UP,
    find: 'if (misses < MOST_MISSES) return',
    replace: 'if (true) return',
    kills: unit('background/look-up', 'look-ups that keep failing end after an hour'),
  },
  {
    name: 'look-ups never end',
    file: LOOK_UP,
    find: 'if (lookUps < LOOK_UP_AFTER_SECONDS.length)',
    replace: 'if (true)',
    kills: unit('background/lost-answers', 'unclear after the first look-up; not made after the fourth'),
  },
  {
    name: 'a twin that the browser made stays',
    file: LOOK_UP,
    find: '...(await unchecked()).map(removeTwins)',
    replace: '',
    kills: unit('background/twins', 'a twin is removed without mail'),
  },
  {
    name: 'the meeting goes with its twin',
    file: LOOK_UP,
    find: '({ id }) => id !== row.meetingId',
    replace: '({ id }) => id',
    kills: unit('background/twins', 'a twin is removed without mail'),
  },
  {
    name: 'a click that was stopped before it was sent is looked up',
    file: LOOK_UP,
    find: "if (row.state === 'created') return change(row, { state: 'failed', failure: { code: 'interrupted' } });",
    replace: '',
    kills: unit('background/stopped-background', 'the click was interrupted, and the same key sends nothing'),
  },
  {
    name: 'a click under way is settled beside itself',
    file: LOOK_UP,
    find: '.filter((row) => !needs.isUnderWay(row.key))',
    replace: '',
    kills: unit('background/look-up', 'leaves a click alone that is under way here'),
  },
  {
    name: 'a stop while waiting for the look-up loses it',
    file: LOOK_UP,
    find: 'await needs.setAlarm(true);',
    replace: '',
    kills: unit('background/look-up', 'asks for the alarm before it waits'),
  },
];
