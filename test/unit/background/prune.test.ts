import { expect, test } from 'vitest';
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
  await background.prune();
  const left = await Promise.all([1, 2, 3, 4].map((n) => background.journal.read(keyOf(n))));
  expect(left.map((row) => row?.key)).toEqual([undefined, undefined, keyOf(3), keyOf(4)]);
});
