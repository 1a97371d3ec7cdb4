import type * as z from 'zod/mini';
import type { Account } from '../domain/account';
import { done, type Failure, failed, type Result } from '../domain/failure';
import type { Meeting, PersonalRoom } from '../domain/meeting';
import type { MeetingOptions } from '../domain/meeting-options';
import type { Schedule } from '../domain/schedule';
import { type Answer, accountFrom, failureOf, meetingFrom, optionsFrom, parseJson, personalRoomFrom } from './answers';
import {
  WebexMeeting,
  WebexMeetingList,
  WebexPerson,
  WebexPersonalRoom,
  WebexSchedulingOptions,
  WebexSites,
  WebexTags,
} from './schemas';

export interface NewMeeting {
  readonly title: string;
  readonly schedule: Schedule;
  /** At most three, each up to 64 characters. */
  readonly tags: readonly string[];
  /** Only what is named here is sent; Webex decides the rest. */
  readonly options?: MeetingOptions | undefined;
}

/** Where an account can schedule. */
export interface Sites {
  /** Host names. */
  readonly all: readonly string[];
  /** The one that Webex takes where none is named. */
  readonly preferred?: string;
}

export interface MeetingChanges {
  readonly title?: string;
  readonly schedule?: Schedule;
}

/**
 * What became of a create: made, certainly not made, or unclear - no usable answer, so the meeting may exist.
 */
export type CreateOutcome =
  | { readonly kind: 'made'; readonly meeting: Meeting }
  | { readonly kind: 'not_made'; readonly failure: Failure }
  | { readonly kind: 'unclear' };

/** The Webex calls in use. None of them sends mail to anyone. */
export interface WebexClient {
  createMeeting(meeting: NewMeeting): Promise<CreateOutcome>;
  /** Meetings of this client ID with the tag that lie around the schedule. */
  findMeetings(tag: string, schedule: Schedule): Promise<Result<readonly Meeting[]>>;
  /** Our tags on a meeting; Webex shows them to the client ID that set them only. */
  readTags(id: string): Promise<Result<readonly string[]>>;
  /** Changes what is given and nothing else. */
  changeMeeting(id: string, changes: MeetingChanges): Promise<Result<null>>;
  /** A meeting that is already gone counts as deleted. */
  deleteMeeting(id: string): Promise<Result<null>>;
  readMe(): Promise<Result<Account>>;
  /** Needs `meeting:preferences_read`. */
  readSites(): Promise<Result<Sites>>;
  /** Needs `meeting:preferences_read`. */
  readPersonalRoom(): Promise<Result<PersonalRoom>>;
  /** How the account is set up on this site, or on its preferred one. Needs `meeting:preferences_read`. */
  readSchedulingOptions(site?: string): Promise<Result<MeetingOptions>>;
}

export interface WebexAccess {
  /** Sends one request; rejects when there is no answer. */
  http(url: string, request: { method: string; headers: Record<string, string>; body?: string }): Promise<Answer>;
  /** A token that works, and the base address of the API where it does. */
  access(): Promise<Result<TokenAt>>;
  /** Another token after this one was refused with 401. */
  renewed(refused: string): Promise<Result<TokenAt>>;
  /** Whether this scope is known not to be granted. */
  lacksScope(scope: string): Promise<boolean>;
}

/** The scope that each kind of request needs (developer.webex.com/docs/meetings). */
const SCOPES = {
  write: 'meeting:schedules_write',
  read: 'meeting:schedules_read',
  preferences: 'meeting:preferences_read',
  person: 'spark:people_read',
} as const;

type Scope = (typeof SCOPES)[keyof typeof SCOPES];

interface TokenAt {
  readonly token: string;
  readonly api: string;
}

export function createWebexClient(access: WebexAccess): WebexClient {
  /** One request; a refused token is renewed once, which is safe for a POST too because Webex refused to act on it. */
  async function send(method: string, path: string, json?: object): Promise<Result<Answer | 'no_answer'>> {
    const at = await access.access();
    if (!at.ok) return at;
    const answer = await attempt(method, path, at.value, json);
    if (answer === 'no_answer' || answer.status !== 401) return done(answer);
    const renewed = await access.renewed(at.value.token);
    return renewed.ok ? done(await attempt(method, path, renewed.value, json)) : renewed;
  }

  async function attempt(method: string, path: string, at: TokenAt, json?: object): Promise<Answer | 'no_answer'> {
    const headers = {
      authorization: `Bearer ${at.token}`,
      accept: 'application/json',
      ...(json ? { 'content-type': 'application/json' } : {}),
    };
    try {
      return await access.http(`${at.api}${path}`, {
        method,
        headers,
        ...(json ? { body: JSON.stringify(json) } : {}),
      });
    } catch {
      return 'no_answer';
    }
  }

  /** Webex has one status for want of a scope, a role or a licence; which scopes are granted is known here. */
  async function refusal(scope: Scope, failure: Failure): Promise<{ ok: false; failure: Failure }> {
    const isScope = failure.code === 'forbidden' && (await access.lacksScope(scope).catch(() => false));
    if (!isScope) return { ok: false, failure };
    const { trackingId } = failure;
    return failed('scope_missing', { scopes: [scope], ...(trackingId ? { trackingId } : {}) });
  }

  async function read<S extends z.ZodMiniType>(
    scope: Scope,
    path: string,
    schema: S,
    failureFrom: (answer: Answer) => Failure = failureOf,
  ): Promise<Result<z.infer<S>>> {
    const sent = await send('GET', path);
    if (!sent.ok) return sent;
    if (sent.value === 'no_answer') return failed('webex_down');
    if (sent.value.status !== 200) return refusal(scope, failureFrom(sent.value));
    const body = schema.safeParse(parseJson(sent.value.body));
    return body.success ? done(body.data) : failed('webex_down');
  }

  return {
    async createMeeting({ title, schedule, tags, options = {} }) {
      const sent = await send('POST', '/meetings', {
        title,
        start: schedule.start,
        end: schedule.end,
        timezone: schedule.timezone,
        integrationTags: tags,
        sendEmail: false,
        ...fieldsOf(options),
      });
      if (!sent.ok) return { kind: 'not_made', failure: sent.failure };
      if (sent.value === 'no_answer') return { kind: 'unclear' };
      const outcome = createOutcome(sent.value);
      if (outcome.kind !== 'not_made') return outcome;
      return { kind: 'not_made', failure: (await refusal(SCOPES.write, outcome.failure)).failure };
    },

    async findMeetings(tag, schedule) {
      const query = new URLSearchParams({
        meetingType: 'meetingSeries',
        integrationTag: tag,
        from: daysFrom(schedule.start, -1),
        to: daysFrom(schedule.end, 1),
        max: '100',
      });
      const list = await read(SCOPES.read, `/meetings?${query}`, WebexMeetingList);
      return list.ok ? done(list.value.items.map(meetingFrom)) : list;
    },

    async readTags(id) {
      const path = `/meetings/${encodeURIComponent(id)}`;
      const meeting = await read(SCOPES.read, path, WebexTags, ofOneMeeting);
      return meeting.ok ? done(meeting.value.integrationTags ?? []) : meeting;
    },

    async changeMeeting(id, { title, schedule }) {
      const sent = await send('PATCH', `/meetings/${encodeURIComponent(id)}`, {
        ...(title === undefined ? {} : { title }),
        ...(schedule ? { start: schedule.start, end: schedule.end, timezone: schedule.timezone } : {}),
        sendEmail: false,
      });
      if (!sent.ok) return sent;
      if (sent.value === 'no_answer') return failed('webex_down');
      const isDone = sent.value.status >= 200 && sent.value.status < 300;
      return isDone ? done(null) : refusal(SCOPES.write, ofOneMeeting(sent.value));
    },

    async deleteMeeting(id) {
      const sent = await send('DELETE', `/meetings/${encodeURIComponent(id)}?sendEmail=false`);
      if (!sent.ok) return sent;
      if (sent.value === 'no_answer') return failed('webex_down');
      const { status } = sent.value;
      return status === 204 || status === 404 ? done(null) : refusal(SCOPES.write, failureOf(sent.value));
    },

    async readMe() {
      const person = await read(SCOPES.person, '/people/me', WebexPerson);
      return person.ok ? done(accountFrom(person.value)) : person;
    },

    async readSites() {
      const list = await read(SCOPES.preferences, '/meetingPreferences/sites', WebexSites);
      if (!list.ok) return list;
      const { sites } = list.value;
      const preferred = sites.find((site) => site.default)?.siteUrl.toLowerCase();
      return done({ all: sites.map(({ siteUrl }) => siteUrl.toLowerCase()), ...(preferred ? { preferred } : {}) });
    },

    async readPersonalRoom() {
      const room = await read(SCOPES.preferences, '/meetingPreferences/personalMeetingRoom', WebexPersonalRoom);
      return room.ok ? done(personalRoomFrom(room.value)) : room;
    },

    async readSchedulingOptions(site) {
      const path = `/meetingPreferences/schedulingOptions${site ? `?${new URLSearchParams({ siteUrl: site })}` : ''}`;
      const answer = await read(SCOPES.preferences, path, WebexSchedulingOptions);
      return answer.ok ? done(optionsFrom(answer.value)) : answer;
    },
  };
}

/** In the words of Webex. JSON leaves out what is undefined. */
function fieldsOf({ site, joinBeforeHost, lobby, autoRecord, reminder, everybodyCoHost }: MeetingOptions): object {
  return {
    siteUrl: site,
    enabledJoinBeforeHost: joinBeforeHost === undefined ? undefined : joinBeforeHost !== 'off',
    joinBeforeHostMinutes: joinBeforeHost === 'off' ? undefined : joinBeforeHost,
    unlockedMeetingJoinSecurity: lobby,
    enabledAutoRecordMeeting: autoRecord,
    reminderTime: reminder,
    allowAnyUserToBeCoHost: everybodyCoHost,
  };
}

/** Of a request that names one meeting, 404 means that Webex has it no more. */
const ofOneMeeting = (answer: Answer): Failure =>
  answer.status === 404 ? { code: 'meeting_gone' } : failureOf(answer);

/** A gateway's 5xx says nothing about whether Webex acted; neither does a success that can't be read. */
function createOutcome(answer: Answer): CreateOutcome {
  if (answer.status >= 500) return { kind: 'unclear' };
  if (answer.status < 200 || answer.status >= 300) return { kind: 'not_made', failure: failureOf(answer) };
  const body = WebexMeeting.safeParse(parseJson(answer.body));
  return body.success ? { kind: 'made', meeting: meetingFrom(body.data) } : { kind: 'unclear' };
}

function daysFrom(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
}
