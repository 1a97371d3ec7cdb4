import type { Mutant } from '../mutant';
import { unit } from './kills';

const FOLLOW = 'src/background/follow-event.ts';
const OWNERSHIP = 'src/background/ownership.ts';
const OWN = 'src/background/own-meetings.ts';
const CREATE = 'src/background/create-meeting.ts';

/** The life of a meeting after it was made: changed, removed, forgotten, and never somebody else's. */
export const lifeMutants: readonly Mutant[] = [
  {
    name: 'our record is proof enough, without our tag',
    file: OWNERSHIP,
    find: 'tags.includes(tagOf(record.key))',
    replace: 'true',
    kills: unit('background/follow-event', 'with our record but without our tag'),
  },
  {
    name: 'the tag that all our meetings carry is proof enough',
    file: OWNERSHIP,
    find: 'includes(tagOf(record.key))',
    replace: "includes('one-click-for-webex')",
    kills: unit('background/follow-event', 'with our record but without our tag'),
  },
  {
    name: 'a meeting of another account counts as ours',
    file: OWNERSHIP,
    find: ' && me?.account.id === record?.accountId',
    replace: '',
    kills: unit('background/follow-event', 'a meeting of another account'),
  },
  {
    name: 'a meeting of a former client counts as ours',
    file: OWNERSHIP,
    find: 'me?.clientId === record?.clientId && ',
    replace: '',
    kills: unit('background/follow-event', 'a meeting of a former client'),
  },
  {
    name: 'a meeting is removed without proof',
    file: OWN,
    find: 'const proven = await ownership.proven(link);',
    replace:
      "const found = await ownership.ours(link);\n      const proven = found ? done({ record: found }) : failed('not_ours');",
    kills: unit('background/follow-event', 'with our record but without our tag'),
  },
  {
    name: 'a change sends mail',
    file: 'src/webex/meeting-calls.ts',
    find: '...(title === undefined ? {} : { title }),\n        ...(schedule ? { start: schedule.start, end: schedule.end, timezone: schedule.timezone } : {}),\n        recurrence,\n        sendEmail: false,',
    replace:
      '...(title === undefined ? {} : { title }),\n        ...(schedule ? { start: schedule.start, end: schedule.end, timezone: schedule.timezone } : {}),\n        recurrence,',
    kills: unit('background/follow-event', 'that field alone is sent'),
  },
  {
    name: 'a change of the title sends the times too',
    file: FOLLOW,
    find: '...(isMoved ? { schedule: schedule.value } : {}),',
    replace: 'schedule: schedule.value,',
    kills: unit('background/follow-event', 'that field alone is sent'),
  },
  {
    name: 'a change is not kept here',
    file: FOLLOW,
    find: 'await keep(known, event, meeting);',
    replace: '',
    kills: unit('background/follow-event', 'there is nothing left to do'),
  },
  {
    name: 'a change that Webex did not confirm is kept here',
    file: FOLLOW,
    find: 'if (!changed.ok) return changed;',
    replace: '',
    kills: unit('background/follow-event', 'still out of step'),
  },
  {
    name: 'a change is not doubted before its answer is there',
    file: 'src/background/send-change.ts',
    find: 'if (!isUnsure) await meetings.note(id, { isUnsure: true });',
    replace: '',
    kills: unit('background/lost-changes', 'is taken back when the event is'),
  },
  {
    name: 'what a person asks for is held against our record alone',
    file: FOLLOW,
    find: '!event.was || known.isUnsure ?',
    replace: 'known.isUnsure ?',
    kills: unit('background/lost-changes', 'changed in Webex can be changed back'),
  },
  {
    name: 'two changes of a meeting run at once',
    file: 'src/background/in-turn.ts',
    find: '(last.get(name) ?? Promise.resolve()).then(work, work)',
    replace: 'work()',
    kills: unit('background/lost-changes', 'another change waits for it'),
  },
  {
    name: 'a typed title is taken for that of a private event',
    file: 'src/background/calls.ts',
    find: 'following.follow(event, asker.kind)',
    replace: 'following.follow(event)',
    kills: unit('background/lost-changes', 'a title typed in our own page'),
  },
  {
    name: 'a meeting is moved into the past',
    file: FOLLOW,
    find: 'if (late) return { ok: false, failure: late };',
    replace: '',
    kills: unit('background/follow-event', 'into the past is not tried'),
  },
  {
    name: 'another zone at the same moment counts as moved',
    file: FOLLOW,
    find: '!isSameMinute(schedule.value, meeting)',
    replace: 'schedule.value.start !== meeting.start',
    kills: unit('background/follow-event', 'in another zone at the same moment'),
  },
  {
    name: 'an event that was not saved leaves no trace',
    file: OWN,
    find: 'if (record) await journal.change(record.key, { unsaved: true });',
    replace: '',
    kills: unit('background/follow-event', 'its meeting is offered in the popup'),
  },
  {
    name: 'a saved event’s meeting is still offered for removal',
    file: OWN,
    find: 'if ((await journal.read(record.key))?.unsaved) await journal.change(record.key, { unsaved: false });',
    replace: '',
    kills: unit('background/follow-event', 'its meeting is offered in the popup'),
  },
  {
    name: 'events are watched for links that are not ours',
    file: 'src/background/calls.ts',
    find: 'if (found.ok && found.value.ours) await watchFor(asker);',
    replace: 'await watchFor(asker);',
    kills: unit('background/calls', 'but not for a link that is not ours'),
  },
  {
    name: 'a short pause that Webex asks for is not kept',
    file: CREATE,
    find: 'await clock.wait(pause * 1000);',
    replace: '',
    kills: unit('background/create-meeting', 'a short pause'),
  },
  {
    name: 'a long pause is kept, and the click waits for minutes',
    file: CREATE,
    find: 'pause === undefined || pause > LONGEST_PAUSE_SECONDS',
    replace: 'pause === undefined',
    kills: unit('background/create-meeting', 'a longer pause'),
  },
  {
    name: 'a click that waits for an answer is forgotten',
    file: 'src/storage/journal.ts',
    find: 'if (!SETTLED.has(row.state)) continue;',
    replace: '',
    kills: unit('background/prune', 'one that waits for an answer is not'),
  },
  {
    name: 'a click that waits for a decision is forgotten',
    file: 'src/storage/journal.ts',
    find: 'if (!waits || !isOpen(waits, row, made?.endsAt, now)) await',
    replace: 'await',
    kills: unit('background/prune', 'whose meeting waits for a decision'),
  },
  {
    name: 'meetings are forgotten before their time',
    file: 'src/background/prune.ts',
    find: 'needs.meetings.prune(now - MEETINGS_KEPT_DAYS * DAY_MS)',
    replace: 'needs.meetings.prune(now)',
    kills: unit('background/prune', 'meetings are forgotten 180 days'),
  },
];
