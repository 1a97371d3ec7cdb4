import { browser } from './browser';

/** Turns a repeating alarm on or off; an alarm that already runs is left to its rhythm. */
export async function setAlarm(name: string, everyMinutes: number, on: boolean): Promise<void> {
  if (!on) await browser.alarms.clear(name);
  else if (!(await browser.alarms.get(name))) browser.alarms.create(name, { periodInMinutes: everyMinutes });
}

/** Lets an alarm ring once after so many milliseconds, or not at all. The browsers round up to half a minute. */
export async function setAlarmIn(name: string, milliseconds: number | undefined): Promise<void> {
  if (milliseconds === undefined) await browser.alarms.clear(name);
  else browser.alarms.create(name, { delayInMinutes: Math.max(0.5, milliseconds / 60_000) });
}

export function onAlarm(name: string, listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) listener();
  });
}
