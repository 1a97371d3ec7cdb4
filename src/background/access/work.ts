import { windowsOf } from '../../domain/access-windows';
import type { Account, Signature } from '../../domain/account';
import type { EndedMeeting } from '../../domain/ended-meeting';
import type { Failure } from '../../domain/failure';
import type { Clock } from '../../platform/clock';
import type { AccessPlace, AccessRequestRow } from '../../storage/access-request-row';
import type { AccessRequests } from '../../storage/access-requests';
import { makeListPage } from './list-page';
import { type LookThroughNeeds, makeLookThrough } from './look-through';
import { MOST_AT_ONCE } from './pace';

export interface WorkNeeds extends LookThroughNeeds {
  readonly requests: AccessRequests;
  readonly clock: Clock;
  whoAmI(): Promise<Signature | undefined>;
  whyNobody(): Promise<Failure>;
  /** Whether access requests are switched on, by the account that is signed in. */
  isOn(): Promise<boolean>;
}

/** Whether to go on after a step, or why it can't: undefined where that is no longer wanted, or the request has ended. */
type Step = { readonly goesOn: true } | { readonly goesOn: false; readonly why?: Failure | undefined };

const ON: Step = { goesOn: true };
const OFF: Step = { goesOn: false };

/**
 * Works on one request from where it stands: a page of the list, then each meeting on it, a few at a time. No more than one
 * page is held, and what is found is noted at once.
 */
export function makeWork(needs: WorkNeeds) {
  const { requests, clock, whoAmI, whyNobody } = needs;
  const listPage = makeListPage(needs);
  const lookThrough = makeLookThrough(needs);

  /** What Webex has answered is about the meetings of whoever is signed in when it comes: it must still be the same account. */
  async function whyNotMine({ accountId }: AccessRequestRow): Promise<Failure | undefined> {
    const me = await whoAmI();
    if (!me) return whyNobody();
    if (me.account.id !== accountId) return { code: 'access_account' };
    return (await needs.isOn()) ? undefined : { code: 'access_off' };
  }

  const after = (row: AccessRequestRow | undefined): Step => (row?.state === 'running' ? ON : OFF);

  /** @param isKept the page's address was kept over a rest, and may no longer be good */
  async function list(
    row: AccessRequestRow,
    place: AccessPlace,
    account: Account,
    isKept: boolean,
    isWanted: () => boolean,
  ): Promise<Step> {
    // Without its parts, as after the browser has dropped a time zone, nothing would be found and all of it called done.
    const windows = windowsOf(row, row.startedAt);
    if (!windows.ok) return { goesOn: false, why: windows.failure };
    const { result, effort } = await listPage(row, place, account, isWanted);
    if (!result) return OFF;
    const why = await whyNotMine(row);
    if (why) return { goesOn: false, why };
    if (result.ok) return after(await requests.listed(row, result.value, effort, clock.now()));
    if (isKept && result.failure.code === 'refused') return after(await requests.listAgain(row, clock.now()));
    return { goesOn: false, why: result.failure };
  }

  async function look(row: AccessRequestRow, meeting: EndedMeeting, isWanted: () => boolean): Promise<Step> {
    const { result, effort } = await lookThrough(row, meeting, isWanted);
    if (!result) return OFF;
    const why = await whyNotMine(row);
    if (why) return { goesOn: false, why };
    if (!result.ok) return { goesOn: false, why: result.failure };
    return after(await requests.looked(row.id, meeting, result.value, effort, clock.now()));
  }

  async function lookAll(row: AccessRequestRow, place: AccessPlace, isWanted: () => boolean): Promise<Step> {
    const left = [...place.waiting];
    let step: Step = ON;
    const worker = async () => {
      for (let meeting = left.shift(); meeting && step.goesOn; meeting = left.shift()) {
        const done = await look(row, meeting, () => step.goesOn && isWanted()).catch((error) => {
          step = OFF;
          throw error;
        });
        if (step.goesOn) step = done;
      }
    };
    // All of them have ended before anything is said of how it went: nothing is noted any more then.
    const ends = await Promise.allSettled(Array.from({ length: MOST_AT_ONCE }, worker));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    return step;
  }

  /** @returns why it ended, where that is neither that it was no longer wanted nor that there is nothing left to do */
  return async (id: string, account: Account, isWanted: () => boolean): Promise<Failure | undefined> => {
    let hasListed = false;
    for (let step: Step = ON; isWanted(); ) {
      const row = await requests.read(id);
      if (row?.state !== 'running' || !row.place) return undefined;
      if (row.place.waiting.length > 0) step = await lookAll(row, row.place, isWanted);
      else {
        step = await list(row, row.place, account, !hasListed && row.place.page !== undefined, isWanted);
        hasListed = true;
      }
      if (!step.goesOn) return step.why;
    }
    return undefined;
  };
}
