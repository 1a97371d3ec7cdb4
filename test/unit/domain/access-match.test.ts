import { describe, expect, test } from 'vitest';
import { searchFor } from '../../../src/domain/access-match';
import type { EndedMeeting, Participant } from '../../../src/domain/ended-meeting';

const EMAIL = 'vera.lind@example.net';

const meetingOf = (host: EndedMeeting['host']): EndedMeeting => ({
  ...{ id: 'meeting', title: 'Review', start: '2026-03-02T09:00:00Z', end: '2026-03-02T10:00:00Z' },
  ...{ timezone: 'UTC', host },
});

const participant = (more: Partial<Participant>): Participant => ({
  ...{ id: 'one', email: EMAIL, name: 'Vera Lind', isHost: false, isCoHost: false, isInvitee: false, devices: [] },
  ...more,
});

function hostFound(host: EndedMeeting['host'], more: Partial<Participant>) {
  const search = searchFor(EMAIL);
  search.add([participant(more)]);
  return search.found('request', meetingOf(host))?.host;
}

describe('the host of a meeting', () => {
  test('is named where it is that very person', () => {
    expect(hostFound({ name: 'Vera Lind (host)', email: EMAIL }, {})).toEqual({
      name: 'Vera Lind (host)',
      email: EMAIL,
    });
  });

  test('is not named for somebody who was only handed the host’s role in the meeting', () => {
    expect(
      hostFound({ id: 'p1', name: 'Ines Calder', email: 'ines.calder@example.com' }, { isHost: true }),
    ).toBeUndefined();
  });

  test('is the person by what they said of themselves where Webex names no host', () => {
    expect(hostFound({ name: '', email: '' }, { isHost: true })).toEqual({ name: 'Vera Lind', email: EMAIL });
    expect(hostFound({ name: '', email: '' }, {})).toBeUndefined();
  });
});
