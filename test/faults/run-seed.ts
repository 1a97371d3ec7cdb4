import { type Creation, tagOf } from '../../src/domain/creation';
import type { Bundle } from './bundle';
import { createClicks } from './clicks';
import { connect, consent } from './connect';
import { createConnections } from './connections';
import { createDice } from './dice';
import { createFates } from './fates';
import { createStormWebex, makeForeignMeetings } from './foreign-meetings';
import { readKept } from './kept';
import { judge, type Verdict } from './oracle';
import { createPerson } from './person';
import { drawPlan, STORM_MS } from './plan';
import { createProfile } from './profile';
import { createPump, type Pump } from './pump';
import { createSteps } from './steps';
import type { StormServer } from './storm-server';
import { createStory } from './story';
import { beginTroubles, createMachineClock } from './troubles';
import { type Call, createWire, makes } from './wire';

/** How one seed's run ended. */
export interface RunResult extends Verdict {
  readonly seed: number;
  readonly story: readonly string[];
  /** What must never happen whatever the faults: errors in the background, things the browser stub lacks. */
  readonly complaints: readonly string[];
  readonly faults: readonly string[];
  readonly steps: number;
  /** A client that posts again when it gets no usable answer would have made two meetings. */
  readonly naiveDuplicates: boolean;
  /** Meetings whose making was never answered, and which are known here all the same. */
  readonly foundAgain: number;
}

/** Tuesday, 3 March 2026, 10:32:16.657 UTC. */
const START = Date.UTC(2026, 2, 3, 10, 32, 16, 657);
const QUIET_MS = 75 * 60_000;

/** One run: a profile signs in, the storm comes and goes, and after quiet time Webex itself says what there is. */
export async function runSeed(seed: number, bundle: Bundle, server: StormServer): Promise<RunResult> {
  const dice = createDice(seed);
  const plan = drawPlan(dice.apart('plan'));
  const pump = createPump(START, dice.apart('order'));
  const story = createStory(() => pump.now() - START);
  const faults: string[] = [];
  const count = (fault: string): void => void faults.push(fault);
  const fates = createFates(dice.apart('fates'));
  const steps = createSteps(plan.gaps);
  const webex = createStormWebex(pump.now, seed);
  const foreign = await makeForeignMeetings(webex);
  const before = webex.state.requests.length;
  const connections = createConnections(server.place);
  const wire = createWire({ connections, fates, pump, story, count });
  server.use({ webex, run: wire.serve });
  const clock = createMachineClock(plan, pump, story, count);
  const profile = createProfile({
    ...{ bundle, pump, story, steps, wire },
    drawLeaves: fates.drawLeaves,
    machineClock: clock.show,
    signIn: (url) => consent(webex, url),
  });
  const clicks = createClicks();
  const person = createPerson({ profile, clicks, pump, story, dice: dice.apart('person') });
  const lost = (reason: unknown): void => story.complain(`an unhandled rejection: ${String(reason)}`);
  process.on('unhandledRejection', lost);
  try {
    profile.install();
    await finished(pump, connect(person), (failure) => failure && story.complain(`the sign-in failed: ${failure}`));
    webex.state.requests.splice(0, before);
    steps.begin();
    fates.begin();
    clock.begin();
    story.tell('the storm begins');
    for (const click of plan.clicks) void person.click(click);
    for (const at of plan.glances) void pump.sleep(at).then(person.glance);
    beginTroubles({ plan, pump, story, profile, person, clicks, count });
    await pump.runUntil(pump.now() + STORM_MS);
    while (!profile.isOpen()) await pump.runUntil(pump.now() + 60_000);
    steps.end();
    fates.calm();
    story.tell('the storm is over');
    void person.glance();
    await pump.runUntil(pump.now() + QUIET_MS + Math.max(0, -plan.clock.jump));
    for (const visit of server.takeUnexpected()) story.complain(`the server was visited by mistake: ${visit}`);
    const kept = await readKept(profile.databases);
    const verdict = judge({ webex, clicks: clicks.all, foreign, kept });
    return {
      ...verdict,
      ...{ seed, story: story.lines, complaints: story.complaints, steps: steps.counted },
      faults: [...faults, ...Array<string>(steps.stops).fill('background killed')],
      foundAgain: kept.journal.filter(({ key, state }) => isMade(state) && !wire.calls.some(isAnswered(key))).length,
      naiveDuplicates: wire.calls.some(({ made, wasHeard }) => made > 1 || (made === 1 && !wasHeard)),
    };
  } finally {
    process.off('unhandledRejection', lost);
    connections.close();
  }
}

const isMade = (state: Creation['state']): boolean => state === 'confirmed' || state === 'delivered';

const isAnswered =
  (key: string) =>
  (call: Call): boolean =>
    makes(call) && call.wasHeard && call.body.includes(`"${tagOf(key)}"`);

async function finished<T>(pump: Pump, work: Promise<T>, then: (value: T) => void): Promise<void> {
  let isOver = false;
  void work.then((value) => {
    isOver = true;
    then(value);
  });
  await pump.runUntil(pump.now() + 60_000, () => isOver);
}
