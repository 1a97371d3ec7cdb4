import type { AccessMatch, Stay } from './access-request';
import type { EndedMeeting, Participant } from './ended-meeting';

/** Goes through the participants of one meeting, a page at a time, and keeps nothing of anybody but the person. */
export interface Search {
  add(participants: readonly Participant[]): void;
  /** What was found, or undefined where the person was not there. */
  found(requestId: string, meeting: EndedMeeting): AccessMatch | undefined;
}

/** @param email in small letters */
export function searchFor(email: string): Search {
  const people = new Set<string>();
  const stays: Stay[] = [];
  let isHost = false;
  let name = '';

  /** The role can be handed to somebody else in the meeting, who is not its host by that. */
  const isTheirs = (host: EndedMeeting['host']): boolean =>
    host.email === '' ? isHost && !host.id : host.email === email;

  return {
    add(participants) {
      for (const one of participants) {
        people.add(one.email || `${WITHOUT_ADDRESS}${one.id}`);
        if (one.email !== email) continue;
        stays.push(stayOf(one));
        isHost ||= one.isHost;
        name ||= one.name;
      }
    },
    found(requestId, { host, ...meeting }) {
      if (stays.length === 0) return undefined;
      const { id: meetingId, ...others } = meeting;
      return {
        requestId,
        meetingId,
        ...others,
        totalParticipants: people.size,
        isOneOnOne: people.size === 2,
        ...(isTheirs(host) ? { host: { name: host.name || name, email } } : {}),
        stays: stays.toSorted((one, other) => Date.parse(one.joined ?? '') - Date.parse(other.joined ?? '')),
      };
    },
  };
}

/** No address begins so. */
const WITHOUT_ADDRESS = ' ';

const stayOf = ({ joined, left, name, isCoHost, isInvitee, devices }: Participant): Stay => ({
  ...(joined ? { joined } : {}),
  ...(left ? { left } : {}),
  ...{ name, isCoHost, isInvitee, devices },
});
