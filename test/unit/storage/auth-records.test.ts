import { beforeEach, expect, test } from 'vitest';
import { createAuthRecords } from '../../../src/storage/auth-records';
import { lazyDatabase } from '../../../src/storage/database';
import { createVault } from '../../../src/storage/vault';
import { connectionOf } from '../harness/connections';
import { freshDatabase } from '../harness/fresh-database';

const TOKENS = { accessToken: 'a', accessExpiresAt: 1, refreshToken: 'r', scope: 's t' };
const ACCOUNT = { id: 'p1', name: 'Ines', email: 'ines@example.com', hostSites: ['a'], sites: ['a', 'b'] };

function openRecords() {
  const vault = createVault(lazyDatabase());
  return { vault, records: createAuthRecords(vault) };
}

beforeEach(freshDatabase);

test('keeps connection, tokens and account, also after a restart', async () => {
  const { records } = openRecords();
  await records.writeConnection(connectionOf());
  await records.writeTokens(TOKENS);
  await records.writeAccount(ACCOUNT);
  const later = openRecords().records;
  expect(await later.readConnection()).toEqual(connectionOf());
  expect(await later.readTokens()).toEqual(TOKENS);
  expect(await later.readAccount()).toEqual(ACCOUNT);
});

test('tokens without a refresh token are tokens', async () => {
  const { records } = openRecords();
  const { refreshToken: _none, ...tokens } = TOKENS;
  await records.writeTokens(tokens);
  expect(await records.readTokens()).toEqual(tokens);
});

test('clear leaves nothing', async () => {
  const { records } = openRecords();
  await records.writeConnection(connectionOf());
  await records.writeTokens(TOKENS);
  await records.writeAccount(ACCOUNT);
  await records.clear();
  expect(await Promise.all([records.readConnection(), records.readTokens(), records.readAccount()])).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(await (await lazyDatabase()()).count('vault')).toBe(0);
});

test.each(['connection', 'tokens', 'account'])('a %s of another form reads as none', async (name) => {
  const { vault, records } = openRecords();
  for (const value of [null, 'text', {}, { accessToken: 1 }, [1]]) {
    await vault.write(name, value);
    expect([await records.readConnection(), await records.readTokens(), await records.readAccount()]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  }
});
