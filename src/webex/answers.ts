import type * as z from 'zod/mini';
import type { Account } from '../domain/account';
import type { ListedMeeting } from '../domain/agenda';
import type { Failure } from '../domain/failure';
import type { Meeting, PersonalRoom } from '../domain/meeting';
import { JOIN_BEFORE_HOST, type MeetingOptions } from '../domain/meeting-options';
import {
  WebexError,
  WebexListed,
  type WebexMeeting,
  type WebexPerson,
  type WebexPersonalRoom,
  type WebexSchedulingOptions,
} from './schemas';

/** Everything of an answer that judging it needs. */
export interface Answer {
  readonly status: number;
  header(name: string): string | null;
  readonly body: string;
}

/** Why Webex refused, by its documented statuses (developer.webex.com/docs/basics, and the meetings pages). */
export function failureOf(answer: Answer): Failure {
  const body = WebexError.safeParse(parseJson(answer.body));
  const detail = body.data?.errors?.[0]?.description ?? body.data?.message;
  const trackingId = body.data?.trackingId ?? answer.header('trackingid') ?? undefined;
  const retryAfter = secondsOf(answer.header('retry-after'), answer.header('date'));
  const code = codeOf(answer.status);
  const lacks = code === 'forbidden' ? lackIn(detail) : undefined;
  const isSaid = detail && !(code === 'forbidden' && FORBIDDEN_FOR_ANY_REASON.test(detail));
  return {
    code,
    ...(isSaid ? { detail: detail.slice(0, 300) } : {}),
    ...(lacks ? { lacks } : {}),
    ...(trackingId ? { trackingId: trackingId.slice(0, 100) } : {}),
    ...(retryAfter > 0 ? { retryAfterSeconds: Math.ceil(retryAfter) } : {}),
  };
}

/**
 * Seconds of a `Retry-After`, which may be a date (RFC 9110, 10.2.3). That is held against the answer's own date, since this
 * machine's clock may be wrong; 0 where nothing is said.
 */
function secondsOf(retryAfter: string | null, date: string | null): number {
  const seconds = Number(retryAfter);
  return Number.isNaN(seconds) ? (Date.parse(retryAfter ?? '') - Date.parse(date ?? '')) / 1000 : seconds;
}

/** Webex's one sentence for every 403; whoever reads it knows no more than before. */
const FORBIDDEN_FOR_ANY_REASON = /missing required scopes or the user is missing required roles or licen[cs]es/i;

/** Webex has no code for it, so its words have to do; those that name both tell nothing. */
function lackIn(words = ''): Failure['lacks'] {
  const isLicence = /licen[cs]e/i.test(words);
  const isRole = /\b(role|privilege)s?\b/i.test(words);
  if (isLicence === isRole) return undefined;
  return isLicence ? 'licence' : 'role';
}

function codeOf(status: number): Failure['code'] {
  switch (status) {
    case 401:
      return 'session_ended';
    case 403:
      return 'forbidden';
    case 423:
    case 429:
      return 'too_many_requests';
    default:
      return status >= 500 ? 'webex_down' : 'refused';
  }
}

/** JSON, or undefined for anything else: an answer that isn't JSON is no answer. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function meetingFrom(answer: z.infer<typeof WebexMeeting>): Meeting {
  return {
    id: answer.id,
    title: answer.title,
    start: answer.start,
    end: answer.end,
    timezone: answer.timezone,
    webLink: answer.webLink,
    ...waysToCall(answer),
    ...(answer.recurrence ? { recurrence: answer.recurrence } : {}),
    ...(answer.meetingNumber ? { number: answer.meetingNumber } : {}),
    ...(answer.password ? { password: answer.password } : {}),
    ...(answer.phoneAndVideoSystemPassword ? { numericPassword: answer.phoneAndVideoSystemPassword } : {}),
  };
}

/** A meeting of a list that can still be joined, or none; as many as `flatMap` takes. */
export function listedFrom(item: unknown): readonly ListedMeeting[] {
  const { data } = WebexListed.safeParse(item);
  if (!data || OVER.has(data.state ?? '') || [data.start, data.end].some((time) => Number.isNaN(Date.parse(time))))
    return [];
  const { id, meetingSeriesId: seriesId = id, title, start, end, timezone, webLink: link } = data;
  return [{ id, seriesId, title, start, end, timezone, link }];
}

/** States of a meeting that is over (developer.webex.com/docs/meetings); one that nobody started is joined late. */
const OVER: ReadonlySet<string> = new Set(['ended', 'expired']);

export const personalRoomFrom = (answer: z.infer<typeof WebexPersonalRoom>): PersonalRoom => ({
  title: answer.topic ?? '',
  webLink: answer.personalMeetingRoomLink,
  ...waysToCall(answer),
});

/** How an account is set up to schedule. Minutes that can't be chosen for a meeting are left out. */
export function optionsFrom(answer: z.infer<typeof WebexSchedulingOptions>): MeetingOptions {
  const minutes = answer.enabledJoinBeforeHost ? answer.joinBeforeHostMinutes : 'off';
  const joinBeforeHost = JOIN_BEFORE_HOST.find((one) => one === minutes);
  const isTold = answer.enabledJoinBeforeHost !== undefined && joinBeforeHost !== undefined;
  return isTold ? { joinBeforeHost } : {};
}

function waysToCall({ telephony, sipAddress }: Pick<z.infer<typeof WebexMeeting>, 'telephony' | 'sipAddress'>) {
  const phones = (telephony?.callInNumbers ?? []).flatMap(({ label = '', callInNumber }) =>
    callInNumber ? [{ label, number: callInNumber }] : [],
  );
  const numbers = [telephony?.links ?? []].flat().find((link) => link.rel === 'globalCallinNumbers')?.href;
  return {
    phones,
    ...(sipAddress ? { sipAddress } : {}),
    ...(numbers?.startsWith('https://') ? { globalNumbersLink: numbers } : {}),
  };
}

/** `siteUrls` entries end in `#attendee` where the person can only attend (developer.webex.com/docs/api/v1/people). */
export function accountFrom(person: z.infer<typeof WebexPerson>): Account {
  const sites = (person.siteUrls ?? []).map((entry) => {
    const [host = '', role = ''] = entry.split('#');
    return { host: host.toLowerCase(), attendee: role === 'attendee' };
  });
  const email = person.emails?.[0] ?? '';
  return {
    id: person.id,
    name: person.displayName ?? email,
    email,
    hostSites: sites.filter((site) => !site.attendee).map((site) => site.host),
    sites: sites.map((site) => site.host),
  };
}
