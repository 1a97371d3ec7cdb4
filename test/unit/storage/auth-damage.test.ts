import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createAuthRecords } from '../../../src/storage/auth-records';
import type { Vault } from '../../../src/storage/vault';
import { failWrite } from '../harness/fail-write';
import { freshDatabase } from '../harness/fresh-database';
import { CHOICES, DAMAGED, everythingOf, NOTHING, OTHER_SIGN_IN, ROOM, SIGN_IN, signedIn } from './sign-ins';
import { openVault, VAULTS } from './vaults';

const NAMES = ['connection', 'tokens', 'account', 'features', 'room', 'choices', 'mentioned', 'signedOut'] as const;
const RECORDS = {
  ...SIGN_IN,
  room: ROOM,
  choices: CHOICES,
  mentioned: ['a@example.org'],
  signedOut: { reason: 'session_ended' },
};

beforeEach(freshDatabase);

/** A sign-in in a vault, with all the records there are; `records` are a new background's each time. */
async function openFull() {
  const opened = openVault();
  await opened.vault.writeAll(RECORDS);
  return { ...opened, records: createAuthRecords(opened.vault), restart: () => createAuthRecords(openVault().vault) };
}

type Opened = Awaited<ReturnType<typeof openFull>>;

const damages: readonly (readonly [string, (opened: Opened, name: string) => Promise<void>])[] = [
  [
    'a changed byte',
    async ({ stored, put }, name) => {
      const record = await stored(name);
      const bytes = new Uint8Array(record.sealed).slice();
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      await put(name, { ...record, sealed: bytes.buffer });
    },
  ],
  ['no envelope', ({ put }, name) => put(name, 'text')],
  [
    'a record of another name',
    async ({ stored, put }, name) => put(name, await stored(name === 'tokens' ? 'room' : 'tokens')),
  ],
  ['a value that does not fit', ({ vault }, name) => vault.writeAll({ [name]: { reason: 1 } })],
  ['no key', async ({ database }) => (await database()).clear('keys')],
  ['a foreign key', async ({ key, putKey }) => putKey({ ...(await key()), id: 'another' })],
];

describe.each(damages)('%s', (_kind, damage) => {
  test.each(NAMES)('for %s: signed out because the vault was damaged, and never met again', async (name) => {
    const opened = await openFull();
    await damage(opened, name);
    const { records, restart, counts, vault } = opened;
    expect(await everythingOf(records)).toMatchObject({ signedOutBy: 'vault_damaged' });
    expect(await everythingOf(restart())).toEqual(DAMAGED);
    expect(await counts()).toEqual({ keys: 1, records: 1 });
    const rotate = vi.spyOn(vault, 'rotate');
    expect(await everythingOf(records)).toEqual(DAMAGED);
    expect(rotate).not.toHaveBeenCalled();
  });
});

test('the read that meets the damage gives nothing, and the next one says why', async () => {
  const { records, put } = await openFull();
  await put('tokens', 'text');
  expect(await records.readTokens()).toBeUndefined();
  expect(await records.readSignedOutBy()).toBe('vault_damaged');
});

test('whoever asks first why nobody is signed in hears of damage that nobody has met', async () => {
  const { vault } = openVault();
  const records = createAuthRecords(vault);
  await vault.writeAll({ connection: SIGN_IN.connection, account: 'no account' });
  expect(await records.readSignedOutBy()).toBe('vault_damaged');
});

test('reads that meet it at the same time end alike', async () => {
  const { records, restart, database } = await openFull();
  await (await database()).clear('keys');
  await Promise.all([records, restart(), restart()].map(everythingOf));
  expect(await everythingOf(records)).toEqual(DAMAGED);
});

test('after it, signing in is as ever', async () => {
  const { records, put } = await openFull();
  await put('connection', null);
  expect(await everythingOf(records)).toEqual(DAMAGED);
  await records.replace(OTHER_SIGN_IN);
  expect(await everythingOf(records)).toEqual(signedIn(OTHER_SIGN_IN));
});

test('the end of a session that was damaged meanwhile is the end of it', async () => {
  const { records, put } = await openFull();
  await put('account', 1);
  await records.endSession('session_ended');
  expect(await everythingOf(records)).toMatchObject({
    connection: SIGN_IN.connection,
    tokens: undefined,
    account: undefined,
    signedOutBy: 'session_ended',
  });
});

test('a new key for an old one does not hide the damage that it leaves out', async () => {
  const { records, put } = await openFull();
  await put('account', 1);
  await records.rotateWhenOld(Date.now() + 91 * 24 * 60 * 60_000);
  expect(await everythingOf(records)).toEqual(DAMAGED);
});

test('a sign-in that came while damage was met is left alone', async () => {
  const { vault } = openVault();
  await vault.writeAll({ ...SIGN_IN });
  const late: Vault = { ...vault, read: async () => ({ kind: 'damaged' }) };
  expect(await createAuthRecords(late).readTokens()).toBeUndefined();
  expect(await everythingOf(createAuthRecords(vault))).toEqual(signedIn(SIGN_IN));
});

test('where nothing can be written, damage reads as nothing, and is mended later', async () => {
  const { records, put } = await openFull();
  await put('tokens', 'text');
  failWrite('vault');
  expect(await records.readTokens()).toBeUndefined();
  expect(await records.readConnection()).toEqual(SIGN_IN.connection);
  expect(await records.readTokens()).toBeUndefined();
  expect(await everythingOf(records)).toEqual(DAMAGED);
});

test('a database that vanished means that nothing is stored', async () => {
  const { records } = await openFull();
  await new Promise((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase('one-click');
    deletion.onsuccess = resolve;
    deletion.onerror = reject;
  });
  expect(await everythingOf(records)).toEqual(NOTHING);
  await records.replace(OTHER_SIGN_IN);
  expect(await records.readTokens()).toEqual(OTHER_SIGN_IN.tokens);
});

describe.each(VAULTS)('a value of any other form %s', (_name, fresh) => {
  test.each(NAMES)('as %s is damage, and no read ever throws', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        fc.pre(!(Array.isArray(value) && value.every((one) => typeof one === 'string')));
        const vault = fresh()();
        const records = createAuthRecords(vault);
        await vault.writeAll({ ...RECORDS, [name]: value });
        await everythingOf(records);
        expect(await everythingOf(records)).toEqual(DAMAGED);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ['connection', 'of an unknown way', { ...SIGN_IN.connection, way: 'thief' }],
    ['connection', 'of an unknown region', { ...SIGN_IN.connection, region: 'moon' }],
    ['connection', 'with an endpoint', { ...SIGN_IN.connection, tokenEndpoint: 'https://evil.example' }],
    ['connection', 'with no address as broker', { ...SIGN_IN.connection, broker: null }],
    ['tokens', 'of an unknown time', { ...SIGN_IN.tokens, issuedAt: undefined }],
    ['tokens', 'with a time as text', { ...SIGN_IN.tokens, accessExpiresAt: '1' }],
    ['account', 'with a site that is no name', { ...SIGN_IN.account, sites: ['a', 1] }],
    ['account', 'with a host key', { ...SIGN_IN.account, hostKey: '123456' }],
    ['features', 'that nobody knows', ['personal_room', 'mind_reading']],
    ['choices', 'of nobody', { ...CHOICES, accountId: undefined }],
    ['choices', 'with an option that nobody knows', { ...CHOICES, options: { hostEmail: 'a@example.com' } }],
    ['choices', 'with minutes that Webex refuses', { ...CHOICES, options: { joinBeforeHost: 7 } }],
    ['room', 'with a host PIN', { ...ROOM, hostPin: '1234' }],
    ['room', 'with half a phone number', { ...ROOM, phones: [{ label: 'Berlin' }] }],
    ['signedOut', 'for an unknown reason', { reason: 'boredom' }],
  ])('%s %s: damage too', async (name, _what, value) => {
    const vault = fresh()();
    const records = createAuthRecords(vault);
    await vault.writeAll({ ...RECORDS, [name]: value });
    await everythingOf(records);
    expect(await everythingOf(records)).toEqual(DAMAGED);
  });
});
