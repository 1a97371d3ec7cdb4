import { type Caller, requireScope } from './access';
import type { SimAnswer, SimRequest } from './http';
import { askedZone, hostOf } from './meeting-find';
import { formatStamp } from './meeting-times';
import { pageOf } from './paging';
import { invalid, Refusal } from './webex-errors';
import type { StoredInstance, StoredStay, World } from './webex-state';

/**
 * `GET /v1/meetingParticipants`: who took part in a meeting, for its host only. The id of an instance names that one; the
 * id of a series or of one of its dates the last one that took place. Meetings in personal rooms are not supported
 * (developer.webex.com/docs/api/v1/meeting-participants/list-meeting-participants).
 */
export function listParticipants(world: World, caller: Caller, request: SimRequest): SimAnswer {
  requireScope(caller, 'meeting:participants_read');
  const id = request.url.searchParams.get('meetingId');
  if (!id) throw invalid("'meetingId' is required.");
  const zone = askedZone(request);
  const instance = findInstance(world, id);
  if (instance.hostId !== caller.person.id) throw new Refusal(403);
  if (instance.isInPersonalRoom) throw invalid('Personal room meetings are not supported.');
  return pageOf(
    request,
    instance.stays.map((stay) => participantAnswer(world, instance, stay, zone)),
  );
}

function findInstance(world: World, id: string): StoredInstance {
  const { instances } = world.state;
  const exact = instances.find((one) => one.id === id);
  const [last] = instances
    .filter((one) => one.seriesId === id || one.scheduledMeetingId === id)
    .sort((one, other) => other.start - one.start);
  const found = exact ?? last;
  if (!found) throw new Refusal(404);
  return found;
}

function participantAnswer(world: World, instance: StoredInstance, stay: StoredStay, zone: string) {
  const devices = [stay, ...(stay.further ?? [])];
  const isThere = devices.some(({ left }) => left === undefined);
  const lastLeft = isThere ? undefined : Math.max(...devices.map(({ left }) => left ?? 0));
  return {
    id: `${instance.id}_${stay.id}`,
    host: stay.host,
    coHost: stay.coHost,
    spaceModerator: false,
    ...(stay.email === undefined ? {} : { email: stay.email }),
    displayName: stay.displayName,
    invitee: stay.invitee,
    muted: false,
    meetingStartTime: formatStamp(instance.start, zone),
    video: 'off',
    state: isThere ? 'joined' : 'end',
    joinedTime: formatStamp(Math.min(...devices.map(({ joined }) => joined)), zone),
    leftTime: formatStamp(lastLeft ?? 0, zone),
    siteUrl: instance.siteUrl,
    meetingId: instance.id,
    hostEmail: hostOf(world, instance).email,
    devices: devices.map(({ deviceType, joined, left }, n) => ({
      correlationId: `${stay.id}-device-${n}`,
      deviceType,
      joinedTime: formatStamp(joined, zone),
      leftTime: formatStamp(left ?? 0, zone),
      durationSecond: Math.round(((left ?? joined) - joined) / 1000),
    })),
  };
}
