import { expect, test } from 'vitest';
import type { Creation } from '../../../src/domain/creation';
import { openConnected } from '../harness/background';
import { keyOf, meetingOf, recordOf, rowOf } from '../harness/clicks';
import { NOW } from '../simulator/client';

const DAY = 86_400_000;

test('meetings are forgotten 180 days after their end, and not before', async () => {
  const { background } = await openConnected();
  const ended = (n: number, days: number) =>
    background.meetings.put(
      recordOf({
        key: keyOf(n),
        meeting: meetingOf({ id: `m${n}`, webLink: `https://x.webex.com/${n}` }),
        endsAt: NOW - days * DAY,
      }),
    );
  await Promise.all([ended(1, 181), ended(2, 179), ended(3, -400)]);
  await background.prune();
  expect((await background.meetings.all()).map(({ meeting }) => meeting.id).sort()).toEqual(['m2', 'm3']);
});

test('settled clicks are forgotten after 30 days; one that waits for an answer is not', async () => {
  const { background } = await openConnected();
  const old = { createdAt: NOW - 31 * DAY };
  await background.journal.add(rowOf({ key: keyOf(1), state: 'delivered', ...old }));
  await background.journal.add(rowOf({ key: keyOf(2), state: 'failed', ...old }));
  await background.journal.add(rowOf({ key: keyOf(3), state: 'unclear', ...old }));
  await background.journal.add(rowOf({ key: keyOf(4), state: 'delivered', createdAt: NOW - 29 * DAY }));
  await background.journal.add(rowOf({ key: keyOf(5), state: 'sent', ...old }));
  await background.prune();
  const left = await Promise.all([1, 2, 3, 4, 5].map((n) => background.journal.read(keyOf(n))));
  expect(left.map((row) => row?.key)).toEqual([undefined, undefined, keyOf(3), keyOf(4), keyOf(5)]);
});

test('a click whose meeting waits for a decision is not forgotten before that meeting is over', async () => {
  const { background } = await openConnected();
  const made = async (n: number, row: Partial<Creation>, endsAt?: number) => {
    await background.journal.add(rowOf({ key: keyOf(n), createdAt: NOW - 31 * DAY, ...row }));
    const meeting = meetingOf({ id: `m${n}`, webLink: `https://x.webex.com/${n}` });
    if (endsAt !== undefined) await background.meetings.put(recordOf({ key: keyOf(n), meeting, endsAt }));
  };
  await made(1, { state: 'confirmed' }, NOW + DAY);
  await made(2, { state: 'delivered', unsaved: true }, NOW + DAY);
  await made(3, { state: 'failed', failure: { code: 'unclear' } });
  await made(4, { state: 'confirmed' }, NOW - DAY);
  await made(5, { state: 'confirmed', dismissed: true }, NOW + DAY);
  await made(6, { state: 'delivered', unsaved: true, dismissed: true }, NOW + DAY);
  await made(7, { state: 'delivered' }, NOW + DAY);
  await made(8, { state: 'failed', failure: { code: 'unclear' }, dismissed: true });
  await made(9, { state: 'confirmed' });
  await background.prune();
  const left = await background.journal.since(0);
  expect(left.map(({ key }) => key).sort()).toEqual([1, 2, 3].map(keyOf));
});
