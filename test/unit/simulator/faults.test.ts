import { expect, test } from 'vitest';
import { createFaults, type FaultPlan } from '../../simulator/faults';
import type { SimHandler, SimRequest } from '../../simulator/http';

function createService() {
  const calls: string[] = [];
  const handler: SimHandler = (request) => {
    calls.push(request.method);
    return { status: 201, headers: { 'x-from': 'service' }, body: '{"made":true}' };
  };
  return { calls, handler };
}

const asked = (method: string, address: string): SimRequest => ({
  method,
  url: new URL(address, 'https://webexapis.com'),
  headers: {},
  body: '',
});

async function run(plan: FaultPlan, request = asked('POST', '/v1/meetings'), reused = false) {
  const faults = createFaults();
  const planned = faults.plan(plan);
  const { calls, handler } = createService();
  const answer = await faults.run(request, reused, handler);
  return { answer, calls, planned, faults };
}

test('without a plan the service answers', async () => {
  const { calls, handler } = createService();
  expect((await createFaults().run(asked('GET', '/'), false, handler))?.status).toBe(201);
  expect(calls).toEqual(['GET']);
});

test('status answers without acting', async () => {
  const headers = { 'retry-after': '7' };
  const { answer, calls } = await run({ path: '/v1/meetings', kind: 'status', status: 429, headers, body: '{}' });
  expect([answer, calls]).toEqual([{ status: 429, headers, body: '{}' }, []]);
});

test('garbage acts and answers 200 with something that is no JSON', async () => {
  const { answer, calls } = await run({ path: '/v1/meetings', kind: 'garbage' });
  expect([answer?.status, calls]).toEqual([200, ['POST']]);
  expect(() => JSON.parse(answer?.body ?? '{}')).toThrow();
});

test('rewrite acts and changes the body only', async () => {
  const change = (body: string) => body.replace('true', 'false');
  const { answer, calls } = await run({ path: '/v1/meetings', kind: 'rewrite', change });
  expect(answer).toEqual({ status: 201, headers: { 'x-from': 'service' }, body: '{"made":false}' });
  expect(calls).toEqual(['POST']);
});

test.each([
  ['another method', { method: 'GET', path: '/v1/meetings' }],
  ['another path', { path: '/v1/meeting' }],
  ['an expression that does not fit', { path: /^\/v1\/people/ }],
])('a plan for %s is left waiting', async (_name, target) => {
  const { answer, planned, faults } = await run({ ...target, kind: 'drop-before' });
  expect([answer?.status, planned.fired, faults.waiting.length]).toEqual([201, 0, 1]);
});

test('an expression is held against path and query', async () => {
  const { answer } = await run(
    { path: /integrationTag=a$/, kind: 'drop-before' },
    asked('GET', '/v1/m?integrationTag=a'),
  );
  expect(answer).toBeUndefined();
});

test('a preflight is hit only when it is meant', async () => {
  const preflight = asked('OPTIONS', '/v1/meetings');
  expect((await run({ path: '/v1/meetings', kind: 'drop-before' }, preflight)).answer?.status).toBe(201);
  expect(
    (await run({ method: 'OPTIONS', path: '/v1/meetings', kind: 'drop-before' }, preflight)).answer,
  ).toBeUndefined();
});

test('plans hit as often as asked, in the order they were made, and are reported', async () => {
  const faults = createFaults();
  const twice = faults.plan({ path: '/a', kind: 'status', status: 500, times: 2 });
  faults.plan({ path: '/a', kind: 'drop-before' });
  const { handler } = createService();
  const seen: unknown[] = [];
  for (let at = 0; at < 4; at += 1) seen.push((await faults.run(asked('GET', '/a'), false, handler))?.status);
  expect(seen).toEqual([500, 500, undefined, 201]);
  expect(twice.fired).toBe(2);
  expect(faults.fired.map((one) => one.kind)).toEqual(['status', 'status', 'drop-before']);
  expect(faults.waiting).toEqual([]);
});

test('clearing forgets plans and releases what waits', async () => {
  const faults = createFaults();
  const held = faults.plan({ path: '/a', kind: 'hold' });
  faults.plan({ path: '/a', kind: 'drop-before' });
  const { handler } = createService();
  const answer = faults.run(asked('GET', '/a'), false, handler);
  await held.reached;
  faults.clear();
  expect((await answer)?.status).toBe(201);
  expect((await faults.run(asked('GET', '/a'), false, handler))?.status).toBe(201);
});
