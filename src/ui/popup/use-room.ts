import { useState } from 'preact/hooks';
import type { Failure, Result } from '../../domain/failure';
import type { Invitation } from '../../domain/invitation';
import { text } from '../../i18n/text';
import type { Caller } from '../../messaging/calls';
import { copyWhenReady, textOf } from '../copy';

export type Room =
  | { readonly kind: 'closed' | 'busy' }
  | { readonly kind: 'open'; readonly invitation: Invitation; readonly copied: boolean; readonly isTyped: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The person's own room, which a press copies and shows: one that was kept here by its link, else the one that Webex tells. */
export function useRoom(call: Caller, say: (sentence: string) => void) {
  const [room, setRoom] = useState<Room>({ kind: 'closed' });
  const [typed, setTyped] = useState<Invitation>();

  async function show(asking: Promise<Result<Invitation>>, isTyped: boolean): Promise<void> {
    setRoom({ kind: 'busy' });
    const copying = copyWhenReady(asking.then((known) => textOf(known, (invitation) => invitation)));
    const known = await asking;
    const copied = await copying;
    setRoom(
      known.ok
        ? { kind: 'open', invitation: known.value, copied, isTyped }
        : { kind: 'failed', failure: known.failure },
    );
  }

  return {
    room,
    /** A room whose link was typed is kept here. */
    hasTyped: typed !== undefined,
    async read(): Promise<void> {
      const kept = await call('room.typed', {});
      setTyped((kept.ok && kept.value) || undefined);
    },
    show: () => (typed ? show(Promise.resolve({ ok: true, value: typed }), true) : show(call('room.read', {}), false)),
    close: () => setRoom({ kind: 'closed' }),
    async keep(link: string): Promise<void> {
      const kept = await call('room.keep', { link });
      if (kept.ok) {
        setTyped(kept.value);
        setRoom({ kind: 'closed' });
      }
      say(text(kept.ok ? 'link_kept' : 'link_not_kept'));
    },
    async forget(): Promise<void> {
      const forgotten = await call('room.forget', {});
      if (!forgotten.ok) return setRoom({ kind: 'failed', failure: forgotten.failure });
      setTyped(undefined);
      setRoom({ kind: 'closed' });
      say(text('link_forgotten'));
    },
  };
}
