import type { Mutant } from '../mutant';
import { e2e, unit } from './kills';

/** Another service's conference in an event, and the page's own form where ours can't be written. */
export const rivalMutants: readonly Mutant[] = [
  {
    name: 'a conference that comes after ours is not told of',
    file: 'src/adapters/standing-meeting.ts',
    find: ' || rival() !== shownRival',
    replace: '',
    kills: unit('adapters/editor-session', 'another conference that comes after the meeting'),
  },
  {
    name: 'a conference beside a meeting that is found there is passed over',
    file: 'src/adapters/standing-meeting.ts',
    find: ", ...rivalNamed('added_rival')",
    replace: '',
    kills: unit('adapters/editor-session', 'with the other conference beside it'),
  },
  {
    name: 'a conference that only its link tells of is passed over',
    file: 'src/adapters/pages/google-calendar.ts',
    find: "[texts(editor), ...links].join('\\n')",
    replace: 'texts(editor)',
    kills: e2e('rivals', 'a Meet conference that is put into a bubble before ours'),
  },
  {
    name: 'a copy is offered at the time of another event',
    file: 'src/adapters/deliver-invitation.ts',
    find: 'some || !isSameEvent ||',
    replace: 'some ||',
    kills: e2e('rivals', 'an event that moved while Webex worked is offered no copy'),
  },
  {
    name: 'a conference that stayed counts as removed',
    file: 'src/adapters/standing-meeting.ts',
    find: "text(isGone ? 'rival_removed' : 'rival_stays')",
    replace: "text('rival_removed')",
    kills: e2e('rivals', 'a page that keeps the other conference is told of'),
  },
  {
    name: 'the filled-in copy lacks the invitation',
    file: 'src/domain/filled-in-event.ts',
    find: "details: lines.join('\\n'),",
    replace: "details: '',",
    kills: e2e('rivals', 'a page that takes nothing of ours is offered its own form'),
  },
  {
    name: "Outlook's filled-in copy is at another hour",
    file: 'src/domain/filled-in-event.ts',
    find: 'new Date(time).toISOString()',
    replace: "new Date(time.replace(/[+].*/, 'Z')).toISOString()",
    kills: unit('domain/filled-in-event', 'in Outlook, at the address of the mailbox'),
  },
  {
    name: 'a filled-in copy of an event is offered in a mail',
    file: 'src/adapters/deliver-invitation.ts',
    find: ' || !reading.when ?',
    replace: ' ?',
    kills: e2e('outlook-mail', 'a mail that refuses the text'),
  },
  {
    name: 'another link is taken out although nobody chose that',
    file: 'src/adapters/drop-rival.ts',
    find: 'if (!wishes?.ok || !wishes.value.dropRival) return',
    replace: 'if (!wishes?.ok) return',
    kills: e2e('rivals', 'a Meet conference goes when the person says so, and not before'),
  },
  {
    name: 'another link is taken out of an event that did not take ours',
    file: 'src/adapters/deliver-invitation.ts',
    find: 'rival && isWhole ? await',
    replace: 'rival ? await',
    kills: e2e('event-choices', 'it stays where the event did not take our invitation'),
  },
  {
    name: 'another link is said to be taken out although the page kept it',
    file: 'src/adapters/drop-rival.ts',
    find: 'return isGone ? text(',
    replace: 'return isGone !== null ? text(',
    kills: e2e('event-choices', 'a page that keeps it is told of'),
  },
  {
    name: 'who comes back from connecting can not press again',
    file: 'src/adapters/editor-session.ts',
    find: 'await standing.show();\n  }',
    replace: '}',
    kills: e2e('mail-panels', 'Gmail, not connected'),
  },
];
