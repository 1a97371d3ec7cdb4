import fc from 'fast-check';
import type { AccessFailure, AccessMatch, AccessRequest, Stay } from '../../../src/domain/access-request';

/** Texts as people and pages give them, with beginnings of formulas, quotes, separators and marks more often than chance would. */
export const hostile: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'=+-@\uFF1D\uFF0B\uFF0D\uFF20\u2212\t\r\n;,"\' \u00A0\u202E\u200B\uFEFFx1'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const iso = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const stays: fc.Arbitrary<Stay> = fc.record(
  {
    joined: iso,
    left: iso,
    name: hostile,
    isCoHost: fc.boolean(),
    isInvitee: fc.boolean(),
    devices: fc.array(hostile, { maxLength: 2 }),
  },
  { requiredKeys: ['name', 'isCoHost', 'isInvitee', 'devices'] },
);

export const meetings: fc.Arbitrary<AccessMatch> = fc.record(
  {
    requestId: fc.uuid(),
    meetingId: hostile,
    seriesId: hostile,
    number: hostile,
    title: hostile,
    start: iso,
    end: iso,
    timezone: hostile,
    site: hostile,
    totalParticipants: fc.nat(),
    isOneOnOne: fc.boolean(),
    host: fc.record({ name: hostile, email: hostile }),
    stays: fc.array(stays, { maxLength: 3 }),
  },
  {
    requiredKeys: [
      ...(['requestId', 'meetingId', 'title', 'start', 'end', 'timezone'] as const),
      ...(['totalParticipants', 'isOneOnOne', 'stays'] as const),
    ],
  },
);

export const failures: fc.Arbitrary<AccessFailure> = fc.record({
  requestId: fc.uuid(),
  meetingId: hostile,
  title: hostile,
  start: iso,
  failure: fc.constantFrom({ code: 'forbidden' as const }, { code: 'webex_down' as const, detail: 'gone' }),
});

/** A list in parts of any size, as it comes. */
export const inParts = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<readonly (readonly T[])[]> =>
  fc.array(fc.array(item, { maxLength: 3 }), { maxLength: 4 });

export const REQUEST: AccessRequest = {
  id: '7f1c1f0a-6f0e-4d57-9c0e-0123456789ab',
  email: 'noor.haddad@example.com',
  from: '2026-03-01',
  to: '2027-02-28',
  zone: 'Europe/Berlin',
  startedAt: 1_800_000_000_000,
  state: 'done',
  progress: {
    windowsDone: 13,
    windows: 13,
    meetings: 120,
    looked: 120,
    matches: 7,
    hostedByOthers: 4,
    failures: 2,
    requests: 140,
    retries: 1,
  },
};
