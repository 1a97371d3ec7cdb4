import type { Signature } from '../domain/account';
import { SOON_MS } from '../domain/agenda';
import type { MeetingRecord } from '../domain/meeting';
import type { Clock } from '../platform/clock';
import type { Meetings } from '../storage/meetings';

export interface BadgeNeeds {
  readonly meetings: Pick<Meetings, 'endingAfter'>;
  readonly clock: Pick<Clock, 'now'>;
  whoAmI(): Promise<Signature | undefined>;
  /** Shows on the toolbar button in how many minutes a meeting starts; nothing for undefined. */
  show(minutes: number | undefined): Promise<void>;
  /** Told of the meetings that start within minutes. */
  soon(meetings: readonly MeetingRecord[]): Promise<void>;
  /** Wakes the background for `update` after so many milliseconds, or not at all. */
  setAlarm(milliseconds: number | undefined): Promise<void>;
}

/** More meetings than this never start within minutes of each other. */
const MOST = 100;

const MINUTE_MS = 60_000;

/**
 * Counts the last five minutes before a meeting made here starts, on the toolbar button. It knows what is kept here and
 * asks nobody; called whenever that may have changed, and by its own alarm.
 */
export function makeBadge({ meetings, clock, whoAmI, show, soon, setAlarm }: BadgeNeeds) {
  return async (): Promise<void> => {
    const [me, records] = await Promise.all([whoAmI(), meetings.endingAfter(clock.now(), MOST)]);
    const mine = records.filter((one) => one.clientId === me?.clientId && one.accountId === me.account.id);
    const leftUntil = ({ meeting }: MeetingRecord) => Date.parse(meeting.start) - clock.now();
    const ahead = mine.filter((one) => leftUntil(one) > 0);
    const left = Math.min(...ahead.map(leftUntil));
    const isSoon = left <= SOON_MS;
    await show(isSoon ? Math.ceil(left / MINUTE_MS) : undefined);
    if (ahead.length === 0) return setAlarm(undefined);
    // Each minute of the last five, and the moment of the start, change what is shown.
    await setAlarm(isSoon ? left - (Math.ceil(left / MINUTE_MS) - 1) * MINUTE_MS : left - SOON_MS);
    await soon(ahead.filter((one) => leftUntil(one) <= SOON_MS));
  };
}
