import { describe, expect, test } from 'vitest';
import { KEY, keyOf, recordOf, rowOf } from '../harness/clicks';
import { PROFILES } from './profiles';

describe.each(PROFILES)('%s', (_name, openProfile) => {
  describe('add', () => {
    test('is done once for each key, and gives the row that stands there, also after a restart', async () => {
      const profile = openProfile();
      const { journal } = profile.start();
      const first = rowOf({ title: 'First' });
      expect(await journal.add(first)).toEqual({ row: first, isNew: true });
      expect(await journal.add(rowOf({ title: 'Second' }))).toEqual({ row: first, isNew: false });
      expect(await profile.start().journal.read(KEY)).toEqual(first);
    });

    test('of several at the same time exactly one is new, and all get its row', async () => {
      const backgrounds = openProfile().startSeveral();
      const adding = Array.from({ length: 6 }, (_, n) =>
        backgrounds[n % backgrounds.length]?.journal.add(rowOf({ title: `Title ${n}` })),
      );
      const added = await Promise.all(adding);
      const [winner, ...others] = added.filter((one) => one?.isNew);
      expect(others).toEqual([]);
      for (const one of added) expect(one?.row).toEqual(winner?.row);
      expect(await backgrounds[0]?.journal.read(KEY)).toEqual(winner?.row);
    });

    test('leaves nothing where it cannot be written, and can be done again', async () => {
      const profile = openProfile();
      const { journal } = profile.start();
      profile.failWrite('journal');
      await expect(journal.add(rowOf())).rejects.toThrow(DOMException);
      expect(await journal.read(KEY)).toBeUndefined();
      expect(await journal.add(rowOf())).toMatchObject({ isNew: true });
    });
  });

  describe('a cap', () => {
    test('counts rows of the same origin within its time, and lets a known key through', async () => {
      const { journal } = openProfile().start();
      const caps = [{ within: 60, most: 2 }];
      for (const [n, createdAt] of [0, 50, 55].entries())
        await journal.add(rowOf({ key: keyOf(n), createdAt, origin: 'page' }));
      await journal.add(rowOf({ key: keyOf(3), createdAt: 56, origin: 'popup' }));
      const row = rowOf({ key: keyOf(4), createdAt: 100, origin: 'page' });
      expect(await journal.add(row, caps)).toBeUndefined();
      expect(await journal.read(row.key)).toBeUndefined();
      expect(await journal.add({ ...row, key: keyOf(0) }, caps)).toMatchObject({ isNew: false });
      expect(await journal.add({ ...row, createdAt: 111 }, caps)).toMatchObject({ isNew: true });
    });

    test('of several must all leave room', async () => {
      const { journal } = openProfile().start();
      const caps = [
        { within: 10, most: 2 },
        { within: 100, most: 3 },
      ];
      const add = (n: number, createdAt: number) => journal.add(rowOf({ key: keyOf(n), createdAt }), caps);
      expect(await add(1, 0)).toMatchObject({ isNew: true });
      expect(await add(2, 1)).toMatchObject({ isNew: true });
      expect(await add(3, 2)).toBeUndefined();
      expect(await add(4, 20)).toMatchObject({ isNew: true });
      expect(await add(5, 40)).toBeUndefined();
    });

    test('lets no more through when all come at once', async () => {
      const backgrounds = openProfile().startSeveral();
      const added = await Promise.all(
        Array.from({ length: 12 }, (_, n) =>
          backgrounds[n % backgrounds.length]?.journal.add(rowOf({ key: keyOf(n) }), [{ within: 60, most: 5 }]),
        ),
      );
      expect(added.filter((one) => one?.isNew)).toHaveLength(5);
      expect(await backgrounds[0]?.journal.since(0)).toHaveLength(5);
    });
  });

  describe('change', () => {
    test('changes what is named, keeps the rest, and gives the row', async () => {
      const { journal } = openProfile().start();
      await journal.add(rowOf());
      const sent = rowOf({ state: 'sent', sentAt: 7 });
      expect(await journal.change(KEY, { state: 'sent', sentAt: 7 })).toEqual(sent);
      expect(await journal.read(KEY)).toEqual(sent);
    });

    test('changes nothing where the row is not as expected, and gives it', async () => {
      const { journal } = openProfile().start();
      await journal.add(rowOf({ state: 'confirmed' }));
      const row = await journal.change(KEY, { state: 'unclear' }, ({ state }) => state === 'sent');
      expect(row).toEqual(rowOf({ state: 'confirmed' }));
      expect(await journal.read(KEY)).toEqual(row);
    });

    test('of an unknown key makes no row', async () => {
      const { journal } = openProfile().start();
      expect(await journal.change(KEY, { state: 'sent' })).toBeUndefined();
      expect(await journal.read(KEY)).toBeUndefined();
    });

    test('several at the same time lose nothing of each other', async () => {
      const backgrounds = openProfile().startSeveral();
      const [one, two = one] = backgrounds.map(({ journal }) => journal);
      await one?.add(rowOf());
      await Promise.all([
        one?.change(KEY, { lookUps: 3 }),
        two?.change(KEY, { dismissed: true }),
        one?.change(KEY, { state: 'sent' }),
      ]);
      expect(await one?.read(KEY)).toEqual(rowOf({ lookUps: 3, dismissed: true, state: 'sent' }));
    });

    test('one that fails does not hold up the next', async () => {
      const profile = openProfile();
      const { journal } = profile.start();
      await journal.add(rowOf());
      profile.failWrite('journal');
      const [lost, kept] = await Promise.allSettled([
        journal.change(KEY, { lookUps: 1 }),
        journal.change(KEY, { dismissed: true }),
      ]);
      expect([lost?.status, kept?.status]).toEqual(['rejected', 'fulfilled']);
      expect(await journal.read(KEY)).toEqual(rowOf({ dismissed: true }));
    });
  });

  describe('confirm', () => {
    test('keeps the meeting and marks its row', async () => {
      const { journal, meetings } = openProfile().start();
      await journal.add(rowOf({ state: 'sent' }));
      const confirmed = rowOf({ state: 'confirmed', meetingId: 'm1' });
      expect(await journal.confirm(recordOf())).toEqual(confirmed);
      expect(await journal.read(KEY)).toEqual(confirmed);
      expect(await meetings.byKey(KEY)).toEqual(recordOf());
    });

    test('without a row keeps nothing: it was erased', async () => {
      const { journal, meetings } = openProfile().start();
      expect(await journal.confirm(recordOf())).toBeUndefined();
      expect(await meetings.count()).toBe(0);
    });

    test.each(['confirmed', 'delivered'] as const)('of a row that is %s leaves it its meeting', async (state) => {
      const { journal, meetings } = openProfile().start();
      const row = rowOf({ state, meetingId: 'm-first' });
      await journal.add(row);
      expect(await journal.confirm(recordOf())).toEqual(row);
      expect(await meetings.count()).toBe(0);
    });

    test('adopting keeps the meeting without a row', async () => {
      const { journal, meetings } = openProfile().start();
      await journal.adopt(recordOf());
      expect(await meetings.byKey(KEY)).toEqual(recordOf());
      expect(await journal.read(KEY)).toBeUndefined();
    });

    test.each(['journal', 'meetings'] as const)(
      'where %s cannot be written, the other is not either',
      async (store) => {
        const profile = openProfile();
        const { journal, meetings } = profile.start();
        await journal.add(rowOf({ state: 'sent' }));
        profile.failWrite(store);
        await expect(journal.confirm(recordOf())).rejects.toThrow(DOMException);
        expect(await meetings.byKey(KEY)).toBeUndefined();
        expect(await journal.read(KEY)).toEqual(rowOf({ state: 'sent' }));
      },
    );
  });

  describe('replace', () => {
    const FAILED = rowOf({ state: 'failed', failure: { code: 'offline' } });
    const next = (n: number) => rowOf({ key: keyOf(n) });

    test('adds the new row and dismisses the earlier one, once', async () => {
      const { journal } = openProfile().start();
      await journal.add(FAILED);
      expect(await journal.replace(KEY, next(2))).toEqual({ row: next(2), isNew: true });
      expect(await journal.read(KEY)).toEqual({ ...FAILED, dismissed: true });
      expect(await journal.replace(KEY, next(2))).toEqual({ row: next(2), isNew: false });
      expect(await journal.replace(KEY, next(3))).toBeUndefined();
      expect(await journal.read(keyOf(3))).toBeUndefined();
    });

    test('of several at the same time exactly one is done', async () => {
      const backgrounds = openProfile().startSeveral();
      await backgrounds[0]?.journal.add(FAILED);
      const replacing = [2, 3, 4, 5].map((n) => backgrounds[n % backgrounds.length]?.journal.replace(KEY, next(n)));
      expect((await Promise.all(replacing)).filter(Boolean)).toHaveLength(1);
    });

    test.each([
      ['is gone', undefined],
      ['may still be made', rowOf({ state: 'unclear' })],
      ['was put away', { ...FAILED, dismissed: true }],
    ] as const)('adds nothing where the earlier one %s', async (_name, earlier) => {
      const { journal } = openProfile().start();
      if (earlier) await journal.add(earlier);
      expect(await journal.replace(KEY, next(2))).toBeUndefined();
      expect(await journal.read(keyOf(2))).toBeUndefined();
    });

    test('where it cannot be written, the earlier one stands', async () => {
      const profile = openProfile();
      const { journal } = profile.start();
      await journal.add(FAILED);
      profile.failWrite('journal');
      await expect(journal.replace(KEY, next(2))).rejects.toThrow(DOMException);
      expect(await journal.since(0)).toEqual([FAILED]);
    });
  });

  describe('finding rows', () => {
    test('inState gives the rows in any of the states', async () => {
      const { journal } = openProfile().start();
      const states = ['created', 'sent', 'unclear', 'confirmed', 'delivered', 'failed'] as const;
      for (const [n, state] of states.entries()) await journal.add(rowOf({ key: keyOf(n), state }));
      const found = await journal.inState(['sent', 'failed']);
      expect(found.map(({ state }) => state).sort()).toEqual(['failed', 'sent']);
      expect(await journal.inState([])).toEqual([]);
    });

    test('since gives the newest first, from that moment on', async () => {
      const { journal } = openProfile().start();
      const origins = ['page', 'popup', 'page', 'menu'] as const;
      for (const [n, origin] of origins.entries()) {
        await journal.add(rowOf({ key: keyOf(9 - n), createdAt: 100 + n, origin }));
      }
      expect((await journal.since(101)).map(({ createdAt }) => createdAt)).toEqual([103, 102, 101]);
      expect(await journal.since(104)).toEqual([]);
    });

    test('since orders numbers as numbers, and rows of one moment always alike', async () => {
      const { journal } = openProfile().start();
      for (const [n, createdAt] of [
        [2, 10],
        [1, 10],
        [3, 9],
      ] as const)
        await journal.add(rowOf({ key: keyOf(n), createdAt }));
      expect((await journal.since(0)).map(({ key }) => key)).toEqual([keyOf(2), keyOf(1), keyOf(3)]);
    });
  });

  test('forget takes the named rows only, and leaves the meetings', async () => {
    const { journal, meetings } = openProfile().start();
    await journal.add(rowOf({ state: 'sent' }));
    await journal.confirm(recordOf());
    await journal.add(rowOf({ key: keyOf(2) }));
    await journal.forget([KEY, keyOf(3)]);
    expect((await journal.since(0)).map(({ key }) => key)).toEqual([keyOf(2)]);
    expect(await meetings.count()).toBe(1);
  });
});
