import { expect, test } from 'vitest';
import { createAuthRecords } from '../../../src/storage/auth-records';
import { createMemory } from '../../../src/storage/memory';
import { createMemoryVault } from '../../../src/storage/memory-vault';
import { createTestArea } from './memory-area';
import { DAMAGED, everythingOf, NOTHING, SIGN_IN } from './sign-ins';

const VAULT = 'one-click/vault';

function openMemory() {
  const area = createTestArea();
  return { area, memory: createMemory(area) };
}

test('a change sees what the one before it left, however long that took', async () => {
  const { memory } = openMemory();
  const add = (n: number) =>
    memory.change(async ({ journal }) => {
      const sum = (journal.get('sum') as number | undefined) ?? 0;
      for (let turn = 0; turn < n; turn += 1) await Promise.resolve();
      journal.set('sum', sum + n);
    });
  await Promise.all([5, 4, 3, 2, 1].map(add));
  expect(await memory.read(({ journal }) => journal.get('sum'))).toBe(15);
});

test('a change that fails writes nothing, and the next one goes on', async () => {
  const { memory, area } = openMemory();
  const failing = memory.change(({ journal }) => {
    journal.set('a', 1);
    throw new Error('half-way');
  });
  const next = memory.change(({ meetings }) => void meetings.set('b', 2));
  await expect(failing).rejects.toThrow('half-way');
  await next;
  expect(area.kept).toEqual({ 'one-click/meetings': [['b', 2]] });
});

test('a change that empties a store and fills another is one, even if it is stopped in between', async () => {
  const { memory, area } = openMemory();
  await memory.change(({ accessFailures }) => void accessFailures.set('m1', 1));
  area.refuse('remove');
  const moved = memory.change(({ accessFailures, accessMatches }) => {
    accessFailures.clear();
    accessMatches.set('m1', 1);
  });
  await expect(moved).rejects.toThrow(DOMException);
  expect(await memory.read((stores) => [stores.accessFailures.size, stores.accessMatches.size])).toEqual([0, 1]);
});

test('reading writes nothing', async () => {
  const { memory, area } = openMemory();
  await memory.read(({ journal }) => journal.set('a', 1));
  expect(area.kept).toEqual({});
});

test('what belongs to others stays as it is', async () => {
  const { memory, area } = openMemory();
  await area.set({ window: 7, vault: 'not ours' });
  await memory.change(({ vault }) => void vault.set('a', 1));
  await memory.change(({ vault }) => vault.clear());
  expect(area.kept).toEqual({ window: 7, vault: 'not ours' });
});

test.each(['getAll', 'set', 'remove'] as const)(
  'a memory that refuses to %s fails as a database does',
  async (call) => {
    const { memory, area } = openMemory();
    area.refuse(call);
    await expect(memory.change(({ journal }) => void journal.set('a', 1))).rejects.toThrow(DOMException);
    await memory.change(({ journal }) => void journal.set('a', 2));
    expect(await memory.read(({ journal }) => journal.get('a'))).toBe(2);
  },
);

test('a record named like a part of every object is a record', async () => {
  const { memory } = openMemory();
  await memory.change(({ journal }) => void journal.set('__proto__', { a: 1 }));
  expect(await memory.read(({ journal }) => [...journal])).toEqual([['__proto__', { a: 1 }]]);
});

test.each([
  ['no list', 'text'],
  ['no entries', [1, 2]],
  ['entries without a name', [[1, { stamp: 's', value: 1 }]]],
])('where it holds %s, nothing is stored', async (_name, broken) => {
  const { memory, area } = openMemory();
  await area.set({ [VAULT]: broken });
  expect(await everythingOf(createAuthRecords(createMemoryVault(memory)))).toEqual(NOTHING);
});

test('a record that lacks its stamp is damage, and swapping it too', async () => {
  const { memory, area } = openMemory();
  const vault = createMemoryVault(memory);
  await vault.writeAll({ ...SIGN_IN });
  await area.set({ [VAULT]: [['tokens', { value: SIGN_IN.tokens }]] });
  expect(await vault.read('tokens')).toEqual({ kind: 'damaged' });
  expect(await vault.swap('tokens', '', SIGN_IN.tokens)).toBe(false);
  expect(await everythingOf(createAuthRecords(vault))).toEqual(DAMAGED);
});
