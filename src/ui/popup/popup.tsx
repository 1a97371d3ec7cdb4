import { useEffect, useState } from 'preact/hooks';
import type { Failure, Result } from '../../domain/failure';
import type { Invitation, MadeMeeting } from '../../domain/invitation';
import { failureText, text } from '../../i18n/text';
import type { Caller, ConnectionView, CreationView } from '../../messaging/calls';
import { copyWhenReady } from '../copy';
import { CopyButton } from '../copy-button';

type View =
  | { readonly kind: 'loading' }
  | { readonly kind: 'form'; readonly failure?: Failure }
  | { readonly kind: 'busy'; readonly title: string }
  | { readonly kind: 'made'; readonly key: string; readonly invitation: Invitation; readonly copied: boolean }
  | { readonly kind: 'failed'; readonly key: string; readonly failure: Failure };

/** Makes a meeting at once, and shows the newest one again however often it is closed and opened. */
export function Popup({ call }: { readonly call: Caller }) {
  const [connection, setConnection] = useState<ConnectionView>();
  const [broken, setBroken] = useState<Failure>();
  const [title, setTitle] = useState('');
  const [view, setView] = useState<View>({ kind: 'loading' });

  useEffect(() => {
    void call('connection.read', {}).then((reply) =>
      reply.ok ? setConnection(reply.value) : setBroken(reply.failure),
    );
    void call('creation.latest', {}).then((reply) => {
      if (!reply.ok || !reply.value) return setView({ kind: 'form' });
      return takeUp(reply.value);
    });
  }, []);

  function takeUp({ creation, made }: CreationView): void {
    const { key, state, title, failure } = creation;
    if (made) setView({ kind: 'made', ...made, copied: false });
    else if (state === 'failed') setView({ kind: 'failed', key, failure: failure ?? { code: 'unexpected' } });
    else {
      setView({ kind: 'busy', title });
      void call('meeting.await', { key }).then((reply) => finish(key, reply, Promise.resolve(false)));
    }
  }

  function meetNow(): void {
    const key = crypto.randomUUID();
    setView({ kind: 'busy', title });
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const reply = call('meeting.create', { key, draft: { title, when: { kind: 'now', zone } } });
    const copied = copyWhenReady(reply.then(invitationText));
    void reply.then((made) => finish(key, made, copied));
  }

  async function finish(key: string, reply: Result<MadeMeeting>, copying: Promise<boolean>): Promise<void> {
    if (!reply.ok) return setView({ kind: 'failed', key, failure: reply.failure });
    const copied = await copying;
    setView({ kind: 'made', ...reply.value, copied });
    if (copied) await call('meeting.delivered', { key });
  }

  function startOver(key: string): void {
    void call('creation.dismiss', { key });
    setTitle('');
    setView({ kind: 'form' });
  }

  async function undo(key: string, { link }: Invitation): Promise<void> {
    const removed = await call('meeting.remove', { link });
    setView(removed.ok ? { kind: 'form' } : { kind: 'failed', key, failure: removed.failure });
  }

  if (broken) return <p role="alert">{failureText(broken)}</p>;
  if (!connection || view.kind === 'loading') return <p class="quiet">{text('app_name')}</p>;
  return (
    <main class="stack">
      <h1>{text('app_name')}</h1>
      {connection.connected ? body() : <NotConnected call={call} />}
      {connection.connected && (
        <footer class="row wide">
          <span class="quiet">{text('popup_signed_in_as', connection.connected.account.name)}</span>
          <button type="button" class="plain" onClick={() => void call('settings.open', {})}>
            {text('popup_settings')}
          </button>
        </footer>
      )}
    </main>
  );

  function body() {
    if (view.kind === 'busy') {
      return (
        <div class="stack wide" role="status">
          <p>{text('button_busy')}</p>
          {view.title && <p class="quiet">{view.title}</p>}
        </div>
      );
    }
    if (view.kind === 'made') {
      const { key, invitation, copied } = view;
      return (
        <Made
          invitation={invitation}
          copied={copied}
          onNew={() => startOver(key)}
          onUndo={() => void undo(key, invitation)}
        />
      );
    }
    return (
      <form
        class="stack wide"
        onSubmit={(event) => {
          event.preventDefault();
          if (view.kind === 'failed') void call('creation.dismiss', { key: view.key });
          meetNow();
        }}
      >
        {view.kind === 'failed' && (
          <p class="bad" role="alert">
            {failureText(view.failure)}
          </p>
        )}
        <label>
          {text('popup_title_label')}
          <input value={title} maxLength={500} onInput={(event) => setTitle(event.currentTarget.value)} />
        </label>
        <button type="submit" class="main">
          {text('popup_meet_now')}
        </button>
      </form>
    );
  }
}

interface MadeProps {
  readonly invitation: Invitation;
  readonly copied: boolean;
  readonly onNew: () => void;
  readonly onUndo: () => void;
}

function Made({ invitation, copied, onNew, onUndo }: MadeProps) {
  return (
    <div class="stack wide">
      <p role="status">{text(copied ? 'popup_ready_copied' : 'popup_ready')}</p>
      <h2>{invitation.title}</h2>
      <ul class="details quiet" aria-label={text('popup_details')}>
        {invitation.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="row">
        <a class="button main" href={invitation.link} target="_blank" rel="noreferrer">
          {text('button_join')}
        </a>
        <CopyButton words={invitation.lines.join('\n')} />
        <button type="button" onClick={onUndo}>
          {text('button_undo')}
        </button>
        <button type="button" onClick={onNew}>
          {text('popup_new')}
        </button>
      </div>
    </div>
  );
}

function NotConnected({ call }: { readonly call: Caller }) {
  return (
    <div class="stack">
      <p>{text('popup_not_connected')}</p>
      <button type="button" class="main" onClick={() => void call('settings.open', {})}>
        {text('button_settings')}
      </button>
    </div>
  );
}

async function invitationText(reply: Result<MadeMeeting>) {
  if (!reply.ok) throw new Error(reply.failure.code);
  return { plain: reply.value.invitation.lines.join('\n'), html: reply.value.invitation.html };
}
