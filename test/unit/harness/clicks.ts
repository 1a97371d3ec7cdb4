import type { Creation } from '../../../src/domain/creation';
import type { Meeting, MeetingRecord } from '../../../src/domain/meeting';
import type { MeetingDraft, When } from '../../../src/domain/meeting-draft';
import { ORDINARY_HOST, TEST_CLIENT_ID } from '../../simulator/test-account';
import { NOW } from '../simulator/client';

/** The creation key of the n-th click. */
export const keyOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const KEY = keyOf(1);

/** An event of tomorrow, an hour long. */
export const TOMORROW: When = {
  kind: 'at',
  start: '2026-03-04T09:00',
  end: '2026-03-04T10:00',
  zone: 'Europe/Berlin',
};

export const DRAFT: MeetingDraft = { title: 'Quarterly numbers', when: TOMORROW };

/** A journal row of the connected account, with changes. */
export const rowOf = (changes: Partial<Creation> = {}): Creation => ({
  key: KEY,
  state: 'created',
  origin: 'page',
  draft: DRAFT,
  title: 'Quarterly numbers',
  schedule: {
    start: '2026-03-04T09:00:00+01:00',
    end: '2026-03-04T10:00:00+01:00',
    timezone: 'Europe/Berlin',
  },
  clientId: TEST_CLIENT_ID,
  accountId: ORDINARY_HOST.id,
  createdAt: NOW,
  lookUps: 0,
  dismissed: false,
  ...changes,
});

export const meetingOf = (changes: Partial<Meeting> = {}): Meeting => ({
  id: 'm1',
  title: 'Quarterly numbers',
  start: '2026-03-04T09:00:00+01:00',
  end: '2026-03-04T10:00:00+01:00',
  timezone: 'Europe/Berlin',
  webLink: 'https://acme.example.webex.com/acme/j.php?MTID=m1',
  phones: [],
  ...changes,
});

export const recordOf = (changes: Partial<MeetingRecord> = {}): MeetingRecord => ({
  meeting: meetingOf(),
  key: KEY,
  clientId: TEST_CLIENT_ID,
  accountId: ORDINARY_HOST.id,
  madeAt: NOW,
  endsAt: Date.parse('2026-03-04T10:00:00+01:00'),
  ...changes,
});
