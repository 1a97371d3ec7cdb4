import { useEffect, useState } from 'preact/hooks';
import type { Failure, Result } from '../../domain/failure';
import type { Invitation, MadeMeeting } from '../../domain/invitation';
import type { MeetingDraft } from '../../domain/meeting-draft';
import type { MeetingOptions } from '../../domain/meeting-options';
import { text } from '../../i18n/text';
import type { Caller, ConnectionView, CreationView } from '../../messaging/calls';
import { copyWhenReady } from '../copy';
import type { View } from './view';

/** What the popup shows, and all that can be done there. */
export function usePopup(call: Caller) {
  const [connection, setConnection] = useState<ConnectionView>();
  const [broken, setBroken] = useState<Failure>();
  const [title, setTitle] = useState('');
  const [options, setOptions] = useState<MeetingOptions>({});
  const [view, setView] = useState<View>({ kind: 'loading' });

  useEffect(() => {
    void readConnection();
    void call('creation.latest', {}).then((reply) => {
      if (!reply.ok || !reply.value) return setView({ kind: 'form' });
      return takeUp(reply.value);
    });
  }, []);

  async function readConnection(): Promise<void> {
    const reply = await call('connection.read', {});
    if (reply.ok) setConnection(reply.value);
    else setBroken(reply.failure);
  }

  function takeUp({ creation, made, canRetry }: CreationView): void {
    const { key, state, title, failure = { code: 'unexpected' } } = creation;
    if (made) setView({ kind: 'made', ...made, copied: false, unsaved: creation.unsaved });
    else if (state !== 'failed') lookAgain(key, title);
    else {
      setTitle(title);
      setOptions(creation.draft.options ?? {});
      setView({ kind: 'form', failed: { key, failure, canRetry } });
    }
  }

  function lookAgain(key: string, title: string): void {
    setView({ kind: 'busy', sentence: text('button_busy'), title });
    void call('meeting.await', { key }).then((reply) => finish(key, reply, Promise.resolve(false)));
  }

  function make(key: string, reply: Promise<Result<MadeMeeting>>): void {
    setView({ kind: 'busy', sentence: text('button_busy'), title });
    const copied = copyWhenReady(reply.then((made) => invitationText(made, ({ invitation }) => invitation)));
    void reply.then((made) => finish(key, made, copied));
  }

  async function finish(key: string, reply: Result<MadeMeeting>, copying: Promise<boolean>): Promise<void> {
    if (!reply.ok) return fail(key, reply.failure);
    const copied = await copying;
    setOptions({});
    setView({ kind: 'made', ...reply.value, copied });
    if (copied) await call('meeting.delivered', { key });
  }

  async function fail(key: string, failure: Failure): Promise<void> {
    const [latest] = await Promise.all([call('creation.latest', {}), readConnection()]);
    const canRetry = latest.ok && latest.value?.creation.key === key && latest.value.canRetry;
    setView({ kind: 'form', failed: { key, failure, canRetry } });
  }

  /** With another title or other options it is another meeting than the one that came to nothing. */
  function becomeAnother(): void {
    if (view.kind === 'form' && view.failed?.canRetry) {
      setView({ kind: 'form', failed: { ...view.failed, canRetry: false } });
    }
  }

  return {
    connection,
    broken,
    title,
    options,
    view,
    lookAgain: (key: string) => lookAgain(key, title),
    openSettings: () => void call('settings.open', {}),
    toForm: () => setView({ kind: 'form' }),
    type(typed: string): void {
      setTitle(typed);
      becomeAnother();
    },
    choose(chosen: MeetingOptions): void {
      setOptions(chosen);
      becomeAnother();
    },
    meetNow(): void {
      if (view.kind === 'form' && view.failed?.key) void call('creation.dismiss', { key: view.failed.key });
      const key = crypto.randomUUID();
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const draft: MeetingDraft = { title, when: { kind: 'now', zone }, ...(isEmpty(options) ? {} : { options }) };
      make(key, call('meeting.create', { key, draft }));
    },
    tryAgain(key: string): void {
      const newKey = crypto.randomUUID();
      make(newKey, call('creation.retry', { key, newKey }));
    },
    async showRoom(): Promise<void> {
      setView({ kind: 'busy', sentence: text('popup_room_busy'), title: '' });
      const reply = call('room.read', {});
      const copying = copyWhenReady(reply.then((room) => invitationText(room, (invitation) => invitation)));
      const room = await reply;
      if (!room.ok) return setView({ kind: 'form', failed: { failure: room.failure } });
      setView({ kind: 'room', invitation: room.value, copied: await copying });
    },
    startOver(key: string): void {
      void call('creation.dismiss', { key });
      setTitle('');
      setView({ kind: 'form' });
    },
    async undo(key: string, { link }: Invitation): Promise<void> {
      const removed = await call('meeting.remove', { link });
      setView(removed.ok ? { kind: 'form' } : { kind: 'form', failed: { key, failure: removed.failure } });
    },
  };
}

const isEmpty = (options: MeetingOptions): boolean => Object.keys(options).length === 0;

async function invitationText<T>(reply: Result<T>, invitationOf: (value: T) => Invitation) {
  if (!reply.ok) throw new Error(reply.failure.code);
  const { lines, html } = invitationOf(reply.value);
  return { plain: lines.join('\n'), html };
}
