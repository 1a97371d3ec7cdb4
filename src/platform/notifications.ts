import { browser } from './browser';

/** Notifications exist only as long as the person allows them. */
const offered = (): typeof browser.notifications | undefined => browser.notifications;

/** Shows one notification; it takes the place of an earlier one of the same name. */
export async function notify(name: string, title: string, message: string): Promise<void> {
  await offered()?.create(name, { type: 'basic', iconUrl: browser.runtime.getURL('icon-128.png'), title, message });
}

/** Runs for each press on our notifications, also on those that are allowed later on; the pressed one goes. */
export function onNotificationPress(listener: () => void): void {
  const pressed = (name: string) => {
    void offered()?.clear(name);
    listener();
  };
  const listen = () => {
    // Browsers take the same listener once.
    offered()?.onClicked.addListener(pressed);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
