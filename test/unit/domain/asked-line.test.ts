import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedLine } from '../../../src/domain/asked-line';

const LINK = 'https://acme.webex.com/acme/j.php?MTID=m1';

describe('a line typed into the address bar', () => {
  test.each([
    ['Stand-up', { kind: 'now', title: 'Stand-up' }],
    ['Stand-up now', { kind: 'now', title: 'Stand-up' }],
    ['Stand-up NOW', { kind: 'now', title: 'Stand-up' }],
    ['Stand-up jetzt', { kind: 'now', title: 'Stand-up' }],
    ['now', { kind: 'now', title: '' }],
    ['What we do now and then', { kind: 'now', title: 'What we do now and then' }],
    ['Stand-up 15:00', { kind: 'at', title: 'Stand-up', time: '15:00' }],
    ['9h30 Stand-up', { kind: 'at', title: 'Stand-up', time: '09:30' }],
    ['Stand-up 3pm', { kind: 'at', title: 'Stand-up', time: '15:00' }],
    ['Stand-up 12 am', { kind: 'at', title: 'Stand-up', time: '00:00' }],
    ['15:00', { kind: 'at', title: '', time: '15:00' }],
    ['   ', { kind: 'nothing' }],
  ])('%s', (line, asked) => {
    expect(askedLine(line, 'jetzt')).toEqual(asked);
  });

  test.each(['Release 2', 'Release 1.30', 'Room 25:00', 'Plan 10:75', 'Team 13pm', 'Area 51'])(
    '%s has no time, which is not guessed',
    (line) => {
      expect(askedLine(line)).toEqual({ kind: 'now', title: line });
    },
  );

  test.each(['2555 123 4567', '25551234567', '255-512-345'])('%s is a meeting number', (line) => {
    expect(askedLine(line)).toEqual({ kind: 'number', number: line.replace(/\D/g, '') });
  });

  test('a Webex link is found in whatever stands around it, and only a Webex link', () => {
    expect(askedLine(`Come to <${LINK}>`)).toEqual({ kind: 'join', link: LINK });
    expect(askedLine('https://webex.com.example.org/j.php').kind).toBe('now');
  });

  test('whatever is typed: one line of ordinary characters, of bounded length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const asked = askedLine(text);
        if (!('title' in asked)) return;
        expect(asked.title).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(asked.title.isWellFormed()).toBe(true);
        expect(asked.title.length).toBeLessThanOrEqual(500);
      }),
    );
  });
});
