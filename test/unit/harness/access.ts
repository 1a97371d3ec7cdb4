import type { AccessQuestion } from '../../../src/domain/access-request';
import type { AccessView } from '../../../src/messaging/calls/access-requests';
import { type AccessWorld, type AccessWorldOptions, makeAccessWorld } from '../../simulator/access-world';
import { ORDINARY_HOST, SEVERAL_SITES } from '../../simulator/test-account';
import type { Background } from './background';
import { keyOf } from './clicks';
import { given } from './given';

export const REQUEST = keyOf(70);

/** Whose data is asked for in these tests. */
export const EMAIL = 'vera.lind@example.net';

/** Four months before the time that the tests stand at. */
export const QUESTION: AccessQuestion = { email: EMAIL, from: '2025-11-01', to: '2026-02-28', zone: 'Europe/Berlin' };

const DAY_MS = 86_400_000;

/** A world whose meetings lie within the question's days. */
export const worldOf = (changes: Partial<AccessWorldOptions> = {}): AccessWorld =>
  makeAccessWorld({
    ...{ seed: 7, meetings: 40, people: 6, email: EMAIL, host: ORDINARY_HOST, other: SEVERAL_SITES },
    ...{ from: Date.UTC(2025, 10, 1) + DAY_MS, to: Date.UTC(2026, 1, 28) },
    ...changes,
  });

/** Asks a background to go on, as an open page does, until it has ended, stopped, or asked often enough. */
export async function goOnUntilOver(background: Background, id = REQUEST, most = 500): Promise<AccessView> {
  let view = given(await background.access.goOn(id));
  for (let n = 0; n < most && view.request.state === 'running'; n += 1) {
    await background.access.rested();
    view = given(await background.access.goOn(id));
  }
  await background.access.rested();
  return view;
}

/** All parts of what was found, in the form of the truth. */
export async function foundBy(background: Pick<Background, 'access'>, id = REQUEST) {
  const matches = [];
  for (let after: string | undefined; ; ) {
    const part = given(await background.access.matches({ id, after }));
    matches.push(...part.items);
    if (!part.next) break;
    after = part.next;
  }
  return matches.map(({ meetingId, seriesId, title, start, totalParticipants, isOneOnOne, stays }) => ({
    ...{ meetingId, seriesId, title, start: Date.parse(start), totalParticipants, isOneOnOne },
    stays: stays.map(({ joined, left, devices }) => ({
      joined: Date.parse(joined ?? ''),
      ...(left ? { left: Date.parse(left) } : {}),
      device: devices.join(),
    })),
  }));
}

/** The ids of what could not be looked through, sorted. */
export async function failedBy(background: Pick<Background, 'access'>, id = REQUEST) {
  const part = given(await background.access.failures({ id }));
  return part.items.map(({ meetingId }) => meetingId).sort();
}
