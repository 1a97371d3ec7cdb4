import type { Signature } from '../domain/account';
import {
  CHECKED_WITHIN_MS,
  type Creation,
  isCheckedSoon,
  isUnchecked,
  LOOK_UP_AFTER_SECONDS,
  tagOf,
} from '../domain/creation';
import type { Clock } from '../platform/clock';
import type { Journal } from '../storage/journal';
import type { WebexClient } from '../webex/client';
import type { ConfirmMeeting } from './confirm-meeting';

/**
 * Finds out what became of clicks: those whose request got no usable answer, and, soon after every success, whether
 * the browser repeated the request by itself when a used connection died (so one click may have made twins).
 * Nothing is ever sent to Webex that could make a meeting.
 */
export interface LookUp {
  /** Looks once, as soon as the row's schedule allows; the row may still be unclear afterwards. */
  settle(row: Creation): Promise<Creation>;
  /** The meeting is made; its twins, should there be any, are looked for off the click's path. */
  watch(): Promise<void>;
  /** Looks at every row that is due before the next alarm, and asks for that alarm while any is left. */
  settleDue(): Promise<void>;
  /** Looks now for what else came of clicks that are settled, as far as Webex must have acted by now. */
  check(): Promise<void>;
}

export interface LookUpNeeds {
  readonly journal: Journal;
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

/** Look-ups that keep failing, or another connection, must not keep the alarm ringing for ever: an hour of alarms. */
const MOST_MISSES = 120;

/** So long after a request left Webex may still act on it (the last look-up of the plan rests on that too). */
const LATE_MS = 120_000;

export function makeLookUp(needs: LookUpNeeds): LookUp {
  const { journal, webex, clock } = needs;
  const looking = new Map<string, Promise<Creation>>();

  function settle(row: Creation): Promise<Creation> {
    const already = looking.get(row.key);
    if (already) return already;
    const look = lookOnce(row).finally(() => looking.delete(row.key));
    looking.set(row.key, look);
    return look;
  }

  async function lookOnce(row: Creation): Promise<Creation> {
    if (row.state === 'created') return change(row, { state: 'failed', failure: { code: 'interrupted' } });
    await needs.setAlarm(true);
    // Webex shows tags to the client that set them only: with another connection nothing could be found.
    if (!isBy(row, await needs.whoAmI())) return missed(row);
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
  function missed(row: Creation): Promise<Creation> {
    const misses = (row.misses ?? 0) + 1;
    if (misses < MOST_MISSES) return change(row, { state: 'unclear', misses });
    return change(row, { state: 'failed', misses, failure: { code: 'unclear' } });
  }

  async function change(row: Creation, to: Partial<Creation>): Promise<Creation> {
    return (await journal.change(row.key, to)) ?? row;
  }

  const unsettled = () => journal.inState(['created', 'sent', 'unclear']);

  const unchecked = async () => (await journal.since(clock.now() - CHECKED_WITHIN_MS)).filter(isUnchecked);

  /**
   * Of the meetings with this click's tag, only the one the person got stays; where they were told that there is none,
   * none does.
   */
  async function removeTwins(row: Creation): Promise<void> {
    if (row.endedAt !== undefined && Math.abs(clock.now() - row.endedAt) < LATE_MS) return;
    await change(row, { checks: (row.checks ?? 0) + 1 });
    if (!isBy(row, await needs.whoAmI())) return;
    const found = await webex.findMeetings(tagOf(row.key), row.schedule);
    if (!found.ok) return;
    const twins = found.value.filter(({ id }) => id !== row.meetingId);
    const removed = await Promise.all(twins.map(({ id }) => webex.deleteMeeting(id)));
    if (removed.every(({ ok }) => ok)) await journal.change(row.key, { twinsChecked: true });
  }

  async function check(): Promise<void> {
    await Promise.all((await unchecked()).map(removeTwins));
  }

  async function settleDue(): Promise<void> {
    const soon = clock.now() + ALARM_EVERY_MS;
    const mine = (await unsettled()).filter((row) => !needs.isUnderWay(row.key));
    const due = mine.filter((row) => row.state === 'created' || dueAt(row) <= soon);
    await Promise.all([...due.map(settle), ...(await unchecked()).map(removeTwins)]);
    const waiting = (await unchecked()).filter(isCheckedSoon);
    // Those under way count too: what is going on may end unclear, or with the background.
    await needs.setAlarm((await unsettled()).length + waiting.length > 0);
  }

  return { settle, settleDue, check, watch: () => needs.setAlarm(true) };
}

const isBy = ({ clientId, accountId }: Creation, me: Signature | undefined): boolean =>
  me?.clientId === clientId && me.account.id === accountId;

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
