import { createDice, type Dice } from '../faults/dice';
import { ORDINARY_HOST } from './test-account';
import type { Person } from './webex-options';
import type { StoredInstance, StoredStay } from './webex-state';

export interface AccessWorldOptions {
  readonly seed: number;
  readonly meetings: number;
  /** Different people in an ordinary meeting, its host among them. */
  readonly people: number;
  /** The period that the meetings begin in; milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
  /** Whose data is asked for. */
  readonly email: string;
  readonly host?: Person;
  /** Somebody whose meetings the host was invited to. */
  readonly other?: Person;
}

/** What has to be found of one meeting, told by how the world was made and not by any answer of the simulator. */
export interface TrueMatch {
  readonly meetingId: string;
  readonly seriesId: string;
  readonly title: string;
  readonly start: number;
  readonly totalParticipants: number;
  readonly isOneOnOne: boolean;
  /** In the order of joining; milliseconds since the epoch, `left` missing while they are still there. */
  readonly stays: readonly { readonly joined: number; readonly left?: number; readonly device: string }[];
}

export interface AccessWorld {
  readonly instances: readonly StoredInstance[];
  readonly truth: {
    /** In the order of their start. */
    readonly matches: readonly TrueMatch[];
    /** Meetings of the host, those in the personal room included. */
    readonly meetings: number;
    readonly hostedByOthers: number;
    /** Ids of those whose participants Webex tells nobody. */
    readonly unreadable: readonly string[];
  };
}

const MINUTE_MS = 60_000;
const DEVICES = ['webex_meeting_center_mac', 'webex_meeting_center_windows', 'webex_teams_mobile', 'pstn'];

/**
 * Meetings that took place, by a seed: single ones and series of several, with people who come back or use two devices, who
 * write their address in capitals, who have none; between two people only; with more people than one page holds; hosted by
 * somebody else; in the personal room. Beside it what has to be found, from the same plan.
 */
export function makeAccessWorld(options: AccessWorldOptions): AccessWorld {
  const dice = createDice(options.seed);
  const { host = ORDINARY_HOST, email } = options;
  const instances: StoredInstance[] = [];
  const matches: TrueMatch[] = [];
  const unreadable: string[] = [];
  let [meetings, hostedByOthers] = [0, 0];
  let series = { id: '', title: '', left: 0 };

  for (let n = 0; n < options.meetings; n += 1) {
    if (series.left === 0) series = { id: idOf(options.seed, n), title: `Meeting ${n}`, left: dice.pick([1, 1, 2, 5]) };
    series.left -= 1;
    const isOther = options.other !== undefined && dice.chance(0.04);
    const isInPersonalRoom = !isOther && dice.chance(0.01);
    const start = minuteWithin(dice, options.from, options.to);
    const end = start + dice.whole(10, 90) * MINUTE_MS;
    const id = `${series.id}_I_${String(100_000_000 + n)}`;
    const owner = isOther && options.other ? options.other : host;
    const takesPart = dice.chance(0.3);
    const size = dice.chance(0.05) ? 2 : dice.chance(0.02) ? 130 : options.people;
    const guests = guestsOf(dice, n, size - 1, takesPart ? email : undefined);
    const stays = guests.flatMap((guest) => staysOf(dice, guest, start, end));
    const [arrived, left] = [start, end];
    const hosting: StoredStay = {
      ...{ id: 'host', email: owner.email, displayName: owner.displayName, host: true, coHost: false, invitee: false },
      ...{ joined: arrived, left, deviceType: 'webex_meeting_center_mac' },
    };
    instances.push({
      id,
      seriesId: series.id,
      scheduledMeetingId: `${series.id}_${n}`,
      title: series.title,
      ...{ start, end },
      hostId: owner.id,
      siteUrl: owner.sites[0]?.siteUrl ?? '',
      isInPersonalRoom,
      invited: isOther ? [host.email] : [],
      stays: [hosting, ...stays].sort((one, other) => one.joined - other.joined),
    });
    if (isOther) hostedByOthers += 1;
    else meetings += 1;
    if (isInPersonalRoom) unreadable.push(id);
    if (isOther || isInPersonalRoom || !takesPart) continue;
    const mine = stays.filter((stay) => stay.email?.toLowerCase() === email);
    matches.push({
      ...{ meetingId: id, seriesId: series.id, title: series.title, start },
      totalParticipants: size,
      isOneOnOne: size === 2,
      stays: mine
        .flatMap((stay) => [stay, ...(stay.further ?? [])])
        .map(({ joined, left: gone, deviceType }) => ({ joined, ...(gone ? { left: gone } : {}), device: deviceType }))
        .sort((one, other) => one.joined - other.joined),
    });
  }
  matches.sort((one, other) => one.start - other.start || (one.meetingId < other.meetingId ? -1 : 1));
  return { instances, truth: { matches, meetings, hostedByOthers, unreadable } };
}

interface Guest {
  readonly id: string;
  readonly email?: string;
  readonly name: string;
}

function guestsOf(dice: Dice, meeting: number, count: number, wanted: string | undefined): readonly Guest[] {
  const place = wanted === undefined ? -1 : dice.whole(0, count - 1);
  return Array.from({ length: count }, (_, n): Guest => {
    const id = `p${meeting}x${n}`;
    if (n === place) {
      const written = dice.chance(0.2) ? String(wanted).toUpperCase() : String(wanted);
      return { id, email: written, name: 'The one asked for' };
    }
    // Somebody who dialled in has no address, and counts by Webex's id.
    if (dice.chance(0.1)) return { id, name: `Caller ${n}` };
    // Addresses that hold the wanted one as a part must not be taken for it.
    if (wanted && n === count - 1 && dice.chance(0.5)) return { id, email: `x${wanted}`, name: 'Nearly' };
    return { id, email: `guest${meeting}.${n}@example.net`, name: `Guest ${n}` };
  });
}

/**
 * One stay, or several of somebody with an address; without one, a return could not be told from another person. Webex tells
 * of three as one participant with several devices, of two as two participants.
 */
function staysOf(dice: Dice, guest: Guest, start: number, end: number): readonly StoredStay[] {
  const count = guest.email && dice.chance(0.15) ? dice.whole(2, 3) : 1;
  const [coHost, invitee] = [dice.chance(0.05), dice.chance(0.8)];
  const [first, ...others] = Array.from({ length: count }, (_, n): StoredStay => {
    const joined = start + dice.whole(0, 5) * MINUTE_MS + n * 1000;
    const isStillThere = dice.chance(0.02);
    return {
      id: `${guest.id}-${n}`,
      ...(guest.email ? { email: guest.email } : {}),
      displayName: guest.name,
      ...{ host: false, coHost, invitee, joined },
      ...(isStillThere ? {} : { left: Math.max(joined, end - dice.whole(0, 4) * MINUTE_MS) }),
      deviceType: dice.pick(DEVICES),
    };
  });
  if (!first) return [];
  return count === 3 ? [{ ...first, further: others }] : [first, ...others];
}

const minuteWithin = (dice: Dice, from: number, to: number): number =>
  from + dice.whole(0, Math.floor((to - from) / MINUTE_MS) - 1) * MINUTE_MS;

/** In the form of Webex's ids: 32 hexadecimal digits. */
const idOf = (seed: number, n: number): string => (seed * 1_000_003 + n + 1).toString(16).padStart(32, '0');
