import { expect, test } from 'vitest';
import { createAlarms } from '../../faults/alarms';
import { createDice } from '../../faults/dice';
import { createPump } from '../../faults/pump';

function alarmsOf() {
  const pump = createPump(0, createDice(1));
  const rung: string[] = [];
  return { pump, rung, alarms: createAlarms(pump, (name) => rung.push(`${name} ${pump.now() / 1000}`)) };
}

test('ring once or again and again, never within half a minute, until they are cleared', async () => {
  const { pump, rung, alarms } = alarmsOf();
  alarms.create('once', { delayInMinutes: 0.1 });
  alarms.create('often', { periodInMinutes: 0.5 });
  await pump.runUntil(70_000);
  expect(rung).toEqual(['once 30', 'often 30', 'often 60']);
  expect([alarms.get('once'), alarms.get('often')]).toEqual([undefined, { name: 'often' }]);
  alarms.clear('often');
  await pump.runUntil(200_000);
  expect(rung).toHaveLength(3);
});

test('those that come due in a closed browser ring once when it is opened, if they were kept', async () => {
  const { pump, rung, alarms } = alarmsOf();
  alarms.create('often', { periodInMinutes: 0.5 });
  alarms.close(true);
  await pump.runUntil(100_000);
  expect(rung).toEqual([]);
  alarms.open();
  expect(rung).toEqual(['often 100']);
  alarms.close(false);
  alarms.open();
  await pump.runUntil(300_000);
  expect(rung).toHaveLength(1);
});
