import type { Dice } from './dice';

/** What becomes of one sending of a request. *Acts* means that Webex does its work. `after` is in milliseconds. */
export type Fate =
  | { readonly kind: 'none' }
  | { readonly kind: 'dropped before' | 'dropped after' }
  /** Webex acts only then; the answer comes too if somebody still waits for it. */
  | { readonly kind: 'acts late'; readonly after: number }
  /** Webex acts at once; the answer comes then. */
  | { readonly kind: 'answers late'; readonly after: number }
  /** Never acts; the connection dies then. */
  | { readonly kind: 'stalled'; readonly after: number }
  | {
      readonly kind: '429' | '500' | '503';
      readonly headers: Readonly<Record<string, string>>;
      readonly acts: boolean;
    }
  | { readonly kind: 'malformed'; readonly malform: (body: string) => string };

export type FateKind = Exclude<Fate['kind'], 'none'>;

/** The client gives up after 15 s, and the last planned look-up is at 120 s: Webex has acted by this time. */
const LATEST_ACT_MS = 100_000;

const MALFORMED: readonly ((body: string) => string)[] = [
  () => '<!doctype html><title>Service portal</title>',
  () => '',
  (body) => body.slice(0, body.length / 2),
  () => '{"message":"OK"}',
  () => 'null',
];

/** What happens to requests, drawn from dice. */
export interface Fates {
  /** @param again the browser repeats a request by itself */
  draw(makes: boolean, again: boolean): Fate;
  /** Whether the connections that stand idle have died in silence, so that the next request opens one. */
  drawLostIdle(): boolean;
  /** Whether a request still leaves whose background died just as it left. */
  drawLeaves(): boolean;
  /** No more faults from now on. */
  calm(): void;
  begin(): void;
}

export function createFates(dice: Dice): Fates {
  let isOn = false;

  /** Mostly while the client waits no more; else a slow answer. */
  const late = (): number => (dice.chance(0.75) ? dice.whole(15_500, LATEST_ACT_MS) : dice.whole(1_000, 14_000));

  function fault(makes: boolean): Fate {
    const kinds: readonly FateKind[] = makes
      ? ['dropped before', 'dropped after', 'dropped after', 'acts late', 'answers late', ...STATUSES, 'malformed']
      : ['dropped before', 'dropped after', ...STATUSES, 'malformed'];
    const kind = dice.chance(0.1) ? 'stalled' : dice.pick(kinds);
    switch (kind) {
      case 'dropped before':
      case 'dropped after':
        return { kind };
      case 'acts late':
      case 'answers late':
        return { kind, after: late() };
      case 'stalled':
        return { kind, after: dice.whole(2_000, 60_000) };
      case 'malformed':
        return { kind, malform: dice.pick(MALFORMED) };
      case '429':
        return {
          kind,
          acts: false,
          headers: dice.pick([{}, { 'retry-after': '7' }, { 'retry-after': '25' }, { 'retry-after': '60' }]),
        };
      default:
        return { kind, acts: dice.chance(0.5), headers: {} };
    }
  }

  return {
    draw: (makes, again) => {
      const rate = again ? 0.35 : makes ? 0.65 : 0.25;
      return isOn && dice.chance(rate) ? fault(makes) : { kind: 'none' };
    },
    drawLostIdle: () => dice.chance(0.3),
    drawLeaves: () => dice.chance(0.6),
    begin: () => {
      isOn = true;
    },
    calm: () => {
      isOn = false;
    },
  };
}

const STATUSES = ['429', '500', '503'] as const;
