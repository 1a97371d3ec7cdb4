import type { Signature } from '../domain/account';
import {
  CHECKED_WITHIN_MS,
  type Creation,
  isBy,
  isCheckedSoon,
  isGivenUp,
  isOpen,
  isUnchecked,
  LOOK_UP_AFTER_SECONDS,
  tagOf,
} from '../domain/creation';
import type { Schedule } from '../domain/schedule';
import type { Clock } from '../platform/clock';
import type { Journal } from '../storage/journal';
import type { Meetings } from '../storage/meetings';
import type { WebexClient } from '../webex/client';
import type { ConfirmMeeting } from './confirm-meeting';

/**
 * Finds out what became of clicks: those whose request got no usable answer, and, soon after every success, whether
 * the browser repeated the request by itself when a used connection died (so one click may have made twins).
 * Nothing is ever sent to Webex that could make a meeting.
 */
export interface LookUp {
  /** Looks once, as soon as the row's schedule allows; the row may still be unclear then, or undefined where it was forgotten. */
  settle(row: Creation): Promise<Creation | undefined>;
  /** The meeting is made; its twins, should there be any, are looked for off the click's path. */
  watch(): Promise<void>;
  /** Looks at every row that is due before the next alarm, and asks for that alarm while any is left. */
  settleDue(): Promise<void>;
  /** Looks now for what else came of clicks that are settled, as far as Webex must have acted by now. */
  check(): Promise<void>;
}

export interface LookUpNeeds {
  readonly journal: Journal;
  readonly meetings: Pick<Meetings, 'byKey'>;
  readonly webex: WebexClient;
  readonly clock: Clock;
  readonly confirm: ConfirmMeeting;
  whoAmI(): Promise<Signature | undefined>;
  /** True for rows whose request this background is still waiting for. */
  isUnderWay(key: string): boolean;
  /** Wakes the background for `settleDue` every `ALARM_EVERY_MS`, or stops doing so. */
  setAlarm(on: boolean): Promise<void>;
}

/** The shortest alarm that the browsers keep in packed extensions. */
const ALARM_EVERY_MS = 30_000;

/** Look-ups that keep failing must not keep the alarm ringing for ever: an hour of alarms. */
const MOST_MISSES = 120;

/** So long after a request left Webex may still act on it (the last look-up of the plan rests on that too). */
const LATE_MS = 120_000;

export function makeLookUp(needs: LookUpNeeds): LookUp {
  const { journal, webex, clock } = needs;
  const looking = new Map<string, Promise<Creation | undefined>>();

  function settle(row: Creation): Promise<Creation | undefined> {
    const already = looking.get(row.key);
    if (already) return already;
    const look = lookOnce(row).finally(() => looking.delete(row.key));
    looking.set(row.key, look);
    return look;
  }

  async function lookOnce(row: Creation): Promise<Creation | undefined> {
    if (row.state === 'created') {
      const interrupted = { state: 'failed', failure: { code: 'interrupted' } } as const;
      return journal.change(row.key, interrupted, ({ state }) => state === 'created');
    }
    // Webex shows tags to the client that set them only: with another connection nothing could be found.
    if (!isBy(row, await needs.whoAmI())) return change(row, isGivenUp(row) ? {} : { state: 'unclear' });
    await needs.setAlarm(true);
    await clock.wait(Math.max(0, dueAt(row) - clock.now()));
    const found = await webex.findMeetings(tagOf(row.key), row.schedule);
    if (!found.ok) return missed(row);
    const [meeting] = found.value;
    if (meeting) {
      await change(row, { endedAt: clock.now() });
      // Webex answers a list in UTC, whatever the meeting's own zone.
      return needs.confirm(row, { ...meeting, timezone: row.schedule.timezone });
    }
    const lookUps = plannedBy(row, clock.now());
    if (lookUps < LOOK_UP_AFTER_SECONDS.length) return change(row, { state: 'unclear', lookUps });
    return change(row, { state: 'failed', lookUps, endedAt: clock.now(), failure: { code: 'not_made' } });
  }

  /** Counted, not timed: the browser may have been closed, and the clock may be wrong. */
  function missed(row: Creation): Promise<Creation | undefined> {
    const misses = (row.misses ?? 0) + 1;
    if (misses < MOST_MISSES) return change(row, { state: 'unclear', misses });
    return change(row, { state: 'failed', misses, failure: { code: 'unclear' } });
  }

  /** What was settled otherwise while Webex was asked stays as it is. */
  const change = (row: Creation, to: Partial<Creation>) => journal.change(row.key, to, isOpen);

  const unsettled = () => journal.inState(['created', 'sent', 'unclear']);

  const unchecked = async () => (await journal.since(clock.now() - CHECKED_WITHIN_MS)).filter(isUnchecked);

  /**
   * Of the meetings with this click's tag, only the one the person got stays; where they were told that there is none,
   * none does.
   */
  async function removeTwins(row: Creation): Promise<void> {
    const isOver = Math.abs(clock.now() - (row.endedAt ?? sentAt(row))) >= LATE_MS;
    // A success is looked at once before, so that most twins stand for seconds only.
    if (!isOver && (row.endedAt !== undefined || row.checkedEarly)) return;
    if (!isBy(row, await needs.whoAmI())) return;
    await journal.change(row.key, { checks: (row.checks ?? 0) + 1 });
    const record = row.meetingId === undefined ? undefined : await needs.meetings.byKey(row.key);
    const found = await webex.findMeetings(tagOf(row.key), spanOf(row.schedule, record?.meeting));
    if (!found.ok) return;
    const twins = found.value.filter(({ id }) => id !== row.meetingId);
    // A list that lacks the person's own meeting is behind, and may be so by any other.
    const isBehind = record !== undefined && twins.length === found.value.length;
    if (isBehind && isOver) return;
    // Taken up by the person meanwhile, it is no twin.
    if (twins.length > 0 && (await journal.read(row.key))?.meetingId !== row.meetingId) return;
    const removed = isBehind ? [] : await Promise.all(twins.map(({ id }) => webex.deleteMeeting(id)));
    if (!removed.every(({ ok }) => ok)) return;
    await journal.change(row.key, isOver ? { twinsChecked: true } : { checkedEarly: true });
  }

  async function check(): Promise<void> {
    await Promise.all((await unchecked()).map(removeTwins));
  }

  async function settleDue(): Promise<void> {
    const soon = clock.now() + ALARM_EVERY_MS;
    const mine = (await unsettled()).filter((row) => !needs.isUnderWay(row.key));
    const due = mine.filter((row) => row.state === 'created' || dueAt(row) <= soon);
    await Promise.all([...due.map(settle), ...(await unchecked()).map(removeTwins)]);
    const me = await needs.whoAmI();
    const waiting = [...(await unsettled()), ...(await unchecked()).filter(isCheckedSoon)];
    // Those under way count too: what is going on may end unclear, or with the background. Others wait for a sign-in.
    await needs.setAlarm(waiting.some((row) => needs.isUnderWay(row.key) || isBy(row, me)));
  }

  return { settle, settleDue, check, watch: () => needs.setAlarm(true) };
}

/** From the earlier start to the later end: a meeting may have been moved since it was asked for. */
function spanOf(asked: Schedule, now: Schedule = asked): Schedule {
  const isFirst = Date.parse(asked.start) <= Date.parse(now.start);
  const isLast = Date.parse(asked.end) >= Date.parse(now.end);
  return { ...asked, start: isFirst ? asked.start : now.start, end: isLast ? asked.end : now.end };
}

const sentAt = (row: Creation): number => row.sentAt ?? row.createdAt;

/** Milliseconds since 1970 of the row's next look-up. */
function dueAt(row: Creation): number {
  return sentAt(row) + (LOOK_UP_AFTER_SECONDS[row.lookUps] ?? 0) * 1000;
}

/** How many look-ups of the plan are behind us: one late look stands for all that were missed before it. */
function plannedBy(row: Creation, now: number): number {
  const due = LOOK_UP_AFTER_SECONDS.filter((seconds) => sentAt(row) + seconds * 1000 <= now).length;
  return Math.max(row.lookUps + 1, due);
}
