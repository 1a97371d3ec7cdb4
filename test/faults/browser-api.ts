import type { AlarmInfo, Alarms } from './alarms';
import type { Message } from './bundle';
import { createEvent } from './events';
import type { Life } from './life';
import { createGetMessage } from './words';

/** The id of the extension in these runs; made up. */
export const EXTENSION_ID = 'abcdefghijklmnopabcdefghijklmnop';
export const OWN_ORIGIN = `chrome-extension://${EXTENSION_ID}`;
export const REDIRECT_URI = `https://${EXTENSION_ID}.chromiumapp.org/webex`;

export interface ApiNeeds {
  readonly life: Life;
  readonly alarms: Alarms;
  readonly messages: Readonly<Record<string, Message>>;
  readonly manifest: unknown;
  /** `storage.session`. */
  readonly session: Map<string, unknown>;
  /** A copy of plain data that belongs to the background's own realm. */
  copy<T>(data: T): T;
  /** What the person does in the sign-in window; gives the address it is sent to in the end. */
  signIn(url: string): Promise<string>;
}

/** The events that wake a background. */
export const createEvents = () => ({
  message: createEvent<[message: unknown, sender: unknown, respond: (answer: unknown) => void]>(),
  alarm: createEvent<[alarm: { readonly name: string }]>(),
  installed: createEvent<[details: { readonly reason: string }]>(),
  startup: createEvent<[]>(),
  menu: createEvent<[info: unknown, tab: unknown]>(),
  command: createEvent<[name: string, tab: unknown]>(),
});
export type Events = ReturnType<typeof createEvents>;

/** The extension APIs that the background uses, and no other: what is missing fails loudly. */
export function createBrowserApi(needs: ApiNeeds, events: Events) {
  const { life, alarms, session, copy } = needs;
  const ask = <T>(what: string, work: () => T | Promise<T>): Promise<T> => life.ask('browser', what, work);
  const windowCreated = createEvent<[window: { readonly id: number; readonly type: string }]>();

  function readSession(names: string | readonly string[] | null): unknown {
    const wanted = names === null ? [...session.keys()] : [names].flat();
    return copy(
      Object.fromEntries(wanted.filter((name) => session.has(name)).map((name) => [name, session.get(name)])),
    );
  }

  return {
    runtime: {
      id: EXTENSION_ID,
      getURL: (path: string) => `${OWN_ORIGIN}/${path.replace(/^\//, '')}`,
      getManifest: () => copy(needs.manifest),
      onMessage: events.message.face,
      onInstalled: events.installed.face,
      onStartup: events.startup.face,
    },
    alarms: {
      onAlarm: events.alarm.face,
      create: (name: string, info: AlarmInfo) => ask('alarms.create', () => alarms.create(name, info)),
      get: (name: string) => ask('alarms.get', () => copy(alarms.get(name) ?? null) ?? undefined),
      clear: (name: string) => ask('alarms.clear', () => alarms.clear(name)),
    },
    storage: {
      session: {
        setAccessLevel: () => ask('storage.session.setAccessLevel', () => undefined),
        get: (names: string | readonly string[] | null) => ask('storage.session.get', () => readSession(names)),
        set: (values: Record<string, unknown>) =>
          ask('storage.session.set', () => {
            for (const [name, value] of Object.entries(values)) session.set(name, JSON.parse(JSON.stringify(value)));
          }),
        remove: (names: string | readonly string[]) =>
          ask('storage.session.remove', () => {
            for (const name of [names].flat()) session.delete(name);
          }),
      },
      onChanged: createEvent<[changes: unknown, area: string]>().face,
      managed: { get: () => ask('storage.managed.get', () => copy({})) },
    },
    contextMenus: {
      onClicked: events.menu.face,
      removeAll: () => ask('contextMenus.removeAll', () => undefined),
      create: () => 'insert',
    },
    commands: { onCommand: events.command.face },
    action: {
      setBadgeText: () => ask('action.setBadgeText', () => undefined),
      setTitle: () => ask('action.setTitle', () => undefined),
    },
    i18n: { getMessage: createGetMessage(needs.messages), getUILanguage: () => 'en' },
    tabs: {
      query: () => ask('tabs.query', () => copy([])),
      create: () => ask('tabs.create', () => copy({})),
    },
    omnibox: {
      setDefaultSuggestion: () => undefined,
      onInputStarted: createEvent<[]>().face,
      onInputChanged: createEvent<[line: string]>().face,
      onInputEntered: createEvent<[line: string, where: string]>().face,
    },
    notifications: {
      create: () => ask('notifications.create', () => 'soon'),
      onClicked: createEvent<[name: string]>().face,
    },
    permissions: {
      contains: () => ask('permissions.contains', () => true),
      onAdded: createEvent<[permissions: unknown]>().face,
      onRemoved: createEvent<[permissions: unknown]>().face,
    },
    scripting: {
      getRegisteredContentScripts: () => ask('scripting.getRegisteredContentScripts', () => copy([])),
      registerContentScripts: () => ask('scripting.registerContentScripts', () => undefined),
    },
    windows: { onCreated: windowCreated.face, remove: () => ask('windows.remove', () => undefined) },
    identity: {
      getRedirectURL: (path: string) => `https://${EXTENSION_ID}.chromiumapp.org/${path}`,
      launchWebAuthFlow: ({ url }: { readonly url: string }) => {
        windowCreated.fire(copy({ id: 7, type: 'popup' }));
        return ask('identity.launchWebAuthFlow', () => needs.signIn(url));
      },
    },
  };
}
