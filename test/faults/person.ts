import type { Result } from '../../src/domain/failure';
import type { MadeMeeting } from '../../src/domain/invitation';
import type { Caller } from '../../src/messaging/calls';
import { createCaller } from '../../src/messaging/client';
import { type Click, type Clicks, UNSETTLED } from './clicks';
import type { Dice } from './dice';
import type { PlannedClick } from './plan';
import type { Profile } from './profile';
import type { Pump } from './pump';
import type { Story } from './story';

export interface PersonNeeds {
  readonly profile: Profile;
  readonly clicks: Clicks;
  readonly pump: Pump;
  readonly dice: Dice;
  readonly story: Story;
}

/** What a person does: clicks, looks again at what is unclear, removes. They never make a new key for the same click. */
export interface Person {
  click(planned: PlannedClick): Promise<void>;
  /** Opens the popup and takes up what it shows. */
  glance(): Promise<void>;
  /** Our own page, as it calls the background. */
  readonly popup: Caller;
}

export function createPerson(needs: PersonNeeds): Person {
  const { profile, clicks, pump, dice, story } = needs;
  const popup = createCaller(profile.tab('popup', 0));

  async function untilOpen(): Promise<void> {
    while (!profile.isOpen()) await pump.sleep(1_000);
  }

  async function hear(click: Click, caller: Caller, reply: Result<MadeMeeting>): Promise<void> {
    click.told = reply.ok ? 'made' : reply.failure.code;
    story.tell(`${click.name}: the person is told: ${click.told}`);
    // Every draft here says its time for certain.
    if (click.told === 'time_unknown') story.complain(`${click.name}: its time was not understood`);
    if (!reply.ok) return;
    click.link = reply.value.invitation.link;
    if (dice.chance(0.8)) await caller('meeting.delivered', { key: click.key });
  }

  /** Looks again a few times; the last thing they hear may still be that it is unclear. */
  async function lookAgain(click: Click, planned: PlannedClick): Promise<void> {
    for (let looks = dice.whole(0, 5); looks > 0 && UNSETTLED.has(click.told ?? 'unclear'); looks -= 1) {
      await pump.sleep(dice.pick([200, 4_000, 30_000, 90_000, 400_000]));
      await untilOpen();
      const { key } = click;
      const [caller, how] = dice.pick([
        [popup, 'the popup'],
        [createCaller(profile.tab(planned.from, planned.tab)), 'the tab'],
      ] as const);
      story.tell(`${click.name}: the person looks again, in ${how}`);
      const creates = dice.chance(0.5);
      // A browser that has forgotten a click can't tell it from a new one.
      const again =
        creates && !click.forgotten
          ? caller('meeting.create', { key, draft: planned.draft })
          : caller('meeting.await', { key });
      await hear(click, caller, await again);
    }
  }

  async function remove(click: Click, after: number): Promise<void> {
    await pump.sleep(after);
    for (let tries = 0; tries < 4 && click.link !== undefined && click.removal !== 'removed'; tries += 1) {
      await untilOpen();
      click.removal = 'asked';
      const removed = await popup('meeting.remove', { link: click.link });
      story.tell(`${click.name}: the person removes it: ${removed.ok ? 'done' : removed.failure.code}`);
      if (removed.ok) click.removal = 'removed';
      await pump.sleep(dice.pick([1_000, 40_000]));
    }
  }

  async function click(planned: PlannedClick): Promise<void> {
    await pump.sleep(planned.at);
    await untilOpen();
    const made = clicks.add(`click ${clicks.all.length + 1}`);
    story.tell(
      `${made.name}: in ${planned.from} ${planned.tab}${planned.isDoubled ? ', its message comes twice' : ''}`,
    );
    const caller = createCaller(profile.tab(planned.from, planned.tab));
    const request = { key: made.key, draft: planned.draft };
    if (planned.isDoubled) {
      void createCaller(profile.tab(planned.from, planned.tab))('meeting.create', request);
    }
    // A tab that dies with the browser hears nothing; its person comes back to the click all the same.
    const heard = caller('meeting.create', request).then((reply) => hear(made, caller, reply));
    await Promise.race([heard, pump.sleep(dice.whole(150_000, 400_000))]);
    await lookAgain(made, planned);
    if (planned.removesAfter !== undefined) await remove(made, planned.removesAfter);
  }

  async function glance(): Promise<void> {
    await untilOpen();
    const waiting = await popup('creations.waiting', {});
    const [first] = waiting.ok ? waiting.value : [];
    if (!first) return;
    const { creation, waits, made } = first;
    const shown = clicks.byKey(creation.key);
    story.tell(`the popup shows ${shown?.name ?? 'nothing known'}: ${creation.state} ${creation.failure?.code ?? ''}`);
    if (shown === undefined) return;
    if (made !== undefined) await hear(shown, popup, { ok: true, value: made });
    else if (waits === 'retry' && dice.chance(0.5)) {
      const next = clicks.add(`click ${clicks.all.length + 1}`);
      story.tell(`${next.name}: makes after all what ${shown.name} asked for`);
      await hear(next, popup, await popup('creation.retry', { key: shown.key, newKey: next.key }));
    } else if (dice.chance(0.3)) await popup('creation.dismiss', { key: shown.key });
  }

  return { click, glance, popup };
}
