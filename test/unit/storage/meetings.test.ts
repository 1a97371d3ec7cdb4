import { describe, expect, test } from 'vitest';
import { keyOf, meetingOf, recordOf } from '../harness/clicks';
import { PROFILES } from './profiles';

const link = (n: number) => `https://acme.webex.com/meet/${n}`;

/** The later number was made earlier. */
const records = [1, 2, 3].map((n) =>
  recordOf({ key: keyOf(n), madeAt: 10 - n, meeting: meetingOf({ id: `m${n}`, webLink: link(n) }) }),
);

describe.each(PROFILES)('%s', (_name, openProfile) => {
  async function openWithThree() {
    const profile = openProfile();
    const { journal, meetings } = profile.start();
    for (const record of records.toReversed()) await journal.adopt(record);
    return { profile, journal, meetings };
  }

  test('finds a meeting by its key and by its link, and only by all of it', async () => {
    const { meetings } = await openWithThree();
    expect(await meetings.byKey(keyOf(2))).toEqual(records[1]);
    expect(await meetings.byLink(link(1))).toEqual(records[0]);
    expect(await meetings.byLink('https://acme.webex.com/meet/')).toBeUndefined();
    expect(await meetings.byKey(keyOf(4))).toBeUndefined();
  });

  test('gives all of them, newest first, also after a restart', async () => {
    const { profile } = await openWithThree();
    const { meetings } = profile.start();
    expect(await meetings.all()).toEqual(records);
    expect(await meetings.count()).toBe(3);
  });

  test('a meeting that is confirmed again is the same one', async () => {
    const { journal, meetings } = await openWithThree();
    await journal.adopt({
      ...recordOf(),
      key: keyOf(1),
      madeAt: 1,
      meeting: meetingOf({ id: 'm1', webLink: link(9) }),
    });
    expect(await meetings.count()).toBe(3);
    expect(await meetings.byLink(link(1))).toBeUndefined();
    expect((await meetings.byLink(link(9)))?.key).toBe(keyOf(1));
  });

  test('removes one and keeps the others; removing it again is fine', async () => {
    const { meetings } = await openWithThree();
    await meetings.remove('m1');
    await meetings.remove('m1');
    expect(await meetings.all()).toEqual(records.slice(1));
  });

  describe('among many', () => {
    async function openWithMany(count: number) {
      const { meetings } = openProfile().start();
      for (let n = 0; n < count; n += 1) {
        const meeting = meetingOf({ id: `m${n}`, webLink: link(n) });
        await meetings.put(recordOf({ key: keyOf(n), madeAt: n, endsAt: 1_000_000 - n, meeting }));
      }
      return meetings;
    }

    test('the next to end come first, and no more than are asked for', async () => {
      const meetings = await openWithMany(40);
      const next = await meetings.endingAfter(1_000_000 - 10, 3);
      expect(next.map(({ endsAt }) => endsAt)).toEqual([999_990, 999_991, 999_992]);
    });

    test('those between two moments are single ones by their end, and each series that has not ended', async () => {
      const meetings = await openWithMany(3);
      const day = 24 * 60 * 60_000;
      const put = (id: string, endsAt: number, recurrence?: string) =>
        meetings.put(
          recordOf({ key: id, endsAt, meeting: meetingOf({ id, webLink: id, ...(recurrence ? { recurrence } : {}) }) }),
        );
      await put('far-series', 99 * day, 'FREQ=DAILY;INTERVAL=1');
      await put('over-series', 5, 'FREQ=DAILY;INTERVAL=1;COUNT=1');
      await put('long', 1_000_000 + day - 60_001);
      await put('later', 1_000_000 + day);
      const found = await meetings.between(999_999, 1_000_000);
      expect(found.map(({ meeting }) => meeting.id)).toEqual(['m1', 'm0', 'long', 'far-series']);
    });

    test('what ended before is forgotten, and nothing else', async () => {
      const meetings = await openWithMany(40);
      await meetings.prune(1_000_000 - 4);
      expect((await meetings.all()).map(({ endsAt }) => endsAt)).toEqual([
        999_996, 999_997, 999_998, 999_999, 1_000_000,
      ]);
    });
  });

  test('clear leaves those of the named clicks only', async () => {
    const { meetings } = await openWithThree();
    await meetings.clear(new Set([keyOf(2)]));
    expect((await meetings.all()).map(({ key }) => key)).toEqual([keyOf(2)]);
    await meetings.clear(new Set());
    expect([await meetings.count(), await meetings.all()]).toEqual([0, []]);
  });

  test('what is noted about one is found again, and can be taken away', async () => {
    const { meetings } = await openWithThree();
    await meetings.note('m2', { eventId: 'event1' });
    await meetings.note('m1', { goneAt: 5 });
    await meetings.note('m2', { goneAt: 7 });
    await meetings.note('m9', { goneAt: 9 });
    expect((await meetings.byEvent('event1')).map(({ meeting }) => meeting.id)).toEqual(['m2']);
    expect(await meetings.byEvent('event2')).toEqual([]);
    expect((await meetings.withoutEvent(9)).map(({ meeting }) => meeting.id)).toEqual(['m2', 'm1']);
    expect((await meetings.withoutEvent(1)).map(({ meeting }) => meeting.id)).toEqual(['m2']);
    await meetings.note('m2', { goneAt: undefined });
    expect((await meetings.withoutEvent(9)).map(({ meeting }) => meeting.id)).toEqual(['m1']);
    expect(await meetings.count()).toBe(3);
  });

  test('a change is made of the record as it then is, and never brings back one that is gone', async () => {
    const { meetings } = await openWithThree();
    await Promise.all([
      meetings.note('m2', { eventId: 'event1' }),
      meetings.change('m2', (record) => ({ ...record, endsAt: 7 })),
    ]);
    expect(await meetings.byKey(keyOf(2))).toMatchObject({ eventId: 'event1', endsAt: 7 });
    await meetings.remove('m2');
    await meetings.change('m2', (record) => record);
    expect(await meetings.byKey(keyOf(2))).toBeUndefined();
  });
});
