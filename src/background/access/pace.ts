import type { FailureCode, Result } from '../../domain/failure';
import type { Clock } from '../../platform/clock';
import type { Effort } from '../../storage/access-requests';
import { createPlaces } from './places';
import { createRate } from './rate';

/** At most so many requests are out at once. */
export const MOST_AT_ONCE = 4;

/** So often a request is sent that is not answered, or answered with 5xx. */
const TRIES = 4;

/** So often in a row a request is put off before it is taken for one that Webex puts off for ever. */
const MOST_REFUSALS = 10;

const [SHORTEST_WAIT_MS, LONGEST_WAIT_MS] = [1000, 60_000];

/** Refusals that Webex has come to by looking at the request: it was let through. */
const JUDGED: ReadonlySet<FailureCode> = new Set(['refused', 'forbidden', 'scope_missing']);

/** Whether the work is still wanted is looked at this often while waiting. */
const LOOK_UP_MS = 1000;

export interface Asked<T> {
  /** Undefined where it was no longer wanted before it was answered. A passing failure has been tried again to no avail. */
  readonly result: Result<T> | undefined;
  readonly effort: Effort;
}

/** When requests leave: as many as Webex lets through, and no more. */
export interface Pace {
  /** Asks in its turn, and again as long as that may help. */
  ask<T>(question: () => Promise<Result<T>>, isWanted: () => boolean): Promise<Asked<T>>;
  /** Until when nothing leaves, in milliseconds since 1970; a time that has passed where nothing holds it up. */
  waitsUntil(): number;
  /** Lets nothing leave for a while, longer each time until something is answered well. */
  rest(): void;
  /** Forgets what was measured before a pause. */
  begin(): void;
}

/** @param random from 0 to below 1 */
export function createPace(clock: Clock, random: () => number = Math.random): Pace {
  const places = createPlaces(MOST_AT_ONCE);
  const rate = createRate();
  /** Nothing leaves before: the wait that Webex asked for is everybody's. */
  let opensAt = 0;
  let refusals = 0;
  let rests = 0;

  /** From one second to one minute, longer each time, and never the same for two that were refused together. */
  const backoff = (times: number): number =>
    Math.min(LONGEST_WAIT_MS, SHORTEST_WAIT_MS * 2 ** (times - 1) * (1 + random() / 4));

  async function until(time: () => number, isWanted: () => boolean): Promise<boolean> {
    while (isWanted()) {
      const left = time() - clock.now();
      if (left <= 0) return true;
      await clock.wait(Math.min(left, LOOK_UP_MS));
    }
    return false;
  }

  const opening = () => Math.max(opensAt, rate.nextAt());
  const isClosed = () => clock.now() < opening();

  function putOff(sentAt: number, retryAfterSeconds: number | undefined): void {
    const now = clock.now();
    // Requests that were out together are refused together: that is one refusal.
    const isNew = sentAt > rate.refusedAt();
    if (isNew) {
      refusals += 1;
      places.narrow();
      rate.refused(now);
    }
    const wait = retryAfterSeconds === undefined ? (isNew ? backoff(refusals) : 0) : retryAfterSeconds * 1000;
    opensAt = Math.max(opensAt, now + wait);
  }

  function letThrough(): void {
    refusals = 0;
    places.widen();
    rate.granted();
  }

  async function ask<T>(question: () => Promise<Result<T>>, isWanted: () => boolean): Promise<Asked<T>> {
    let [requests, unanswered, putOffs] = [0, 0, 0];
    const asked = (result?: Result<T>): Asked<T> => ({
      result,
      effort: { requests, retries: Math.max(0, requests - 1) },
    });
    for (;;) {
      // Between a wait that ends and this line, another one may have taken its turn.
      while (isClosed()) if (!(await until(opening, isWanted))) return asked();
      if (!isWanted()) return asked();
      const sentAt = clock.now();
      rate.sent(sentAt);
      requests += 1;
      const result = await question();
      if (result.ok) {
        rests = 0;
        letThrough();
        return asked(result);
      }
      const { code, retryAfterSeconds } = result.failure;
      if (code === 'too_many_requests') {
        putOff(sentAt, retryAfterSeconds);
        putOffs += 1;
        if (putOffs === MOST_REFUSALS) return asked(result);
      } else if (code === 'webex_down') {
        unanswered += 1;
        if (unanswered === TRIES) return asked(result);
        const again = clock.now() + backoff(unanswered);
        if (!(await until(() => again, isWanted))) return asked();
      } else {
        if (JUDGED.has(code)) letThrough();
        return asked(result);
      }
    }
  }

  return {
    ask: (question, isWanted) => places.within(() => ask(question, isWanted)),
    waitsUntil: () => opensAt,
    rest() {
      rests += 1;
      opensAt = Math.max(opensAt, clock.now() + backoff(rests + 1));
    },
    begin: () => rate.begin(clock.now()),
  };
}
