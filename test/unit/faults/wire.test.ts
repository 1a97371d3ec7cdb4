import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Connections, createConnections, type Outcome } from '../../faults/connections';
import { createDice } from '../../faults/dice';
import type { Fate, Fates } from '../../faults/fates';
import { createStormWebex } from '../../faults/foreign-meetings';
import { createPump, type Pump } from '../../faults/pump';
import { type StormServer, startStormServer } from '../../faults/storm-server';
import { createStory } from '../../faults/story';
import { createWire, type Wire } from '../../faults/wire';

const ME = 'https://webexapis.com/v1/people/me';

let server: StormServer;
let connections: Connections;
let pump: Pump;
let wire: Wire;
/** What becomes of the next sendings, in their order. */
let fates: Fate[];
let faults: string[];
let lostIdle: boolean;

beforeEach(async () => {
  server = await startStormServer();
  connections = createConnections(server.place);
  pump = createPump(0, createDice(1));
  [fates, faults, lostIdle] = [[], [], false];
  const drawn: Fates = {
    draw: () => fates.shift() ?? { kind: 'none' },
    drawLostIdle: () => lostIdle,
    drawLeaves: () => true,
    begin: () => undefined,
    calm: () => undefined,
  };
  const webex = createStormWebex(pump.now, 1);
  const count = (fault: string): void => void faults.push(fault);
  wire = createWire({ connections, fates: drawn, pump, story: createStory(pump.now), count });
  server.use({ webex, run: wire.serve });
});

afterEach(async () => {
  connections.close();
  await server.close();
});

/** Sends and runs on; what came of it and when, in milliseconds. */
async function get(milliseconds = 0): Promise<{ readonly outcome: Outcome | undefined; readonly at: number }> {
  let heard: { readonly outcome: Outcome; readonly at: number } | undefined;
  wire.send(new Request(ME), (outcome) => {
    heard = { outcome, at: pump.now() };
  });
  await pump.runUntil(pump.now() + milliseconds);
  return heard ?? { outcome: undefined, at: pump.now() };
}

test('Webex answers over TLS, and does not see how the sendings are told apart', async () => {
  expect(await get()).toMatchObject({ outcome: { kind: 'answer', status: 401 } });
  expect(server.takeUnexpected()).toEqual([]);
});

test('on a new connection a request that dies stays dead', async () => {
  fates = [{ kind: 'dropped after' }];
  expect(await get()).toMatchObject({ outcome: { kind: 'died', reused: false } });
  expect(faults).toEqual(['dropped after']);
});

test('on a used connection it is repeated by itself, once, on a new one', async () => {
  await get();
  fates = [{ kind: 'dropped after' }, { kind: 'dropped before' }];
  expect(await get()).toMatchObject({ outcome: { kind: 'died', reused: false } });
  expect(faults).toEqual(['reused connection dropped after', 'dropped before']);
  await get();
  fates = [{ kind: 'dropped after' }];
  expect(await get()).toMatchObject({ outcome: { kind: 'answer' } });
});

test('where the idle connections are gone, a new one is opened', async () => {
  await get();
  lostIdle = true;
  fates = [{ kind: 'dropped after' }];
  expect(await get()).toMatchObject({ outcome: { kind: 'died', reused: false } });
});

test('an answer can wait for its time, which comes by the clock of the run', async () => {
  fates = [{ kind: 'acts late', after: 9_000 }];
  expect(await get(10_000)).toMatchObject({ outcome: { kind: 'answer' }, at: 9_000 });
});

test('what nobody waits for any more still reaches Webex', async () => {
  fates = [{ kind: 'acts late', after: 40_000 }];
  const call = wire.send(new Request(ME), () => expect.unreachable());
  await pump.runUntil(15_000);
  wire.abandon(call);
  await pump.runUntil(50_000);
  expect(faults).toEqual(['acts after the client gave up']);
});
