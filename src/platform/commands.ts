import { browser } from './browser';

/** Runs for each press of a command's keys, with the tab in front, which the press opens to us as a click would. */
export function onCommand(name: string, listener: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name && tab?.id !== undefined) listener(tab.id);
  });
}
