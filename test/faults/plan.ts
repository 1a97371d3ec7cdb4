import type { MeetingDraft, When } from '../../src/domain/meeting-draft';
import type { Dice } from './dice';

/** One click that a person will make. Times are in milliseconds since the storm began. */
export interface PlannedClick {
  readonly at: number;
  readonly from: 'page' | 'popup';
  readonly tab: number;
  /** The message comes twice at once, with one key. */
  readonly isDoubled: boolean;
  /** The same event is open in another tab, and was clicked there too: a click of its own, with its own key. */
  readonly isSecondTab: boolean;
  readonly draft: MeetingDraft;
  /** Removes the meeting so long after being told that it is made. */
  readonly removesAfter?: number;
}

/** Everything that the seed decides before a run; what happens to single requests is drawn as they come. */
export interface Plan {
  readonly clicks: readonly PlannedClick[];
  /** The machine's clock is wrong by so much, and from a moment on by so much more. */
  readonly clock: { readonly offset: number; readonly jumpAt: number; readonly jump: number };
  /** How many steps of the background lie before each time it is killed. */
  readonly gaps: readonly number[];
  readonly restarts: readonly { readonly at: number; readonly closedFor: number; readonly alarmsKept: boolean }[];
  /** When the person opens the popup without a need. */
  readonly glances: readonly number[];
  readonly disconnect?: { readonly at: number; readonly leaveUnclear: boolean; readonly forgetMeetings: boolean };
}

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

/** Before this moment all planned things have begun. */
export const STORM_MS = 6 * MINUTE;

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

export function drawPlan(dice: Dice): Plan {
  const isWrong = dice.chance(0.3);
  const jumps = dice.chance(0.2);
  const either = (size: number): number => (dice.chance(0.5) ? size : -size);
  const jump = jumps ? either(dice.pick([30_000, 3 * MINUTE, 20 * MINUTE, 2 * HOUR])) : 0;
  const restarts = times(dice.pick([0, 0, 0, 1, 1, 2]), () => ({
    at: dice.whole(0, STORM_MS),
    closedFor: dice.pick([5_000, 40_000, 5 * MINUTE, 30 * MINUTE, 9 * HOUR]),
    alarmsKept: dice.chance(0.5),
  }));
  // A meeting that begins at once is over before anything could be mended after such a break.
  const isLong = -jump > 10 * MINUTE || restarts.some(({ closedFor }) => closedFor > 10 * MINUTE);
  return {
    clicks: drawClicks(dice.apart('clicks'), isLong ? PLANNED : [...PLANNED, { kind: 'now', zone: 'Europe/Berlin' }]),
    clock: {
      offset: isWrong ? either(dice.pick([2 * MINUTE, 3 * HOUR, 20 * DAY, 400 * DAY])) : 0,
      jumpAt: dice.whole(0, STORM_MS),
      jump,
    },
    gaps: dice.chance(0.8) ? times(dice.whole(1, 4), () => dice.whole(1, dice.pick([12, 40, 120]))) : [],
    restarts,
    glances: times(dice.whole(0, 3), () => dice.whole(0, STORM_MS)),
    ...(dice.chance(0.08)
      ? {
          disconnect: {
            at: dice.whole(0, STORM_MS),
            leaveUnclear: dice.chance(0.7),
            forgetMeetings: dice.chance(0.5),
          },
        }
      : {}),
  };
}

function drawClicks(dice: Dice, whens: readonly When[]): readonly PlannedClick[] {
  const clicks = times(dice.whole(1, 3), (index) => drawClick(dice, index + 1, whens));
  const [first] = clicks;
  // Two tabs show the same event, and the person clicks in both.
  if (first !== undefined && dice.chance(0.3)) {
    clicks.push({ ...first, at: first.at + dice.pick([0, 40, 700]), from: 'page', tab: 9, isSecondTab: true });
  }
  return clicks;
}

function drawClick(dice: Dice, tab: number, whens: readonly When[]): PlannedClick {
  return {
    at: dice.pick([0, dice.whole(0, 5_000), dice.whole(0, 2 * MINUTE)]),
    from: dice.pick(['page', 'page', 'popup']),
    tab,
    isDoubled: dice.chance(0.15),
    isSecondTab: false,
    draft: repeating(dice.apart(`repeats ${tab}`), { title: `Meeting of tab ${tab}`, when: dice.pick(whens) }),
    ...(dice.chance(0.2) ? { removesAfter: dice.pick([500, 20_000, 100_000]) } : {}),
  };
}

/** A third of the events that have times of their own repeat, and get a series. */
const repeating = (dice: Dice, draft: MeetingDraft): MeetingDraft =>
  draft.when.kind !== 'now' && dice.chance(0.33)
    ? { ...draft, repeats: dice.pick(['FREQ=WEEKLY', 'FREQ=DAILY;COUNT=5', 'FREQ=MONTHLY;UNTIL=20271231']) }
    : draft;

/** Runs begin on Tuesday, 3 March 2026, in the morning. */
const PLANNED: readonly When[] = [
  { kind: 'at', start: '2026-03-04T09:00', end: '2026-03-04T10:00', zone: 'Europe/Berlin' },
  { kind: 'at', start: '2026-03-04T23:30', end: '2026-03-05T01:00', zone: 'Asia/Kolkata' },
  { kind: 'at', start: '2026-09-17T14:00', end: '2026-09-17T14:30', zone: 'America/New_York' },
];
