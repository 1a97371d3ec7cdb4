import { describe, expect, test } from 'vitest';
import { inviteesOf, MOST_INVITEES } from '../../../src/domain/invitees';

describe('who is invited in Webex of an event’s guests', () => {
  test.each<[string, string[], string[]]>([
    [
      'people',
      ['grace@example.com', 'alan.t+x@mail.example.co.uk'],
      ['grace@example.com', 'alan.t+x@mail.example.co.uk'],
    ],
    ['each once, however it is written', ['grace@example.com', 'Grace@Example.com'], ['grace@example.com']],
    ['not those who meet anyway', ['Ines@Example.com', 'grace@example.com'], ['grace@example.com']],
    ['no rooms', ['c_188@resource.calendar.google.com', 'grace@example.com'], ['grace@example.com']],
    ['no whole calendars', ['team@group.calendar.google.com'], []],
    [
      'nothing that is no plain address',
      [
        '',
        'grace',
        'grace@example',
        '@example.com',
        'a b@example.com',
        'a@b@example.com',
        'a@-example.com',
        'ä@example.com',
      ],
      [],
    ],
    ['no address longer than any can be', [`${'a'.repeat(65)}@example.com`], []],
  ])('%s', (_name, guests, invited) => {
    expect(inviteesOf(guests, ['ines@example.com', undefined])).toEqual(invited);
  });

  test('as many as Webex takes', () => {
    const many = Array.from({ length: MOST_INVITEES + 1 }, (_, n) => `guest${n}@example.com`);
    expect(inviteesOf(many, [])).toEqual(many.slice(0, MOST_INVITEES));
  });
});
