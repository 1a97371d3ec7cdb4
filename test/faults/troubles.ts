import type { Clicks } from './clicks';
import { connect } from './connect';
import type { Person } from './person';
import type { Plan } from './plan';
import type { Profile } from './profile';
import type { Pump } from './pump';
import type { Story } from './story';

export interface TroubleNeeds {
  readonly plan: Plan;
  readonly pump: Pump;
  readonly story: Story;
  readonly profile: Profile;
  readonly person: Person;
  readonly clicks: Clicks;
  count(trouble: string): void;
}

/** What the machine's clock shows instead of the time; it may jump once during the storm. */
export function createMachineClock({ clock }: Plan, pump: Pump, story: Story, count: (trouble: string) => void) {
  let wrong = clock.offset;
  if (clock.offset !== 0) count('clock wrong');
  return {
    show: (now: number) => now + wrong,
    begin: () => {
      if (clock.jump === 0) return;
      count('clock jumps');
      pump.after(clock.jumpAt, () => {
        wrong += clock.jump;
        story.tell(`the machine's clock jumps by ${clock.jump / 1000} s`);
      });
    },
  };
}

/** Lets the browser be closed and opened, and the person disconnect, when the plan says so. */
export function beginTroubles(needs: TroubleNeeds): void {
  for (const { isDoubled, isSecondTab } of needs.plan.clicks) {
    if (isDoubled) needs.count('message sent twice');
    if (isSecondTab) needs.count('clicked in two tabs');
  }
  for (const restart of needs.plan.restarts) void restartAt(needs, restart);
  if (needs.plan.disconnect) void disconnectAt(needs, needs.plan.disconnect);
}

async function restartAt({ pump, profile, person, count }: TroubleNeeds, restart: Plan['restarts'][number]) {
  await pump.sleep(restart.at);
  if (!profile.isOpen()) return;
  count('browser restarted');
  profile.close(restart.alarmsKept);
  await pump.sleep(restart.closedFor);
  profile.open();
  // Sooner or later the person works on, which wakes the background.
  await pump.sleep(10_000);
  await person.glance();
}

async function disconnectAt(
  { pump, story, profile, person, clicks, count }: TroubleNeeds,
  { at, leaveUnclear, forgetMeetings }: NonNullable<Plan['disconnect']>,
): Promise<void> {
  await pump.sleep(at);
  if (!profile.isOpen()) return;
  const left = await person.popup('connection.disconnect', { leaveUnclear, forgetMeetings });
  story.tell(`the person disconnects: ${left.ok ? 'done' : left.failure.code}`);
  // Nobody was told how it ended where the background died over it.
  if (!left.ok && left.failure.code !== 'outdated') return;
  count('disconnected');
  for (const click of clicks.all) click.forgotten = leaveUnclear ? 'warned' : 'unwarned';
  for (let tries = 0; tries < 5; tries += 1) {
    await pump.sleep(20_000);
    const failure = await connect(person);
    story.tell(`the person connects again: ${failure ?? 'done'}`);
    if (failure === undefined) return;
  }
}
