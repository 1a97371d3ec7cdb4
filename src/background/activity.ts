import { done, type Result } from '../domain/failure';
import type { ActivityView } from '../messaging/calls/trust';
import type { Clock } from '../platform/clock';
import type { Activity } from '../storage/activity';
import type { Noted } from './noted-actions';

export interface ActivityLog {
  /** Notes an action. Nobody waits for it, and where nothing can be written it is lost. */
  note(noted: Noted): void;
  read(): Promise<Result<ActivityView>>;
  turn(isOn: boolean): Promise<Result<ActivityView>>;
}

/** The last actions, for the person to look at. They never leave this browser. */
export function makeActivityLog({ store, clock }: { readonly store: Activity; readonly clock: Clock }): ActivityLog {
  const read = async () => done(await store.read());
  return {
    read,
    note({ action, by, outcome }) {
      const entry = { id: crypto.randomUUID(), at: clock.now(), action, by, outcome };
      store.note(entry).catch(() => undefined);
    },
    async turn(isOn) {
      await store.turn(isOn);
      return read();
    },
  };
}
