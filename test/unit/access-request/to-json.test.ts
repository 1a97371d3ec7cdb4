import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIELDS, type Field, USUAL_FIELDS } from '../../../src/access-request/fields';
import { toJson } from '../../../src/access-request/to-json';
import type { AccessFailure, AccessMatch } from '../../../src/domain/access-request';
import { failures, inParts, meetings, REQUEST } from './arbitrary';

function written(
  parts: readonly (readonly AccessMatch[])[],
  lost: readonly (readonly AccessFailure[])[] = [],
  fields: ReadonlySet<Field> = new Set(FIELDS),
) {
  const file = toJson({ request: REQUEST, fields, exportedAt: '2027-03-03T09:20:00Z' });
  const texts = [
    file.begin(),
    ...parts.map((part) => file.meetings(part)),
    ...lost.map((part) => file.notSearched(part)),
    file.end(),
  ];
  return JSON.parse(texts.join(''));
}

test('whatever stands in a meeting is read back as it was, with those that were not searched', () => {
  fc.assert(
    fc.property(inParts(meetings), inParts(failures), (parts, lost) => {
      const file = written(parts, lost);
      expect(file.meetings).toEqual(
        parts
          .flat()
          .map(({ requestId: _, meetingId, seriesId, totalParticipants, isOneOnOne, host, stays, ...same }) => ({
            ...same,
            meeting_id: meetingId,
            ...(seriesId === undefined ? {} : { series_id: seriesId }),
            total_participants: totalParticipants,
            is_1_on_1_conversation: isOneOnOne,
            ...(host ? { host_name: host.name, host_email: host.email } : {}),
            stays: stays.map(({ isCoHost, isInvitee, ...stay }) => ({
              ...stay,
              co_host: isCoHost,
              invitee: isInvitee,
            })),
          })),
      );
      expect(file.not_searched).toEqual(
        lost.flat().map(({ meetingId, start, failure }) => ({
          meeting_id: meetingId,
          start,
          reason: failure.code,
        })),
      );
    }),
  );
});

test('a file says what was asked, when, and what was counted; what gave no answer is not called looked through', () => {
  expect(written([])).toEqual({
    format: 'webex-access-request',
    version: 1,
    exported_at: '2027-03-03T09:20:00Z',
    state: 'done',
    question: { email: 'noor.haddad@example.com', from: '2026-03-01', to: '2027-02-28', zone: 'Europe/Berlin' },
    counts: { meetings: 120, looked_through: 118, matches: 7, hosted_by_others: 4, failures: 2 },
    meetings: [],
    not_searched: [],
  });
});

test('only what was chosen is in it, and nothing of a host that is not known', () => {
  const [meeting] = fc.sample(meetings, { numRuns: 1, seed: 1 });
  if (!meeting) throw new Error('no meeting');
  const { host: _, ...hostless } = { ...meeting, stays: [] };
  expect(Object.keys(written([[hostless]], [], USUAL_FIELDS).meetings[0])).not.toContain('host_email');
  const some = written([[hostless]], [], new Set<Field>(['title', 'total_participants']));
  expect(some.meetings).toEqual([{ title: meeting.title, total_participants: meeting.totalParticipants }]);
});

test('of what was not searched no title is told, whatever was chosen: it may be of people among whom they were not', () => {
  const lost: AccessFailure = {
    ...{ requestId: 'r', meetingId: 'm', title: 'Salaries', start: '2026-01-01T09:00:00Z' },
    failure: { code: 'forbidden' },
  };
  expect(JSON.stringify(written([], [[lost]]))).not.toContain('Salaries');
  expect(written([], [[lost]], new Set(['start'])).not_searched).toEqual([{ start: lost.start, reason: 'forbidden' }]);
  expect(written([], [[lost]], new Set()).not_searched).toEqual([{ reason: 'forbidden' }]);
});
