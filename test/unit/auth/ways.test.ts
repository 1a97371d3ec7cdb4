import { describe, expect, test } from 'vitest';
import { inForce, type Preset, waysToConnect } from '../../../src/auth/ways';
import { connectionOf } from '../harness/connections';

const PUBLISHER: Preset = {
  way: 'publisher',
  region: 'commercial',
  clientId: 'Cpublisher',
  clientSecret: '',
  broker: 'https://broker.example.com',
};
const ORGANISATION: Preset = { ...PUBLISHER, way: 'organisation', clientId: 'Corganisation' };
const FREE = { ownAllowed: true };

describe('the ways to connect', () => {
  test('the organisation comes before the build', () => {
    expect(waysToConnect(PUBLISHER, { connection: ORGANISATION, ownAllowed: false })).toEqual({
      preset: ORGANISATION,
      own: false,
    });
    expect(waysToConnect(PUBLISHER, FREE)).toEqual({ preset: PUBLISHER, own: true });
    expect(waysToConnect(undefined, FREE)).toEqual({ own: true });
  });
});

describe('what was stored at sign-in', () => {
  const changed = { ok: false, failure: { code: 'connection_changed' } };

  test('a preset is used as it is laid down now', () => {
    const moved = { ...PUBLISHER, broker: 'https://elsewhere.example.com' };
    expect(inForce(PUBLISHER, waysToConnect(moved, FREE))).toEqual({ ok: true, value: moved });
  });

  test.each<[string, Preset | undefined]>([
    ['another client ID', { ...PUBLISHER, clientId: 'Canother' }],
    ['another region', { ...PUBLISHER, region: 'government' }],
    ['another owner', { ...PUBLISHER, way: 'organisation' }],
    ['none', undefined],
  ])('a preset that became %s needs a new sign-in', (_name, now) => {
    expect(inForce(PUBLISHER, waysToConnect(now, FREE))).toEqual(changed);
  });

  test('an integration of one’s own stays as it was, while it is allowed', () => {
    expect(inForce(connectionOf(), waysToConnect(PUBLISHER, FREE))).toEqual({ ok: true, value: connectionOf() });
    expect(inForce(connectionOf(), waysToConnect(PUBLISHER, { ownAllowed: false }))).toEqual(changed);
  });

  test('a stored secret never goes to an address of the policy', () => {
    const stored = connectionOf({ clientId: ORGANISATION.clientId });
    expect(inForce(stored, waysToConnect(undefined, { connection: ORGANISATION, ownAllowed: false }))).toEqual(changed);
  });
});
