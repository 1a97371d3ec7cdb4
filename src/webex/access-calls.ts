import type * as z from 'zod/mini';
import type { EndedMeeting, Participant } from '../domain/ended-meeting';
import { done } from '../domain/failure';
import { WebexEndedMeetings, WebexParticipants } from './access-schemas';
import type { WebexClient } from './client';
import { SCOPES, type WebexRequests } from './requests';

/** What is asked of Webex about meetings that are over (developer.webex.com/docs/api/v1/meetings, meeting-participants). */
export type AccessCalls = Pick<WebexClient, 'listEnded' | 'listParticipants'>;

export function accessCalls({ readPage }: WebexRequests): AccessCalls {
  return {
    async listEnded(window, page) {
      const query = new URLSearchParams({
        meetingType: 'meeting',
        state: 'ended',
        from: isoOf(window.from),
        to: isoOf(window.to),
        max: LARGEST_PAGE,
      });
      const list = await readPage(SCOPES.read, `/meetings?${query}`, WebexEndedMeetings, page);
      if (!list.ok) return list;
      const { items } = list.value.body;
      const readable = items.filter((item) => item !== null);
      const unreadable = items.length - readable.length;
      const { next } = list.value;
      return done({ meetings: readable.map(endedFrom), next, ...(unreadable > 0 ? { unreadable } : {}) });
    },

    async listParticipants(meetingId, page) {
      const query = new URLSearchParams({ meetingId, max: LARGEST_PAGE });
      const list = await readPage(SCOPES.participants, `/meetingParticipants?${query}`, WebexParticipants, page);
      return list.ok ? done({ participants: list.value.body.items.flatMap(staysFrom), next: list.value.next }) : list;
    },
  };
}

const LARGEST_PAGE = '100';

const isoOf = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

type Item<S extends z.ZodMiniType<{ items: readonly unknown[] }>> = z.infer<S>['items'][number];

function endedFrom(answer: NonNullable<Item<typeof WebexEndedMeetings>>): EndedMeeting {
  const { id, title, start, end, timezone, hostUserId } = answer;
  return {
    ...{ id, title: title ?? '', start: start ?? '', end: end ?? '', timezone: timezone ?? '' },
    ...(answer.meetingSeriesId ? { seriesId: answer.meetingSeriesId } : {}),
    ...(answer.meetingNumber ? { number: answer.meetingNumber } : {}),
    ...(answer.siteUrl ? { site: answer.siteUrl } : {}),
    host: {
      ...(hostUserId ? { id: hostUserId } : {}),
      name: answer.hostDisplayName ?? '',
      email: (answer.hostEmail ?? '').toLowerCase(),
    },
  };
}

/**
 * A stay for each time that a device joined, which Webex notes with each device; where it has not noted that for all, one
 * for the participant, whose own times reach from the first joining to the last leaving.
 */
function staysFrom(answer: Item<typeof WebexParticipants>): readonly Participant[] {
  const devices = answer.devices ?? [];
  const kinds = (some: typeof devices) => some.flatMap(({ deviceType }) => deviceType ?? []);
  const isNoted = devices.length > 0 && devices.every(({ joinedTime }) => momentOf(joinedTime));
  return isNoted
    ? devices.map((device) => stayFrom(answer, device, kinds([device])))
    : [stayFrom(answer, answer, kinds(devices))];
}

interface Times {
  readonly joinedTime?: string | null | undefined;
  readonly leftTime?: string | null | undefined;
}

function stayFrom(answer: Item<typeof WebexParticipants>, times: Times, devices: readonly string[]): Participant {
  const [joined, left] = [momentOf(times.joinedTime), momentOf(times.leftTime)];
  return {
    id: answer.id ?? '',
    email: (answer.email ?? '').trim().toLowerCase(),
    name: answer.displayName ?? '',
    isHost: answer.host ?? false,
    isCoHost: answer.coHost ?? false,
    isInvitee: answer.invitee ?? false,
    ...(joined ? { joined } : {}),
    ...(left ? { left } : {}),
    devices,
  };
}

/** Webex says 1970 for what it has not noted yet (its API description, `joinedTime` and `leftTime`). */
const momentOf = (stamp: string | null | undefined): string | undefined =>
  stamp && Date.parse(stamp) > 0 ? stamp : undefined;
