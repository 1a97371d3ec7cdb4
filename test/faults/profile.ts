import { IDBFactory } from 'fake-indexeddb';
import type { Messenger } from '../../src/messaging/client';
import { type Alarms, createAlarms } from './alarms';
import { type BackgroundNeeds, startBackground } from './background';
import { type Events, EXTENSION_ID, OWN_ORIGIN } from './browser-api';
import { createLife, type Life } from './life';
import type { Steps } from './steps';

/** A browser with one profile, in which the extension is installed. */
export interface Profile {
  readonly databases: IDBFactory;
  /** How often the background was started. */
  readonly starts: number;
  isOpen(): boolean;
  /** How a tab of Google Calendar, or our own popup, reaches the background. It dies with the browser. */
  tab(kind: 'page' | 'popup', id: number): () => Messenger;
  install(): void;
  /** @param alarmsKept browsers may forget alarms when they are closed */
  close(alarmsKept: boolean): void;
  open(): void;
}

export type ProfileNeeds = Omit<BackgroundNeeds, 'life' | 'alarms' | 'session' | 'databases'> & {
  readonly steps: Steps;
};

const CLOSED = 'A listener indicated an asynchronous response, but the message channel closed before it was received';

/** The background answers so where it threw; no fault of these storms is a reason for that. */
const BROKEN = /"code":"(unexpected|storage|policy_broken|vault_damaged)"/;

export function createProfile(needs: ProfileNeeds): Profile {
  const { pump, story } = needs;
  const databases = new IDBFactory();
  const session = new Map<string, unknown>();
  let running: { readonly life: Life; readonly events: Events } | undefined;
  let [isOpen, starts, opened, isPrimed] = [true, 0, 0, false];

  function wake(): { readonly life: Life; readonly events: Events } {
    if (running !== undefined && !running.life.isOver()) return running;
    starts += 1;
    const life = createLife(needs);
    story.tell(`background ${starts} starts`);
    running = { life, events: startBackground({ ...needs, life, alarms, session, databases }) };
    isPrimed = running.events.startup.hasListeners();
    return running;
  }

  /** Delivers an event, starting the background for it where none is running. */
  function deliver(what: string, fire: (events: Events) => void): void {
    pump.soon('events', () => {
      if (!isOpen) return;
      const { life, events } = wake();
      if (life.step(`before ${what}`)) fire(events);
    });
  }

  const alarms: Alarms = createAlarms(pump, (name) => {
    deliver(`the alarm ${name}`, ({ alarm }) => alarm.fire({ name }));
  });

  function send(sender: object, channel: string, message: unknown): Promise<unknown> {
    const era = opened;
    const isThere = (): boolean => isOpen && era === opened;
    return new Promise((resolve, reject) => {
      const reply = (settle: () => void): void => pump.soon(`${channel} hears`, () => void (isThere() && settle()));
      pump.soon(`${channel} asks`, () => {
        if (!isThere()) return;
        const { life, events } = wake();
        const release = life.keep();
        const forget = life.whenOver(() => reply(() => reject(new Error(CLOSED))));
        const respond = (answer: unknown): void => {
          if (!life.step('before it answers a message')) return;
          release();
          forget();
          const text = JSON.stringify(answer) ?? 'null';
          if (BROKEN.test(text)) story.complain(`${JSON.stringify(message)} is answered with ${text}`);
          reply(() => resolve(JSON.parse(text)));
        };
        if (!life.step('before a message')) return;
        const copy = JSON.parse(JSON.stringify({ message, sender }));
        const taken = events.message.fire(copy.message, copy.sender, respond);
        if (!taken.includes(true)) story.complain(`nobody answers ${JSON.stringify(message)}`);
      });
    });
  }

  return {
    databases,
    get starts() {
      return starts;
    },
    isOpen: () => isOpen,
    tab: (kind, id) => {
      const page = 'https://calendar.google.com';
      const sender =
        kind === 'page'
          ? { id: EXTENSION_ID, url: `${page}/calendar/u/0/r/week`, origin: page, frameId: 0, tab: { id } }
          : { id: EXTENSION_ID, url: `${OWN_ORIGIN}/popup.html`, origin: OWN_ORIGIN };
      return () => ({ id: EXTENSION_ID, sendMessage: (message) => send(sender, `${kind} ${id}`, message) });
    },
    install: () => deliver('onInstalled', ({ installed }) => installed.fire({ reason: 'install' })),
    close: (alarmsKept) => {
      story.tell(`the browser is closed, its alarms ${alarmsKept ? 'are kept' : 'are lost'}`);
      isOpen = false;
      running?.life.stop('the browser is closed');
      session.clear();
      alarms.close(alarmsKept);
    },
    open: () => {
      story.tell('the browser is opened');
      isOpen = true;
      opened += 1;
      alarms.open();
      if (isPrimed) deliver('onStartup', ({ startup }) => startup.fire());
    },
  };
}
