import { browser } from './browser';

/** Turns a repeating alarm on or off; an alarm that already runs is left to its rhythm. */
export async function setAlarm(name: string, everyMinutes: number, on: boolean): Promise<void> {
  if (!on) await browser.alarms.clear(name);
  else if (!(await browser.alarms.get(name))) browser.alarms.create(name, { periodInMinutes: everyMinutes });
}

export function onAlarm(name: string, listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) listener();
  });
}
