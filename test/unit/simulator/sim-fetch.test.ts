import { expect, test } from 'vitest';
import { createFaults } from '../../simulator/faults';
import { createSimFetch } from '../../simulator/sim-fetch';
import { createBench, meetingBody, signIn } from './client';

const MEETINGS = 'https://webexapis.com/v1/meetings';

async function createClient() {
  const { webex } = createBench();
  const faults = createFaults();
  const headers = { ...(await signIn(webex)), 'content-type': 'application/json' };
  const simFetch = createSimFetch({ 'webexapis.com': webex.handle }, faults);
  const create = (signal: AbortSignal | null = null) =>
    simFetch(MEETINGS, { method: 'POST', headers, body: JSON.stringify(meetingBody()), signal });
  return { webex, faults, headers, simFetch, create };
}

test('a call comes back as a Response', async () => {
  const { create, simFetch, headers } = await createClient();
  const made = await create();
  expect([made.status, made.headers.get('content-type')]).toEqual([200, 'application/json;charset=UTF-8']);
  const { id } = (await made.json()) as { id: string };
  expect((await simFetch(`${MEETINGS}/${id}?sendEmail=false`, { method: 'DELETE', headers })).status).toBe(204);
});

test('a dropped connection and an unknown host reject with a TypeError', async () => {
  const { create, faults, simFetch, webex } = await createClient();
  faults.plan({ path: '/v1/meetings', kind: 'drop-after' });
  await expect(create()).rejects.toThrow(TypeError);
  expect(webex.state.meetings).toHaveLength(1);
  await expect(simFetch('https://elsewhere.example/')).rejects.toThrow(TypeError);
});

test('an aborted call rejects with the reason, and the service has acted', async () => {
  const { create, faults, webex } = await createClient();
  const fault = faults.plan({ path: '/v1/meetings', kind: 'hold' });
  const given = new AbortController();
  const answer = create(given.signal);
  await fault.reached;
  given.abort(new Error('enough'));
  await expect(answer).rejects.toThrow('enough');
  expect(webex.state.meetings).toHaveLength(1);
});
