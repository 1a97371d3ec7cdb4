import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/storage/database';
import { gateDatabase } from '../../faults/database-gate';
import { createDice } from '../../faults/dice';
import { createLife } from '../../faults/life';
import { createPump } from '../../faults/pump';
import { createRealm } from '../../faults/realm';
import { createSteps } from '../../faults/steps';
import { createStory } from '../../faults/story';
import { rowOf } from '../harness/clicks';

const CODE = `(async () => {
  const database = await new Promise((resolve) => {
    const request = indexedDB.open('one-click');
    request.addEventListener('success', () => resolve(request.result));
  });
  await new Promise((resolve) => {
    const transaction = database.transaction(['journal'], 'readwrite');
    transaction.objectStore('journal').put(row);
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('abort', () => heard('abort'));
  });
  heard('complete');
})()`;

/** A background that writes one row and is stopped after so many steps; what stands in the database, and what it heard. */
async function stoppedAfter(steps: number): Promise<{ readonly rows: number; readonly heard: readonly string[] }> {
  const databases = new IDBFactory();
  globalThis.indexedDB = databases;
  (await openDatabase()).close();
  const pump = createPump(0, createDice(1));
  const counted = createSteps(steps === 0 ? [] : [steps]);
  counted.begin();
  const life = createLife({ pump, steps: counted, story: createStory(pump.now) });
  const heard: string[] = [];
  const realm = createRealm(pump.now);
  const { Script } = await import('node:vm');
  realm.give({
    indexedDB: gateDatabase(databases, life, pump),
    row: rowOf(),
    heard: (what: string) => heard.push(what),
  });
  realm.run(new Script(CODE));
  await pump.runUntil(1_000);
  const database = await openDatabase();
  const rows = await database.count('journal');
  database.close();
  return { rows, heard };
}

test.each([
  ['never: it has written and knows it', 0, 1, ['complete']],
  ['before the database is open: nothing is written', 1, 0, []],
  ['when the database is open: nothing is written', 2, 0, []],
  ['before its transaction is committed: nothing is written', 3, 0, []],
  ['right after its transaction was committed: it is written, and nobody knows', 4, 1, []],
])('a background that is stopped %s', async (_when, steps, rows, heard) => {
  expect(await stoppedAfter(steps)).toEqual({ rows, heard });
});
