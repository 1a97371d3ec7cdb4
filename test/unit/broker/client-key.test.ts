import { describe, expect, test } from 'vitest';
import { addressBucket } from '../../../src/broker/address-bucket';
import { createClientKey, NO_ADDRESS } from '../../../src/broker/client-key';
import type { RateLimiter } from '../../../src/broker/needs';
import { serveBroker } from '../../../src/broker/node/serve-broker';
import { createBench, post, refreshForm, SETTINGS } from './bench';

const renewal = (headers: Readonly<Record<string, string>> = {}) => post('/token', refreshForm('some-token'), headers);

/** Takes everyone, and remembers by which names. */
function openLimiter() {
  const keys: string[] = [];
  const limiter: RateLimiter = {
    allow: async (key) => {
      keys.push(key);
      return { ok: true };
    },
  };
  return { limiter, keys };
}

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:50123', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::9', '2001:db8:1:2'],
  ['[2001:db8:1:2::1]:443', '2001:db8:1:2'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['2001:db8::', '2001:db8:0:0'],
  ['203.0.113.700', undefined],
  ['unknown', undefined],
  ['2001:db8::1::2', undefined],
  ['_hidden', undefined],
  ['', undefined],
])('%s counts as %s', (address, bucket) => {
  expect(addressBucket(address)).toBe(bucket);
});

describe('the name of a client', () => {
  const header = (name: string, hops: number) => ({ trustedHeader: { name, hops }, salt: 'a-salt-for-this-test' });
  const from = (value: string | undefined, name = 'x-forwarded-for') =>
    renewal(value === undefined ? {} : { [name]: value });

  test('is a salted hash: no address, and another one with another salt', async () => {
    const one = createClientKey(header('x-forwarded-for', 1), undefined);
    const other = createClientKey({ ...header('x-forwarded-for', 1), salt: 'another-salt-of-this' }, undefined);
    const key = await one(from('203.0.113.7'));
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(await one(from('203.0.113.7'))).toBe(key);
    expect(await one(from('203.0.113.8'))).not.toBe(key);
    expect(await other(from('203.0.113.7'))).not.toBe(key);
  });

  test('without a salt in the settings is another one for each broker', async () => {
    const settings = { trustedHeader: { name: 'x-forwarded-for', hops: 1 } };
    const [one, other] = [createClientKey(settings, undefined), createClientKey(settings, undefined)];
    expect(await one(from('203.0.113.7'))).toBe(await one(from('203.0.113.7')));
    expect(await one(from('203.0.113.7'))).not.toBe(await other(from('203.0.113.7')));
  });

  test('comes from the entry that so many proxies of our own added, whatever the client wrote before', async () => {
    const key = createClientKey(header('x-forwarded-for', 2), undefined);
    const honest = await key(from('203.0.113.7, 198.51.100.1'));
    expect(await key(from('1.2.3.4, 203.0.113.7, 198.51.100.1'))).toBe(honest);
    expect(await key(from('203.0.113.7,198.51.100.99'))).toBe(honest);
    expect(await key(from('203.0.113.8, 198.51.100.1'))).not.toBe(honest);
  });

  test.each([undefined, '', '203.0.113.7', 'unknown, 198.51.100.1'])(
    'with the header “%s” is that of all without address',
    async (value) => {
      const key = createClientKey(header('x-forwarded-for', 2), () => '203.0.113.7');
      expect(await key(from(value))).toBe(NO_ADDRESS);
    },
  );

  test('comes from the connection where no header is trusted, and a header then means nothing', async () => {
    const key = createClientKey({ salt: 'a-salt-for-this-test' }, () => '203.0.113.7');
    expect(await key(from('1.2.3.4'))).toBe(await key(from(undefined)));
    expect(await createClientKey({}, undefined)(from('1.2.3.4'))).toBe(NO_ADDRESS);
  });
});

test('on Node the address is that of the connection', async () => {
  const { limiter, keys } = openLimiter();
  const { needs } = createBench({}, { limiter });
  const settings = { ...SETTINGS, salt: 'a-salt-for-this-test' };
  const running = await serveBroker(settings, needs, { host: '127.0.0.1', port: 0 });
  try {
    const headers = { 'x-forwarded-for': '203.0.113.7', connection: 'close' };
    await fetch(`${running.address}/token`, { method: 'POST', body: refreshForm('some-token'), headers });
    const expected = await createClientKey(settings, () => '127.0.0.1')(renewal());
    expect(keys).toEqual([expected]);
  } finally {
    await running.stop();
  }
});
