import type { Mutant } from '../mutant';
import { calendar, unit } from './kills';

const SCHEDULE = 'src/domain/schedule.ts';
const LINK = 'src/domain/webex-link.ts';
const CLOCK = 'src/adapters/read-clock.ts';
const REFUSED_TIMES = 'times that Webex would refuse';

/** Times are never guessed and never sent where Webex would refuse them; links are Webex's or written nowhere. */
export const timeAndLinkMutants: readonly Mutant[] = [
  {
    name: 'a mail suggests a time that passes while it is read',
    file: 'src/adapters/mail-time.ts',
    find: '.add({ minutes: 5 })',
    replace: '',
    kills: unit('adapters/mail-time', 'at 10:29:59 a mail suggests 11:00'),
  },
  {
    name: 'parts of another event elsewhere in the page are read',
    file: 'src/adapters/pages/google-calendar.ts',
    find: 'part.matches(WHOLE) || ',
    replace: '',
    kills: calendar('ends at its own bounds'),
  },
  {
    name: 'an event that ends before it starts is taken',
    file: SCHEDULE,
    find: "if (minutes <= 0) return failed('time_end_before_start');",
    replace: '',
    kills: unit('domain/schedule.test', `${REFUSED_TIMES} the same moment`),
  },
  {
    name: 'an event of the past is taken',
    file: SCHEDULE,
    find: "return failed('time_in_the_past');",
    replace: '{}',
    kills: unit('domain/schedule.test', `${REFUSED_TIMES} a minute ago`),
  },
  {
    name: 'an event shorter than ten minutes is taken',
    file: SCHEDULE,
    find: "if (minutes < SHORTEST_MINUTES) return failed('time_too_short');",
    replace: '',
    kills: unit('domain/schedule.test', `${REFUSED_TIMES} nine minutes`),
  },
  {
    name: 'an event of a day is taken',
    file: SCHEDULE,
    find: "if (minutes > LONGEST_MINUTES) return failed('time_too_long');",
    replace: '',
    kills: unit('domain/schedule.test', `${REFUSED_TIMES} a whole day`),
  },
  {
    name: 'a meeting at once starts before the request can arrive',
    file: SCHEDULE,
    find: '* 60_000 + 2 * 60_000',
    replace: '* 60_000 + 60_000',
    kills: unit('domain/schedule.test', 'a meeting at once starts on a full minute'),
  },
  {
    name: 'midnight on a 12-hour clock is read as noon',
    file: CLOCK,
    find: '(hour % 12)',
    replace: 'hour',
    kills: unit('adapters/read-clock', 'times as pages write them 12am'),
  },
  {
    name: 'a clock time with seconds is read as one without',
    file: CLOCK,
    find: '(\\d\\d))?\\D*$/',
    replace: '(\\d\\d))?\\D*/',
    kills: unit('adapters/read-clock', 'never guessed seconds'),
  },
  {
    name: 'a clock time that lacks the half of the day which the other has is read as certain',
    file: 'src/adapters/read-form-times.ts',
    find: ' || !areAlike(clocks)',
    replace: '',
    kills: unit('adapters/read-form-times', 'not yet taken over by the page'),
  },
  {
    name: 'a host that only holds webex.com is taken for Webex',
    file: LINK,
    find: "host.endsWith('.webex.com')",
    replace: "host.includes('webex.com')",
    kills: unit('domain/webex-link', 'findWebexLink gives nothing for webex.com as a mere beginning'),
  },
  {
    name: 'a link with a user name or a port is taken',
    file: LINK,
    find: 'href.startsWith(',
    replace: "href.startsWith('https://') || href.startsWith(",
    kills: unit('domain/webex-link', 'isJoinLink refuses a port'),
  },
  {
    name: 'a link with blanks or backslashes is mended and taken',
    file: LINK,
    find: '/^https:\\/\\/[^\\s\\\\]+$/i.test(link)',
    replace: '/^https:/i.test(link)',
    kills: unit('domain/webex-link', 'isJoinLink refuses what only a parser repairs'),
  },
  {
    name: 'the HTML of an invitation is not escaped',
    file: 'src/invite/render-invitation.ts',
    find: "'<': '&lt;',",
    replace: '',
    kills: unit('invite/render-invitation', 'a meeting with everything as HTML'),
  },
];
