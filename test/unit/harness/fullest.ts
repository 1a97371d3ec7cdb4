import type { Connection, Tokens } from '../../../src/auth/connection';
import type { SyncedSettings } from '../../../src/choices/synced-settings';
import type { AccessFailure, AccessMatch } from '../../../src/domain/access-request';
import type { Account } from '../../../src/domain/account';
import type { ActivityEntry } from '../../../src/domain/activity';
import type { Creation } from '../../../src/domain/creation';
import type { Failure } from '../../../src/domain/failure';
import { HOST_PAGE_IDS } from '../../../src/domain/host-page';
import type { MeetingRecord } from '../../../src/domain/meeting';
import type { When } from '../../../src/domain/meeting-draft';
import type { PageRecord } from '../../../src/domain/page-record';
import type { AccessRequestRow } from '../../../src/storage/access-request-row';
import type { ChoicesOfAccount, SyncRecord } from '../../../src/storage/secret-records';
import { ORDINARY_HOST, TEST_CLIENT_ID } from '../../simulator/test-account';
import { NOW } from '../simulator/client';
import { DRAFT, KEY, keyOf, meetingOf } from './clicks';

/** With all that is optional, at any depth: whoever adds a member to a record must fill it in here before this compiles. */
export type Full<T> = T extends readonly (infer One)[]
  ? readonly Full<One>[]
  : T extends object
    ? { readonly [Member in keyof T]-?: Full<Exclude<T[Member], undefined>> }
    : T;

const FAILURE: Full<Failure> = {
  code: 'refused',
  detail: 'in their words',
  trackingId: 'ROUTER_1',
  retryAfterSeconds: 1,
  scopes: ['meeting:schedules_read'],
  lacks: 'role',
  answers: ['NONE'],
  choices: [{ answer: 'NONE', words: 'Only this date' }],
  words: 'said',
  remedy: 'settings',
};

const ROOM = {
  title: 'Room',
  webLink: 'https://acme.example.webex.com/meet/ines',
  number: '25551234567',
  password: 'pXk7q2',
  numericPassword: '4711',
  sipAddress: '25551234567@acme.example.webex.com',
  phones: [{ label: 'US', number: '+1-202-555-0143' }],
  globalNumbersLink: 'https://acme.example.webex.com/numbers',
};

const OPTIONS = {
  site: 'acme.example.webex.com',
  joinBeforeHost: 5,
  lobby: 'allowJoin',
  autoRecord: true,
  reminder: 10,
  everybodyCoHost: true,
} as const;

const INVITATION = { language: 'de', without: ['phones'], above: 'Hello', below: 'Bye' } as const;

const MEETING: Full<MeetingRecord> = {
  meeting: { ...meetingOf(), ...ROOM, recurrence: 'FREQ=DAILY;INTERVAL=1' },
  key: KEY,
  hasNeutralTitle: true,
  clientId: TEST_CLIENT_ID,
  accountId: ORDINARY_HOST.id,
  madeAt: NOW,
  endsAt: NOW + 1,
  eventId: 'event1',
  goneAt: NOW,
  written: ['Join'],
  isUnsure: true,
  remindedOf: '2026-03-04T09:00:00+01:00',
};

const CLICK: Omit<Full<Creation>, 'draft'> = {
  key: KEY,
  state: 'unclear',
  origin: 'page',
  title: 'Quarterly numbers',
  hasNeutralTitle: true,
  schedule: { start: '2026-03-04T09:00:00+01:00', end: '2026-03-04T10:00:00+01:00', timezone: 'Europe/Berlin' },
  recurrence: 'FREQ=DAILY;INTERVAL=1',
  options: OPTIONS,
  clientId: TEST_CLIENT_ID,
  accountId: ORDINARY_HOST.id,
  createdAt: NOW,
  sentAt: NOW,
  lookUps: 1,
  misses: 1,
  endedAt: NOW,
  meetingId: 'm1',
  failure: FAILURE,
  twinsChecked: true,
  checkedEarly: true,
  checks: 1,
  unsaved: true,
  dismissed: false,
};

const draft = (when: When): Full<Creation>['draft'] => ({
  title: 'Quarterly numbers',
  when: when as Full<When>,
  repeats: 'NONE',
  mayBeLater: true,
  options: OPTIONS,
  isPrivate: true,
  guests: ['guest@example.com'],
});

/** Every way to say when. */
const WHENS: readonly When[] = [
  DRAFT.when,
  ...(['event', 'said'] as const).map((kind) => ({
    ...{ kind, startDate: '2026-03-04', startTime: '09:00', endDate: '2026-03-04', endTime: '10:00' },
    ...{ zone: 'Europe/Berlin', allDay: false },
  })),
  { kind: 'now', zone: 'Europe/Berlin' },
];

const PAGE: Full<Omit<PageRecord, 'gaveUp' | 'hits'>> & Pick<PageRecord, 'gaveUp' | 'hits'> = {
  id: 'gmail',
  isWanted: true,
  gaveUp: { editor: 'errors' },
  hits: { body: [0, 2] },
};

const ACCESS_REQUEST: Full<AccessRequestRow> = {
  ...{ id: keyOf(7), email: 'guest@example.com', from: '2026-01-01', to: '2026-02-01', zone: 'Europe/Berlin' },
  ...{ startedAt: NOW, endedAt: NOW, state: 'stopped', accountId: ORDINARY_HOST.id, failure: FAILURE },
  workedAt: NOW,
  place: {
    ...{ window: 0, page: '/meetings?offset=100', pages: 1, before: { meetings: 0, looked: 0, hostedByOthers: 0 } },
    waiting: [
      {
        ...{ id: 'm9', seriesId: 's9', number: '1', title: 'Chat', timezone: 'UTC', site: 'acme.example.webex.com' },
        ...{ start: '2026-01-04T09:00:00Z', end: '2026-01-04T10:00:00Z' },
        host: { id: ORDINARY_HOST.id, name: 'Ines Calder', email: 'ines.calder@example.com' },
      },
    ],
  },
  progress: {
    ...{ windowsDone: 1, windows: 2, meetings: 3, looked: 4, matches: 5 },
    ...{ hostedByOthers: 6, failures: 7, requests: 8, retries: 9 },
  },
};

const ACCESS_MATCH: Full<AccessMatch> & { readonly order: string } = {
  ...{ order: `${keyOf(7)} 2026`, requestId: keyOf(7), meetingId: 'm7', seriesId: 's7', number: '1', title: 'Talk' },
  ...{ start: '2026-01-02T09:00:00Z', end: '2026-01-02T10:00:00Z', timezone: 'UTC', site: 'acme.example.webex.com' },
  ...{ totalParticipants: 2, isOneOnOne: true, host: { name: 'Guest', email: 'guest@example.com' } },
  stays: [
    {
      ...{ joined: '2026-01-02T09:00:00Z', left: '2026-01-02T10:00:00Z', name: 'Guest' },
      ...{ isCoHost: false, isInvitee: true, devices: ['mac'] },
    },
  ],
};

const ACCESS_FAILURE: Full<AccessFailure> & { readonly order: string } = {
  ...{ order: `${keyOf(7)} 2027`, requestId: keyOf(7), meetingId: 'm8', title: 'Walk' },
  ...{ start: '2026-01-03T09:00:00Z', failure: FAILURE },
};

const ACTIVITY: Full<ActivityEntry> = { id: keyOf(8), at: NOW, action: 'made', by: 'gmail', outcome: 'done' };

/** A row of each store, with all that can stand in it. */
export const FULLEST_ROWS = {
  meetings: [MEETING],
  journal: WHENS.map((when, at) => ({ ...CLICK, key: keyOf(at + 1), draft: draft(when) })),
  pages: [PAGE],
  activity: [ACTIVITY, { id: 'off' }],
  accessRequests: [ACCESS_REQUEST],
  accessMatches: [ACCESS_MATCH],
  accessFailures: [ACCESS_FAILURE],
} as const;

const CONNECTION: Full<Connection> = {
  ...{ way: 'own', region: 'commercial', clientId: TEST_CLIENT_ID, clientSecret: 'planted-client-secret' },
  broker: 'https://broker.example.com',
};

const TOKENS: Full<Tokens> = {
  ...{ accessToken: 'planted-access-token', issuedAt: NOW, accessExpiresAt: NOW + 1 },
  ...{ refreshToken: 'planted-refresh-token', scope: 'meeting:schedules_read' },
};

const ACCOUNT: Full<Account> = {
  ...{ id: ORDINARY_HOST.id, name: 'Ines Calder', email: 'ines.calder@example.com' },
  ...{ hostSites: ['acme.example.webex.com'], sites: ['acme.example.webex.com'], hostsNowhere: false },
};

const CHOICES: Full<Omit<ChoicesOfAccount, 'options'>> & { readonly options: typeof OPTIONS } = {
  ...{ accountId: ORDINARY_HOST.id, options: OPTIONS, neutralTitle: true, inviteGuests: true, dropRival: true },
  invitation: INVITATION,
};

const SYNC: Full<SyncRecord> = { accountId: ORDINARY_HOST.id, at: NOW, isDue: false, ignored: 0 };

/** A record of each name in the vault, with all that can stand in it. */
export const FULLEST_RECORDS = {
  connection: CONNECTION,
  tokens: TOKENS,
  account: ACCOUNT,
  features: ['personal_room'],
  room: ROOM,
  typedRoom: { link: 'https://acme.example.webex.com/meet/omar' },
  choices: CHOICES,
  sync: { record: SYNC },
  mentioned: ['other@example.com'],
  signedOut: { reason: 'session_ended' },
} as const;

const {
  accountId: _,
  options: { site: __, ...portableOptions },
  ...portable
} = CHOICES;

/** What lies in the browser's sync at the most. */
export const FULLEST_SYNCED: SyncedSettings = {
  at: NOW,
  settings: {
    format: 'one-click-for-webex/settings',
    version: 1,
    choices: { ...portable, options: portableOptions },
    pages: Object.fromEntries(HOST_PAGE_IDS.map((id) => [id, true])),
  },
};
