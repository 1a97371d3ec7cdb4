import { describe, expect, test } from 'vitest';
import { type ActivityEntry, MOST_ACTIVITY } from '../../../src/domain/activity';
import { keyOf } from '../harness/clicks';
import { PROFILES } from './profiles';

const entry = (at: number): ActivityEntry => ({ id: keyOf(at), at, action: 'made', by: 'gmail', outcome: 'done' });

describe.each(PROFILES)('the activity log %s', (_name, open) => {
  test('is on until it is switched off, and gives the newest first', async () => {
    const { activity } = open().start();
    for (const at of [2, 1, 3]) await activity.note(entry(at));
    expect(await activity.read()).toEqual({ isOn: true, entries: [entry(3), entry(2), entry(1)] });
  });

  test('keeps the last 200 and lets the oldest go, however they come', async () => {
    const profile = open();
    const logs = profile.startSeveral().map(({ activity }) => activity);
    const noted = Array.from({ length: MOST_ACTIVITY + 30 }, (_, at) => entry(at + 1));
    await Promise.all(noted.map((one, at) => logs[at % logs.length]?.note(one)));
    const { entries } = await profile.start().activity.read();
    expect(entries).toEqual(noted.slice(-MOST_ACTIVITY).reverse());
    expect((await profile.start().kept.tallies()).activity).toEqual({ count: MOST_ACTIVITY, oldest: 31 });
  });

  test('switched off, what was noted is gone and nothing is noted, also after a restart', async () => {
    const profile = open();
    await profile.start().activity.note(entry(1));
    await profile.start().activity.turn(false);
    await profile.start().activity.note(entry(2));
    expect(await profile.start().activity.read()).toEqual({ isOn: false, entries: [] });
    expect((await profile.start().kept.tallies()).activity).toEqual({ count: 0 });
    await profile.start().activity.turn(true);
    await profile.start().activity.note(entry(3));
    expect(await profile.start().activity.read()).toEqual({ isOn: true, entries: [entry(3)] });
  });

  test.each([true, false])('erased, it stays switched as it was: %s', async (isOn) => {
    const { activity } = open().start();
    await activity.note(entry(1));
    await activity.turn(isOn);
    await activity.clear();
    expect(await activity.read()).toEqual({ isOn, entries: [] });
  });
});
