import type * as z from 'zod/mini';
import type { Account } from '../domain/account';
import { done, type Failure, failed, type Result } from '../domain/failure';
import type { Meeting, PersonalRoom } from '../domain/meeting';
import type { Schedule } from '../domain/schedule';
import { type Answer, accountFrom, failureOf, meetingFrom, parseJson, personalRoomFrom } from './answers';
import { WebexMeeting, WebexMeetingList, WebexPerson, WebexPersonalRoom, WebexSites } from './schemas';

export interface NewMeeting {
  readonly title: string;
  readonly schedule: Schedule;
  /** At most three, each up to 64 characters. */
  readonly tags: readonly string[];
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
  /** A meeting that is already gone counts as deleted. */
  deleteMeeting(id: string): Promise<Result<null>>;
  readMe(): Promise<Result<Account>>;
  /** Host names of the sites where the account can schedule. Needs `meeting:preferences_read`. */
  readSites(): Promise<Result<readonly string[]>>;
  /** Needs `meeting:preferences_read`. */
  readPersonalRoom(): Promise<Result<PersonalRoom>>;
}

export interface WebexAccess {
  /** Sends one request; rejects when there is no answer. */
  http(url: string, request: { method: string; headers: Record<string, string>; body?: string }): Promise<Answer>;
  /** A token that works, and the base address of the API where it does. */
  access(): Promise<Result<TokenAt>>;
  /** Another token after this one was refused with 401. */
  renewed(refused: string): Promise<Result<TokenAt>>;
}

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

  async function read<S extends z.ZodMiniType>(path: string, schema: S): Promise<Result<z.infer<S>>> {
    const sent = await send('GET', path);
    if (!sent.ok) return sent;
    if (sent.value === 'no_answer') return failed('webex_down');
    if (sent.value.status !== 200) return { ok: false, failure: failureOf(sent.value) };
    const body = schema.safeParse(parseJson(sent.value.body));
    return body.success ? done(body.data) : failed('webex_down');
  }

  return {
    async createMeeting({ title, schedule, tags }) {
      const sent = await send('POST', '/meetings', {
        title,
        start: schedule.start,
        end: schedule.end,
        timezone: schedule.timezone,
        integrationTags: tags,
        sendEmail: false,
      });
      if (!sent.ok) return { kind: 'not_made', failure: sent.failure };
      if (sent.value === 'no_answer') return { kind: 'unclear' };
      return createOutcome(sent.value);
    },

    async findMeetings(tag, schedule) {
      const query = new URLSearchParams({
        meetingType: 'meetingSeries',
        integrationTag: tag,
        from: daysFrom(schedule.start, -1),
        to: daysFrom(schedule.end, 1),
        max: '100',
      });
      const list = await read(`/meetings?${query}`, WebexMeetingList);
      return list.ok ? done(list.value.items.map(meetingFrom)) : list;
    },

    async deleteMeeting(id) {
      const sent = await send('DELETE', `/meetings/${encodeURIComponent(id)}?sendEmail=false`);
      if (!sent.ok) return sent;
      if (sent.value === 'no_answer') return failed('webex_down');
      const { status } = sent.value;
      return status === 204 || status === 404 ? done(null) : { ok: false, failure: failureOf(sent.value) };
    },

    async readMe() {
      const person = await read('/people/me', WebexPerson);
      return person.ok ? done(accountFrom(person.value)) : person;
    },

    async readSites() {
      const list = await read('/meetingPreferences/sites', WebexSites);
      return list.ok ? done(list.value.sites.map(({ siteUrl }) => siteUrl.toLowerCase())) : list;
    },

    async readPersonalRoom() {
      const room = await read('/meetingPreferences/personalMeetingRoom', WebexPersonalRoom);
      return room.ok ? done(personalRoomFrom(room.value)) : room;
    },
  };
}

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
