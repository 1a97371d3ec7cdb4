import { type Creation, canRetry, isGivenUp } from './creation';

/**
 * What a click waits for in the popup. under_way: its answer. unclear: another look at Webex. ready: to be joined, copied
 * or removed. unsaved: to be removed or kept, because its event was not saved. gone: the same, because its event was seen to
 * go. retry: to be made after all, or dropped.
 * failed: to be asked for otherwise, or dropped.
 */
export type Waiting = 'under_way' | 'unclear' | 'ready' | 'unsaved' | 'gone' | 'retry' | 'failed';

const HOUR_MS = 60 * 60_000;

/** So long a click that came to nothing is offered again. */
const FAILED_FOR_MS = 24 * HOUR_MS;

/**
 * What a click still wants of its person, or undefined where all is settled; of its meeting, if there is one, as long as that
 * is of use. What the popup itself has made stays there for an hour, also once it was copied; what a page or a menu has
 * delivered needs no second place.
 * @param now milliseconds since 1970
 */
export function waitsAs(row: Creation, now: number): Waiting | undefined {
  if (row.dismissed) return undefined;
  const age = now - row.createdAt;
  switch (row.state) {
    case 'created':
    case 'sent':
      return row.origin === 'popup' ? 'under_way' : undefined;
    case 'unclear':
      return 'unclear';
    case 'failed':
      if (isGivenUp(row)) return 'unclear';
      if (age > FAILED_FOR_MS) return undefined;
      return canRetry(row) ? 'retry' : 'failed';
    case 'confirmed':
      return row.unsaved ? 'unsaved' : 'ready';
    case 'delivered':
      if (row.unsaved) return 'unsaved';
      return row.origin === 'popup' && age <= HOUR_MS ? 'ready' : undefined;
  }
}

/**
 * Whether what a click waits for can still be decided: what is about its meeting only while that is known here, for an hour
 * and until it is over.
 * @param endsAt when its last date ends, undefined where no meeting is known, and `now`, in milliseconds since 1970
 */
export function isOpen(waits: Waiting, { createdAt }: Creation, endsAt: number | undefined, now: number): boolean {
  if (waits !== 'ready' && waits !== 'unsaved') return true;
  return endsAt !== undefined && (now - createdAt <= HOUR_MS || endsAt > now);
}

/** Whether two clicks asked for the same: what one of them has made, the other needs no more. */
export function isSameWish(one: Creation, other: Creation): boolean {
  if (one.title !== other.title) return false;
  const areNow = [one, other].filter(({ draft }) => draft.when.kind === 'now').length;
  return areNow === 2 || (areNow === 0 && Date.parse(one.schedule.start) === Date.parse(other.schedule.start));
}
