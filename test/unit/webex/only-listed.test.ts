import { describe, expect, test } from 'vitest';
import { endpointOf } from '../../../src/domain/webex-endpoints';
import { createRequests } from '../../../src/webex/requests';
import { openClient } from './access';

/** Requests that would reach Webex, and what they send. */
function openRequests() {
  const sent: string[] = [];
  const access = async () => ({ ok: true, value: { token: 'token', api: 'https://webexapis.com/v1' } }) as const;
  const requests = createRequests({
    http: async (url, { method }) => {
      sent.push(`${method} ${url}`);
      return { status: 204, header: () => null, body: '' };
    },
    access,
    renewed: access,
    lacksScope: async () => false,
  });
  return { ...requests, sent };
}

const UNLISTED: readonly (readonly [string, string])[] = [
  ['GET', '/recordings'],
  ['GET', '/messages?roomId=1'],
  ['GET', '/meetings/m1/recordings'],
  ['GET', '/meetingTranscripts'],
  ['POST', '/people/me'],
  ['PUT', '/meetings/m1'],
  ['GET', '/meetings/'],
  ['GET', '/meetings/..'],
  ['GET', '/meetings/%2e%2e/recordings'],
  ['GET', '/meetings/../people/me?callingData=true'],
  ['GET', '/people/me/'],
  ['get', '/people/me'],
  ['GET', '/PEOPLE/me'],
  ['POST', '/meetings?sendEmail=true'],
  ['GET', '/meetings?hostEmail=someone%40example.com'],
  ['GET', '/people/me?callingData=true'],
  ['GET', ''],
];

describe('a request that is not listed', () => {
  test.each(UNLISTED)('%s %s is an error of ours, and never sent', async (method, target) => {
    const { send, sent } = openRequests();
    await expect(send(method, target)).rejects.toThrow('domain/webex-endpoints');
    expect(sent).toEqual([]);
  });

  test('is not sent while no token is at hand either', async () => {
    const requests = createRequests({
      http: () => Promise.reject(new Error('nothing may leave')),
      access: () => Promise.reject(new Error('no token is asked for')),
      renewed: () => Promise.reject(new Error('no token is asked for')),
      lacksScope: async () => false,
    });
    await expect(requests.send('GET', '/recordings')).rejects.toThrow('domain/webex-endpoints');
  });

  test('is not named with what its query holds', async () => {
    const { send } = openRequests();
    await expect(send('GET', '/recordings?hostEmail=someone')).rejects.toThrow(
      /^GET \/recordings \(hostEmail\) is not/,
    );
  });
});

test.each([
  ['GET', '/meetings/m1', 'read_meeting'],
  ['GET', '/meetings/..%2Fpeople%2Fme%3Fx%3D1', 'read_meeting'],
  ['DELETE', '/meetings/m1_20260304T080000Z?sendEmail=false', 'delete_meeting'],
  ['GET', '/meetings?meetingType=meetingSeries&max=100', 'list_meetings'],
])('%s %s is %s', (method, target, name) => {
  expect(endpointOf(method, target)).toBe(name);
});

test('a client sends what is listed', async () => {
  const { client, sent } = await openClient();
  expect(await client.readMe()).toMatchObject({ ok: true });
  expect(sent.at(-1)?.url.pathname).toBe('/v1/people/me');
});

test('a further page of a list may be asked for as Webex says, and only of a list', () => {
  expect(endpointOf('GET', '/meetings?offset=100', true)).toBe('list_meetings');
  expect(endpointOf('GET', '/meetings?offset=100')).toBeUndefined();
  expect(endpointOf('GET', '/people/me?offset=100', true)).toBeUndefined();
  expect(endpointOf('GET', '/recordings?offset=100', true)).toBeUndefined();
});
