import { beforeEach, expect, test } from 'vitest';
import { lazyDatabase } from '../../../src/storage/database';
import { createJournal } from '../../../src/storage/journal';
import { createMeetings } from '../../../src/storage/meetings';
import { keyOf, meetingOf, recordOf } from '../harness/clicks';
import { freshDatabase } from '../harness/fresh-database';

beforeEach(freshDatabase);

async function openWithTwo() {
  const database = lazyDatabase();
  const records = [1, 2].map((n) =>
    recordOf({ key: keyOf(n), meeting: meetingOf({ id: `m${n}`, webLink: `https://acme.webex.com/meet/${n}` }) }),
  );
  for (const record of records) await createJournal(database).confirm(record);
  return { meetings: createMeetings(database), records };
}

test('finds a meeting by its key and by its link, and only by all of it', async () => {
  const { meetings, records } = await openWithTwo();
  expect(await meetings.byKey(keyOf(2))).toEqual(records[1]);
  expect(await meetings.byLink('https://acme.webex.com/meet/1')).toEqual(records[0]);
  expect(await meetings.byLink('https://acme.webex.com/meet/')).toBeUndefined();
  expect(await meetings.byKey(keyOf(3))).toBeUndefined();
});

test('removes one and keeps the other; removing it again is fine', async () => {
  const { meetings, records } = await openWithTwo();
  await meetings.remove('m1');
  await meetings.remove('m1');
  expect(await meetings.byKey(keyOf(1))).toBeUndefined();
  expect(await meetings.byKey(keyOf(2))).toEqual(records[1]);
});
