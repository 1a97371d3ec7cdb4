import type { Session } from '../auth/session';

export interface KeepSignedInNeeds {
  readonly session: Pick<Session, 'keepFresh'>;
  /** Gives the vault a new key when the present one is old. */
  rotateKey(): Promise<void>;
  isOnline(): boolean;
  /** Wakes the background after so many milliseconds, or not at all. */
  setAlarmIn(milliseconds: number | undefined): Promise<void>;
}

/** How long a machine without a network is left alone. */
const OFFLINE_WAIT_MS = 5 * 60_000;

/** Renews the sign-in ahead of need: called at each start of the background, after each sign-in, and by its own alarm. */
export function makeKeepSignedIn(needs: KeepSignedInNeeds): () => Promise<void> {
  return async () => {
    await needs.rotateKey();
    await needs.setAlarmIn(needs.isOnline() ? await needs.session.keepFresh() : OFFLINE_WAIT_MS);
  };
}
