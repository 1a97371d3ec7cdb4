import type { Caller } from './access';
import type { SimRequest } from './http';
import type { AnswerView } from './meeting-answer';
import { checkZone } from './meeting-times';
import { type Occurrence, occurrencesOf } from './occurrences';
import { Refusal } from './webex-errors';
import type { Person } from './webex-options';
import type { StoredMeeting, World } from './webex-state';

/** The meeting of an id of a series or of one of its dates; else throws the 404. */
export function findMeeting(world: World, id: string): StoredMeeting {
  const [series] = id.split('_');
  const meeting = world.state.meetings.find((one) => one.id === series);
  if (meeting === undefined) throw new Refusal(404);
  return meeting;
}

/** The date of a series that an id names, undefined for the id of the series itself; else throws the 404. */
export function findOccurrence(meeting: StoredMeeting, id: string): Occurrence | undefined {
  if (id === meeting.id) return undefined;
  const occurrence = occurrencesOf(meeting).find((one) => one.id === id);
  if (occurrence === undefined) throw new Refusal(404);
  return occurrence;
}

/** The person who hosts a meeting. */
export function hostOf(world: World, meeting: { readonly hostId: string }): Person {
  const host = world.people.find((one) => one.id === meeting.hostId);
  if (host === undefined) throw new Error('A stored meeting has no host.');
  return host;
}

/** Whether the caller hosts the meeting or is invited to it. */
export function takesPart(caller: Caller, meeting: StoredMeeting): boolean {
  const email = caller.person.email.toLowerCase();
  return meeting.hostId === caller.person.id || meeting.invitees.some((one) => one.email.toLowerCase() === email);
}

/** The zone asked for in the `timezone` header, by default UTC. */
export function askedZone(request: SimRequest): string {
  const zone = request.headers.timezone ?? 'UTC';
  checkZone(zone);
  return zone;
}

/** How the caller may see the meeting. */
export function viewFor(world: World, caller: Caller, meeting: StoredMeeting, zone: string): AnswerView {
  const { clientId, person } = caller;
  return { host: hostOf(world, meeting), zone, clientId, personId: person.id, now: world.now() };
}
