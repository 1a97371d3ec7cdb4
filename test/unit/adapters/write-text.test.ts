import { expect, test } from 'vitest';
import { holdsAnyLine } from '../../../src/adapters/write/text';

const LINES = ['Join the Webex meeting: https://acme.webex.com/m', '', 'Meeting number: 2537 436 6562'];

test.each([
  [
    'all of it, as the page shows it',
    'Agenda Join the Webex meeting: https://acme.webex.com/m Meeting number: 2537 436 6562',
    true,
  ],
  [
    'a broken link above lines that stand',
    'Join the Webex meeting: https://ac!me.webex.com/m\nMeeting number: 2537 436 6562',
    true,
  ],
  ['one line alone, with other blanks', 'Meeting  number:\u00a02537 436\n6562', true],
  ['nothing of it', 'Agenda', false],
  ['an empty text', '', false],
])('of an invitation there is left: %s', (_, text, isLeft) => {
  expect(holdsAnyLine(text, { lines: LINES })).toBe(isLeft);
});

test('an invitation that stands as it was written before is not gone because it would be written otherwise now', () => {
  const invitation = { lines: ['Beitreten: https://acme.webex.com/m'], standing: [['Beitreten'], LINES] };
  expect(holdsAnyLine('Join the Webex meeting: https://acme.webex.com/m', invitation)).toBe(true);
  expect(holdsAnyLine('Agenda', invitation)).toBe(false);
});
